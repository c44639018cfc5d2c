package gongji.knowledge.inspection;

import gongji.knowledge.entry.Entry;
import gongji.reading.Found;
import gongji.reading.Reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * No two entries of the same regions ask in the same or nearly the same words; compared as the search reads them. Words that name
 * another relative, place or cost are other words, however alike they look.
 */
final class NearDuplicates implements Inspection {
    private static final double NEAR = 0.8;

    /** A phrasing as it was read. */
    private record Seen(Entry entry, String phrasing, String plain, Set<String> pairs) {}

    @Override
    public void look(Stock stock, Report report) {
        Map<String, List<Seen>> alike = new HashMap<>();
        for (Entry entry : stock.library().entries()) {
            for (String phrasing : entry.phrasings()) {
                Reading reading = stock.reader().read(phrasing, stock.today());
                List<Seen> others = alike.computeIfAbsent(kind(entry, reading), kind -> new ArrayList<>());
                Seen seen = new Seen(entry, phrasing, reading.plain(), Pairs.of(reading.plain()));
                others.stream()
                        .filter(other -> isOther(entry, other.entry(), stock) && isNear(seen, other))
                        .findFirst()
                        .ifPresent(other -> report.warn(entry, phrasing, "问法「" + phrasing + "」和「" + other.entry().id()
                                + "」的「" + other.phrasing() + "」读起来一样，改掉一个"));
                others.add(seen);
            }
        }
    }

    /** Who takes another's place may be asked in the same words. */
    private static boolean isOther(Entry entry, Entry other, Stock stock) {
        Optional<String> id = Optional.of(entry.id());
        return !other.id().equals(entry.id())
                && !stock.library().findSuccessor(entry).map(Entry::id).equals(Optional.of(other.id()))
                && !stock.library().findSuccessor(other).map(Entry::id).equals(id);
    }

    /** Phrasings that are about the same: the regions of the entry and everything that was found in the words. */
    private static String kind(Entry entry, Reading reading) {
        return entry.scope().regions() + reading.found()
                .stream()
                .map(Found::term)
                .map(Object::toString)
                .sorted()
                .distinct()
                .collect(Collectors.joining());
    }

    private static boolean isNear(Seen seen, Seen other) {
        return seen.plain().equals(other.plain()) || Pairs.overlap(seen.pairs(), other.pairs()) > NEAR;
    }
}
