package gongji.knowledge.entry;

import gongji.message.Source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All entries and the documents they cite. Immutable and safe for use by many threads.
 *
 * @param sources by id; the address of a document is there only where its host may be shown
 * @param hosts the hosts whose links may be shown
 */
public record Library(List<Entry> entries, Map<String, Source> sources, List<String> hosts,
        Map<String, Entry> byId) {

    public Library {
        entries = List.copyOf(entries);
        sources = Map.copyOf(sources);
        hosts = List.copyOf(hosts);
        byId = Map.copyOf(byId);
    }

    /** {@return the library of these entries; of two with one id the first counts} */
    public static Library of(List<Entry> entries, Map<String, Source> sources, List<String> hosts) {
        return new Library(entries, sources, hosts,
                entries.stream().collect(Collectors.toMap(Entry::id, Function.identity(), (first, second) -> first)));
    }

    public Optional<Entry> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
