package gongji.rules.parameter;

/**
 * The dotted name of a parameter, such as {@code funds.minimum}.
 *
 * @param name lower case words with dots and hyphens
 */
public record ParameterName(String name) implements Comparable<ParameterName> {

    /** Rejects a blank name. */
    public ParameterName {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a parameter name must not be blank");
        }
    }

    public static ParameterName of(String name) {
        return new ParameterName(name);
    }

    @Override
    public int compareTo(ParameterName other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
