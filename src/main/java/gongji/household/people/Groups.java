package gongji.household.people;

import java.util.Optional;

/**
 * The groups a person is imported with; neither is a right to see anything.
 *
 * @param household people of one register, such as a household's number
 * @param employer the group activation codes are printed for
 */
public record Groups(Optional<String> household, Optional<String> employer) {
    /** No group at all. */
    public static final Groups NONE = new Groups(Optional.empty(), Optional.empty());
}
