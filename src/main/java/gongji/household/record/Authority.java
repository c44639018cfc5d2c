package gongji.household.record;

import java.util.Optional;

/**
 * The body that runs this installation, as the settings name it.
 *
 * @param body its name, where there is one
 * @param binding whether a registration made here counts without any further step
 */
public record Authority(Optional<String> body, boolean binding) {

    /** Nobody named: what is registered here counts here only. */
    public static final Authority NONE = new Authority(Optional.empty(), false);

    /** {@return whether a registration made here counts in the insurance itself} */
    public boolean counts() {
        return binding && body.isPresent();
    }
}
