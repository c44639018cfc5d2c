package gongji.ops.admin;

import gongji.household.record.Authority;
import gongji.rules.parameter.Policies;
import gongji.store.StoreSettings;
import gongji.store.Stores;
import gongji.wording.Wording;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** What the office's commands need of the house. */
public interface OfficeRoom {
    /**
     * {@return where the store is: the data folder or the usual one, the database address and key of the environment}
     *
     * @param data the folder that was named; the usual one where none was
     */
    StoreSettings settings(Optional<Path> data);

    /** {@return where everything is to be copied to, as {@code GONGJI_COPY_TO} of the environment names it} */
    default Optional<String> copyTo() {
        return Optional.empty();
    }

    /** Opens the store. */
    default Stores open(StoreSettings settings) {
        return Stores.open(settings);
    }

    /** {@return the rules, to split payments by} */
    Policies policies();

    /** {@return the body that runs this installation, and whether its word is binding} */
    Authority authority();

    /** {@return the words for what the register keeps as codes} */
    Wording wording();

    /** {@return the moment it is} */
    Instant now();

    /** {@return the name under which the audit shows the operator, such as that of the account on this machine} */
    String operator();
}
