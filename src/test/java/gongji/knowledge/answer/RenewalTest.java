package gongji.knowledge.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.knowledge.entry.Entry;
import gongji.knowledge.entry.Library;
import gongji.knowledge.load.LibraryLoader;
import gongji.message.Phrase;
import gongji.message.Text;
import gongji.rulebook.Rulebook;
import gongji.rules.parameter.History;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.ParameterName;
import gongji.rules.parameter.Policies;
import gongji.rules.region.RegionCode;
import gongji.rules.verdict.Verdict;
import gongji.source.Problems;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A value that should have been renewed is said to be so, once, in every answer that uses it. */
final class RenewalTest {

    private static final Path KNOWLEDGE = Path.of("knowledge");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Pattern GAP = Pattern.compile("\\{\\{(?<name>[a-z.-]+)(@(?<region>[0-9]{6}))?(?=}|:since)");
    private static final Phrase DUE = Phrase.of("caution.renewal-due");

    private final Library library = LibraryLoader.load(KNOWLEDGE, new Problems()).library();
    private final Policies policies = policies();

    @Test
    void everyAnswerThatUsesAnOverdueValueSaysSoOnce() {
        Policies overdue = overdue();
        Answerer answerer = new Answerer(library, overdue);
        int using = 0;
        for (Entry entry : library.entries()) {
            RegionCode region = RegionCode.of(entry.scope().regions().getFirst());
            boolean uses = usesValue(entry, region);
            assertEquals(uses ? 1 : 0, due(answerer, entry, region), entry::id);
            using += uses ? 1 : 0;
        }
        assertTrue(using > 60, "entries with values: " + using);
    }

    @Test
    void nothingIsSaidWhileTheValueIsFresh() {
        Answerer answerer = new Answerer(library, policies);
        for (Entry entry : library.entries()) {
            assertEquals(0, due(answerer, entry, RegionCode.of(entry.scope().regions().getFirst())), entry::id);
        }
    }

    private static long due(Answerer answerer, Entry entry, RegionCode region) {
        Answerer.Wanted wanted = new Answerer.Wanted(Optional.of(region), DAY, false, Optional.empty(),
                Optional.empty());
        return answerer.answer(entry, wanted).cautions().stream().filter(DUE::equals).count();
    }

    private boolean usesValue(Entry entry, RegionCode region) {
        Matcher gap = GAP.matcher(said(entry, region));
        while (gap.find()) {
            RegionCode place = Optional.ofNullable(gap.group("region")).map(RegionCode::of).orElse(region);
            if (policies.lookup(ParameterName.of(gap.group("name")), place, DAY) instanceof Lookup.InForce) {
                return true;
            }
        }
        Answerer.Wanted wanted = new Answerer.Wanted(Optional.of(region), DAY, false, Optional.empty(),
                Optional.empty());
        return entry.verdict().isPresent() && new Answerer(library, policies).answer(entry, wanted)
                .verdict()
                .filter(it -> it != Verdict.UNKNOWN)
                .isPresent();
    }

    /** {@return the words of the answer; where the reader's region is open, without items about it or about one region} */
    private static String said(Entry entry, RegionCode region) {
        return entry.body()
                .blocks()
                .stream()
                .flatMap(block -> block instanceof Text.Block.Items list ? list.items().stream() : Stream.of(block))
                .map(Object::toString)
                .filter(words -> !region.isNation() || !words.contains("{{region}}"))
                .filter(words -> !region.isNation() || words.contains("{{open}}") || !words.contains("{{in@"))
                .collect(Collectors.joining());
    }

    private Policies overdue() {
        List<History> histories = policies.listHistories()
                .stream()
                .map(it -> new History(it.name(), it.region(), it.description(), it.unit(),
                        Optional.of(DAY.minusDays(1)), it.entries()))
                .toList();
        return Policies.of(histories);
    }

    private static Policies policies() {
        if (Rulebook.load(KNOWLEDGE) instanceof Rulebook.Loaded loaded) {
            return loaded.policies();
        }
        throw new AssertionError("the policies of the repository can be read");
    }
}
