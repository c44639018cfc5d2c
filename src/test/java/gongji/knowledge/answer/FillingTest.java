package gongji.knowledge.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.message.Phrase;
import gongji.message.Text;
import gongji.message.Value;
import gongji.rulebook.Rulebook;
import gongji.rules.parameter.Policies;
import gongji.rules.region.RegionCode;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

class FillingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final RegionCode SHANXI = RegionCode.of("140000");

    private final Filling filling = new Filling(policies());

    @Test
    void numberOfTheRegionComesWithItsUnit() {
        List<Text.Span> spans = spans("要留{{funds.minimum}}以上", SHANXI, TODAY);

        Value yuan = new Value.Nested(Phrase.of("unit.yuan").with("number", new Value.Count(1000)));
        assertEquals(
                List.of(new Text.Span.Plain("要留"), new Text.Span.Filled(yuan, false), new Text.Span.Plain("以上")),
                spans);
    }

    @Test
    void regionThatTheTextNamesBeatsTheReaders() {
        List<Text.Span> spans = spans("{{funds.minimum@140000}}", RegionCode.NATION, TODAY);

        Value yuan = new Value.Nested(Phrase.of("unit.yuan").with("number", new Value.Count(1000)));
        assertEquals(List.of(new Text.Span.Filled(yuan, false)), spans);
    }

    @Test
    void firstDayOfAValueIsADay() {
        List<Text.Span> spans = spans("{{relatives.kinds:since}}", SHANXI, TODAY);

        assertEquals(
                List.of(new Text.Span.Filled(new Value.Day(LocalDate.of(2024, 9, 1)), false)),
                spans);
    }

    @Test
    void beforeTheRuleBeganItSaysSo() {
        List<Text.Span> spans = spans("{{relatives.kinds}}", RegionCode.NATION, LocalDate.of(2020, 1, 1));

        assertEquals(
                List.of(new Text.Span.Filled(new Value.Nested(Phrase.of("filling.not-in-force")), false)),
                spans);
    }

    @Test
    void whatNobodyKnowsIsNotGuessed() {
        List<Text.Span> spans = spans("{{no-such.parameter}}", RegionCode.NATION, TODAY);

        assertEquals(
                List.of(new Text.Span.Filled(new Value.Nested(Phrase.of("filling.not-known")), false)),
                spans);
    }

    @Test
    void stressStaysWhereItWas() {
        Text text = new Text(List.of(new Text.Block.Paragraph(List.of(new Text.Span.Strong("{{funds.minimum}}")))));

        Text filled = filling.fill(text, SHANXI, TODAY).text();

        Text.Block.Paragraph first = assertInstanceOf(Text.Block.Paragraph.class, filled.blocks().getFirst());
        assertTrue(assertInstanceOf(Text.Span.Filled.class, first.spans().getFirst()).strong());
    }

    private List<Text.Span> spans(String words, RegionCode region, LocalDate on) {
        Text filled = filling.fill(Text.plain(words), region, on).text();
        return assertInstanceOf(Text.Block.Paragraph.class, filled.blocks().getFirst()).spans();
    }

    private static Policies policies() {
        return assertInstanceOf(Rulebook.Loaded.class, Rulebook.load(Path.of("knowledge"))).policies();
    }
}
