package gongji.knowledge.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.message.Frame;
import gongji.message.Phrase;
import gongji.message.Source;
import gongji.rules.parameter.Asked;
import gongji.rules.parameter.Level;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.SourceId;
import gongji.rules.region.RegionCode;
import gongji.rules.verdict.Findings;
import gongji.rules.verdict.Reason;
import gongji.rules.verdict.Ruling;
import gongji.rules.verdict.Verdict;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

class ExplanationTest {

    private static final Source LAW = new Source("law", "某法", Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), LocalDate.of(2026, 11, 21));

    private final Explanation explanation = new Explanation(Map.of("law", LAW));

    @Test
    void refusalTellsOnlyWhatFailed() {
        Ruling ruling = new Ruling(Verdict.NO, List.of(reason("kinship", Verdict.NO), reason("place", Verdict.YES)),
                List.of(),
                List.of(), List.of());

        Explanation.Explained explained = explanation.explain(ruling);

        assertEquals(List.of("reason.kinship.no"), keys(explained.reasons()));
        assertEquals(Frame.Mark.NO, explained.mark());
    }

    @Test
    void yesTellsItsTwoMainGroundsAndCitesEachDocumentOnce() {
        Ruling ruling = new Ruling(Verdict.YES,
                List.of(reason("kinship", Verdict.YES), reason("place", Verdict.YES), reason("numbers", Verdict.YES)),
                List.of("bind"), List.of("check-app"), List.of());

        Explanation.Explained explained = explanation.explain(ruling);

        assertEquals(List.of("reason.kinship.yes", "reason.place.yes"), keys(explained.reasons()));
        assertEquals(List.of(LAW), explained.sources());
        assertEquals(List.of("help.bind"), keys(explained.help()));
        assertEquals(List.of("caution.check-app"), keys(explained.cautions()));
        assertEquals(4, explained.parts().size());
    }

    @Test
    void atMostFiveReasonsAreTold() {
        List<Reason> many = IntStream.range(0, 9).mapToObj(i -> reason("r" + i, Verdict.NO)).toList();

        Explanation.Explained explained = explanation
                .explain(new Ruling(Verdict.NO, many, List.of(), List.of(), List.of()));

        assertEquals(5, explained.reasons().size());
    }

    @Test
    void whatIsOnlyMentionedIsACautionAndNeverAReason() {
        Ruling ruling = new Ruling(Verdict.UNKNOWN, List.of(reason(Findings.MENTION, Verdict.UNKNOWN)), List.of(),
                List.of(), List.of());

        Explanation.Explained explained = explanation.explain(ruling);

        assertTrue(explained.reasons().isEmpty());
        assertEquals(List.of("reason.mention.unknown"), keys(explained.cautions()));
    }

    private static Reason reason(String rule, Verdict verdict) {
        Asked asked = new Asked(Parameter.PROOF.id(), RegionCode.NATION, LocalDate.of(2026, 11, 22));
        return Reason.of(rule, verdict, new Lookup.NotKnown(asked, RegionCode.NATION, Level.NATION, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.of(new SourceId("law")), Optional.empty()));
    }

    private static List<String> keys(List<Phrase> phrases) {
        return phrases.stream().map(it -> it.key().key()).toList();
    }
}
