package gongji.knowledge.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.message.MessageKey;
import gongji.message.Phrase;
import gongji.message.Text;
import gongji.message.Value;
import gongji.rulebook.Rulebook;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.parameter.Unit;
import gongji.rules.region.RegionCode;
import gongji.source.Problems;
import gongji.wording.Wording;
import gongji.wording.WordingFiles;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

class FillingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final RegionCode SHANXI = RegionCode.of("140000");
    private static final RegionCode SHANGHAI = RegionCode.of("310000");

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
    void aFlagIsSaidInItsOwnWordsBothWays() {
        Wording wording = WordingFiles.read(Path.of("knowledge"), new Problems());

        assertEquals(List.of(new Text.Span.Filled(new Value.Nested(Phrase.of("flag.account.cash-out.no")), false)),
                spans("{{account.cash-out}}", SHANXI, TODAY));
        for (Parameter flag : Parameter.values()) {
            if (flag.unit() == Unit.FLAG) {
                assertTrue(wording.knows(new MessageKey("flag." + flag.id().name() + ".yes")), flag::name);
                assertTrue(wording.knows(new MessageKey("flag." + flag.id().name() + ".no")), flag::name);
            }
        }
    }

    @Test
    void anItemOnTheRuleOfTheReadersRegionStandsOnlyWhereThatHasOne() {
        Text text = list("看参保地", "选您的参保地（{{region}}）", "{{region}}：{{funds.usable}}");

        assertEquals(2, items(filling.fill(text, RegionCode.NATION, TODAY)));
        assertTrue(filling.fill(text, RegionCode.NATION, TODAY).open());
        assertEquals(2, items(filling.fill(text, SHANXI, TODAY)), "what holds everywhere is no rule of Shanxi");
        assertEquals(3, items(filling.fill(text, SHANGHAI, TODAY)));
        assertFalse(filling.fill(text, SHANGHAI, TODAY).open());
    }

    private static Text list(String... items) {
        return new Text(List.of(new Text.Block.Items(false,
                Stream.of(items).map(it -> List.<Text.Span>of(new Text.Span.Plain(it))).toList())));
    }

    private static int items(Filling.Filled filled) {
        return assertInstanceOf(Text.Block.Items.class, filled.text().blocks().getFirst()).items().size();
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
