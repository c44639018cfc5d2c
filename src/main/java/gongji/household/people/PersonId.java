package gongji.household.people;

import java.util.regex.Pattern;

/**
 * Names a person of the register without telling who it is: drawn at random, the same for ever, fit for a choice id.
 *
 * @param id {@code p} and 12 characters of {@code 0-9 a-z}
 */
public record PersonId(String id) implements Comparable<PersonId> {
    private static final Pattern WELL_FORMED = Pattern.compile("p[0-9a-z]{12}");

    /** Rejects anything else. */
    public PersonId {
        if (!isWellFormed(id)) {
            throw new IllegalArgumentException("not the id of a person");
        }
    }

    /** {@return whether the text could be such an id; whether there is such a person is not asked} */
    public static boolean isWellFormed(String text) {
        return WELL_FORMED.matcher(text).matches();
    }

    @Override
    public int compareTo(PersonId other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
