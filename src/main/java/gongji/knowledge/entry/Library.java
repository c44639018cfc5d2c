package gongji.knowledge.entry;

import gongji.message.Source;

import java.time.LocalDate;
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

    /**
     * {@return the one of an entry and those that took each other's place that holds on the day; the entry itself where none
     * does}
     */
    public Entry inForce(Entry entry, LocalDate day) {
        if (entry.scope().holdsOn(day)) {
            return entry;
        }
        boolean early = day.isBefore(entry.scope().from());
        Optional<Entry> next = early ? entries.stream().filter(it -> replaces(entry, it)).findFirst()
                : findSuccessor(entry);
        return next.map(it -> inForce(it, day)).filter(it -> it.scope().holdsOn(day)).orElse(entry);
    }

    /** {@return the entry that took the place of a retired one: it is related and begins on the day after the last} */
    public Optional<Entry> findSuccessor(Entry retired) {
        return retired.related()
                .stream()
                .flatMap(id -> find(id).stream())
                .filter(it -> replaces(it, retired))
                .findFirst();
    }

    /**
     * {@return the way of the first of these regions to do what a national entry explains: the first one that its own entry is
     * related to; the entry itself where none of them has a way of its own that day}
     */
    public Entry nearest(Entry general, List<String> places, LocalDate day) {
        return places.stream()
                .flatMap(place -> entries.stream().filter(it -> isWayOf(it, general, place)))
                .filter(it -> it.scope().holdsOn(day))
                .findFirst()
                .orElse(general);
    }

    private static boolean isWayOf(Entry local, Entry general, String place) {
        return local.labels().kind() == Entry.Kind.CHANNEL && local.scope().regions().contains(place)
                && !local.related().isEmpty() && local.related().getFirst().equals(general.id());
    }

    private static boolean replaces(Entry later, Entry earlier) {
        return earlier.related().contains(later.id())
                && earlier.scope().until().filter(it -> it.plusDays(1).equals(later.scope().from())).isPresent();
    }
}
