package gongji.source;

import java.util.Comparator;

/**
 * A mistake in a file, said so that its author can mend it.
 *
 * @param file the file, relative to where the reader started
 * @param line counted from 1
 * @param path the keys that lead to it, possibly empty
 * @param text one Chinese sentence: what was found, what was expected
 */
public record Problem(String file, int line, String path, String text,
        Severity severity) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::severity)
            .thenComparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparing(Problem::text);

    /** {@return a problem that stops the work} */
    public static Problem error(Place place, String text) {
        return new Problem(place.file(), place.line(), place.path(), text, Severity.ERROR);
    }

    /** {@return a problem that only wants attention} */
    public static Problem warning(Place place, String text) {
        return new Problem(place.file(), place.line(), place.path(), text, Severity.WARNING);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Errors come before warnings, then by file and line. */
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        String where = path.isEmpty() ? "" : path + " ";
        return file + ":" + line + ": " + where + text;
    }
}
