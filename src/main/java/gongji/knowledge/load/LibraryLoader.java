package gongji.knowledge.load;

import gongji.knowledge.entry.Entry;
import gongji.knowledge.entry.Library;
import gongji.message.Source;
import gongji.source.Place;
import gongji.source.Problems;
import gongji.source.TextFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads all entries and documents below the knowledge folder. */
public final class LibraryLoader {
    private LibraryLoader() {}

    /**
     * What was read.
     *
     * @param files the file of each entry by its id
     */
    public record Loaded(Library library, Map<String, TextFile> files) {

        public Loaded {
            files = Map.copyOf(files);
        }
    }

    /** Reads everything that can be read; what cannot is a problem and left out. */
    public static Loaded load(Path knowledge, Problems problems) {
        Path root = Optional.ofNullable(knowledge.toAbsolutePath().getParent()).orElse(knowledge);
        Documents documents = Documents.load(knowledge, root, problems);
        Map<String, Source> sources = documents.sources();
        Map<String, TextFile> files = new TreeMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Path file : TextFile.list(knowledge.resolve("faq"), ".md")) {
            Optional<TextFile> text = TextFile.read(file, root, problems);
            text.flatMap(each -> EntryReader.read(each, documents, problems)).ifPresent(entry -> {
                TextFile other = files.putIfAbsent(entry.id(), text.get());
                if (other == null) {
                    entries.add(entry);
                } else {
                    problems.add(Place.of(text.get().name()), "id「" + entry.id() + "」已经在 " + other.name() + " 用过");
                }
            });
        }
        return new Loaded(Library.of(entries, sources, documents.hosts()), files);
    }
}
