package gongji.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects problems while files are read, so that all are told at once. Used by one thread. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** Notes a problem that stops the work. */
    public void add(Place place, String text) {
        found.add(Problem.error(place, text));
    }

    /** Notes a problem that only wants attention. */
    public void warn(Place place, String text) {
        found.add(Problem.warning(place, text));
    }

    /** Takes over what others found. */
    public void addAll(Collection<Problem> others) {
        found.addAll(others);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(Problem::isError);
    }

    /** {@return everything found, errors before warnings, by file and line} */
    public List<Problem> list() {
        return found.stream().sorted().toList();
    }
}
