package gongji.knowledge.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.knowledge.entry.Entry;
import gongji.knowledge.entry.Library;
import gongji.knowledge.load.LibraryLoader;
import gongji.message.Frame;
import gongji.message.MessageKey;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Text;
import gongji.message.Value;
import gongji.rulebook.Rulebook;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.parameter.Unit;
import gongji.rules.region.RegionCode;
import gongji.source.Problems;
import gongji.wording.Page;
import gongji.wording.Wording;
import gongji.wording.WordingFiles;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
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

        assertEquals(List.of(missing("not-in-force", "可以共济的亲属种类", RegionCode.NATION, LocalDate.of(2020, 1, 1))), spans);
    }

    @Test
    void whatNobodyKnowsIsNotGuessed() {
        List<Text.Span> spans = spans("{{no-such.parameter}}", RegionCode.NATION, TODAY);

        assertEquals(List.of(missing("not-known", "no-such.parameter", RegionCode.NATION, TODAY)), spans);
    }

    @Test
    void aClauseWithoutItsValueGivesWayToOneThatSaysSo() {
        LocalDate later = LocalDate.of(2027, 1, 5);
        List<Text.Span> spans = spans("有底线：不低于{{premium.floor}}，各地可以更高。看公告；一人{{account.kept}}。", SHANXI, later);

        assertEquals(List.of(missing("not-known", "居民医保个人缴费国家最低标准", SHANXI, later), new Text.Span.Plain("。看公告；一人"),
                new Text.Span.Filled(new Value.Nested(Phrase.of("flag.account.kept.yes")), false),
                new Text.Span.Plain("。")), spans);
    }

    @Test
    void theDayThatTheTextNamesBeatsTheReaders() {
        Value yuan = new Value.Nested(Phrase.of("unit.yuan").with("number", new Value.Count(670)));
        assertEquals(List.of(new Text.Span.Filled(yuan, false)),
                spans("{{premium.subsidy:2025-12-31}}", SHANXI, LocalDate.of(2027, 1, 5)));
        Value begin = new Value.Day(LocalDate.of(2025, 11, 30));
        assertEquals(List.of(new Text.Span.Filled(begin, false)),
                spans("{{premium.season.from@110000:2026-12-31}}", SHANXI, LocalDate.of(2027, 1, 5)));
    }

    @Test
    void noWrittenAnswerKeepsAGapOnAnyDayInAnyRegion() {
        Wording wording = WordingFiles.read(Path.of("knowledge"), new Problems());
        Library library = LibraryLoader.load(Path.of("knowledge"), new Problems()).library();
        Random random = new Random(20261122);
        List<RegionCode> regions = List.copyOf(policies().regions());
        for (Entry entry : library.entries()) {
            for (int i = 0; i < 20; i++) {
                RegionCode region = regions.get(random.nextInt(regions.size()));
                LocalDate on = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3_000));
                Part body = new Part.Written(filling.fill(entry.body(), region, on).text());
                String said = Page.plain(wording).draw(new Outgoing(List.of(body), List.of(), List.of(), Frame.NONE));
                assertFalse(said.contains("{{") || said.matches("(?s).*[^。；！？\\s\\d.·-]没有(查到|这条规定)：.*"),
                        () -> entry.id() + " " + region + " " + on + " (seed 20261122): " + said);
            }
        }
    }

    private static Text.Span missing(String key, String what, RegionCode region, LocalDate on) {
        return new Text.Span.Filled(new Value.Nested(Phrase.of("filling." + key)
                .with("what", what)
                .with("region", new Value.Nested(Terms.region(region)))
                .with("day", new Value.Day(on))), false);
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

    @Test
    void aMarkedPieceStandsForItsReaders() {
        Text text = new Text(
                Stream.of("{{in@370000}}{{in@350000}}不用审核。", "{{else}}{{region}}没有查到。", "{{open}}看参保地。", "都要承诺。")
                        .flatMap(it -> Text.plain(it).blocks().stream())
                        .toList());

        assertEquals("不用审核。都要承诺。", read(text, RegionCode.of("370200")));
        assertEquals("〔140000〕没有查到。都要承诺。", read(text, SHANXI));
        assertEquals("看参保地。都要承诺。", read(text, RegionCode.NATION));
        assertTrue(filling.fill(text, RegionCode.NATION, TODAY).open());
    }

    @Test
    void behindTheFirstLineOfAnAnswerAClauseWithoutItsValueIsLeftOut() {
        Text text = new Text(List.of(Text.plain("绑定{{premium.automatic}}。").blocks().getFirst(),
                list("山西要{{funds.minimum@140000}}；福建另算。", "湖北要{{funds.minimum@420000}}。").blocks().getFirst()));

        Text filled = filling.answer(text, RegionCode.NATION, TODAY).text();

        assertEquals("绑定〔flag.premium.automatic.no〕。山西要〔unit.yuan〕；福建另算。", words(filled));
        assertEquals("〔filling.not-in-force〕。福建另算。",
                words(filling.answer(text, RegionCode.NATION, LocalDate.of(2020, 6, 1)).text()));
    }

    @Test
    void anAnswerBeginsWhenTheValuesOfItsFirstLineDo() {
        Text text = Text.plain("满{{arrears.resident.fixed}}才能报。");

        assertEquals(new Filling.Begin(LocalDate.of(2025, 1, 1), true),
                filling.begins(text, SHANXI, LocalDate.of(2024, 5, 1)));
        assertEquals(new Filling.Begin(TODAY, true), filling.begins(text, SHANXI, TODAY));
        assertFalse(
                filling.begins(Text.plain("最多{{family-view.members.max}}。"), SHANXI, LocalDate.of(2022, 5, 1)).sure());
    }

    @Test
    void theDocumentOfAValueIsKeptWithItAndThatOfAnEarlierOneIsOutdated() {
        Filling.Filled filled = filling.fill(Text.plain("{{relatives.kinds}}，山西{{funds.minimum@140000}}"),
                RegionCode.NATION,
                TODAY);

        assertEquals(List.of("gov38"), filled.own());
        assertEquals(List.of("sx1000"), filled.others());
        assertEquals(Set.of("gov14"), filled.outdated());
    }

    private String read(Text text, RegionCode region) {
        return words(filling.fill(text, region, TODAY).text());
    }

    /** The words of a text, with what is put in as its key or its region. */
    private static String words(Text text) {
        return text.blocks().stream().flatMap(block -> switch (block) {
            case Text.Block.Paragraph it -> it.spans().stream();
            case Text.Block.Items it -> it.items().stream().flatMap(List::stream);
        }).map(span -> switch (span) {
            case Text.Span.Plain it -> it.words();
            case Text.Span.Strong it -> it.words();
            case Text.Span.Link it -> it.words();
            case Text.Span.Filled it -> it.value() instanceof Value.Nested value
                    ? "〔" + value.phrase().key().key().replace("region.", "") + "〕"
                    : "〔〕";
        }).collect(Collectors.joining());
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
