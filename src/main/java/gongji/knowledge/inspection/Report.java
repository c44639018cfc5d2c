package gongji.knowledge.inspection;

import gongji.knowledge.entry.Entry;
import gongji.source.Place;
import gongji.source.Problems;
import gongji.source.TextFile;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Where checks report: at the line of an entry's file on which it stands. Used by one thread. */
public final class Report {
    private static final String ENTRIES = "/faq/";
    private final Map<String, TextFile> files;
    private final Problems problems;

    /** @param files the file of each entry by its id */
    public Report(Map<String, TextFile> files, Problems problems) {
        this.files = Map.copyOf(files);
        this.problems = problems;
    }

    /** @param words what stands on the line: a key with its colon, or words of the entry */
    void error(Entry entry, String words, String text) {
        problems.add(place(entry, words), text);
    }

    /** @param words what stands on the line: a key with its colon, or words of the entry */
    void warn(Entry entry, String words, String text) {
        problems.warn(place(entry, words), text);
    }

    void warn(Place place, String text) {
        problems.warn(place, text);
    }

    /** {@return a folder beside those of the entries, named as their files are} */
    Place folder(String inside) {
        String top = files.values()
                .stream()
                .map(TextFile::name)
                .filter(it -> it.contains(ENTRIES))
                .map(it -> it.substring(0, it.indexOf(ENTRIES) + 1))
                .findFirst()
                .orElse("");
        return Place.of(top + inside);
    }

    /** The first line with these words; as a whole value of the head before as a part of a line. */
    private Place place(Entry entry, String words) {
        TextFile file = files.get(entry.id());
        if (file == null) {
            return Place.of(entry.id());
        }
        List<String> lines = file.text().lines().toList();
        int whole = find(lines, line -> line.strip().replaceFirst("^- ", "").replace("\"", "").equals(words));
        int part = whole < 0 ? find(lines, line -> line.replace("\"", "").contains(words)) : whole;
        return new Place(file.name(), Math.max(part, 0) + 1, "");
    }

    private static int find(List<String> lines, Predicate<String> wanted) {
        for (int i = 0; i < lines.size(); i++) {
            if (wanted.test(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
