package gongji.household.record;

import java.util.Optional;

/**
 * Who runs this installation, and what its registrations are worth.
 *
 * @param body the name of the body; empty where nobody said
 * @param binding whether what is registered here is in force in the official system as well
 */
public record Authority(Optional<String> body, boolean binding) {
    /** Nobody in particular: what is registered here is registered here only. */
    public static final Authority NOBODY = new Authority(Optional.empty(), false);

    /** Rejects registrations that bind without a body to answer for them. */
    public Authority {
        if (binding && body.isEmpty()) {
            throw new IllegalArgumentException("registrations bind only where a body answers for them");
        }
    }
}
