package gongji.rules.parameter;

import gongji.rules.region.RegionCode;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything one region's file says about one parameter, in the order of time.
 *
 * @param description what it means, for people
 * @param unit the unit its numbers are in
 * @param renewal when a new value is expected
 * @param entries sorted by first day, never overlapping (the reader of the files sees to that)
 */
public record History(ParameterName name, RegionCode region, String description, Unit unit,
        Optional<LocalDate> renewal, List<Entry> entries) {

    /** Sorts and copies the entries. */
    public History {
        entries = entries.stream().sorted(Comparator.comparing(Entry::earliest)).toList();
    }

    /** {@return this history with other entries} */
    public History withEntries(List<Entry> others) {
        return new History(name, region, description, unit, renewal, others);
    }

    /** {@return the value of too little confidence that is said to hold on that day} */
    Optional<Entry> findMentionOn(LocalDate on) {
        return entries.stream()
                .filter(it -> it.touches(on))
                .reduce((first, second) -> second)
                .filter(it -> !it.counts() && !on.isBefore(it.latest()));
    }

    /** {@return the last entry that may have begun by that day, unless it has ended} */
    Optional<Entry> findOn(LocalDate on) {
        return entries.stream().filter(it -> it.touches(on)).reduce((first, second) -> second);
    }

    /** {@return the first day on which what an entry says may have begun; entries before it that say the same count} */
    LocalDate beginningOf(Entry entry) {
        return findOn(entry.earliest().minusDays(1))
                .filter(it -> it.counts() && it.setting().equals(entry.setting()))
                .map(this::beginningOf)
                .orElse(entry.earliest());
    }

    /** {@return the first entry that begins after that day} */
    Optional<Entry> findNext(LocalDate on) {
        return entries.stream().filter(it -> it.earliest().isAfter(on)).findFirst();
    }
}
