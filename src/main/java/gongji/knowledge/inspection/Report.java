package gongji.knowledge.inspection;

import gongji.knowledge.entry.Entry;
import gongji.source.Place;
import gongji.source.Problems;

import java.util.Map;

/** Where checks report: by entry, with its file. Used by one thread. */
public final class Report {
    private final Map<String, Place> places;
    private final Problems problems;

    /** @param places file of each entry by its id */
    public Report(Map<String, Place> places, Problems problems) {
        this.places = Map.copyOf(places);
        this.problems = problems;
    }

    void error(Entry entry, String text) {
        problems.add(place(entry), text);
    }

    void warn(Entry entry, String text) {
        problems.warn(place(entry), text);
    }

    void warn(String file, String text) {
        problems.warn(Place.of(file), text);
    }

    private Place place(Entry entry) {
        return places.getOrDefault(entry.id(), Place.of(entry.id()));
    }
}
