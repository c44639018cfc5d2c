package gongji.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongji.message.Chart;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Source;
import gongji.message.Text;
import gongji.message.Text.Block;
import gongji.message.Text.Span;
import gongji.message.Value;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class PageTest {

    private static final Map<String, String> SENTENCES = sentences();
    private static final Source NOTICE = new Source("notice", "关于试点的通知", Optional.of("试点办"), Optional.of("试办〔2024〕1号"),
            Optional.of(LocalDate.of(2024, 8, 1)), Optional.of("https://example.org/a?b=1&c=2"),
            LocalDate.of(2026, 9, 1));
    private static final Source ARTICLE = new Source("article", "《问答》摘编", Optional.empty(), Optional.empty(),
            Optional.empty(),
            Optional.empty(), LocalDate.of(2026, 9, 1));

    private final Page page = Page.plain(Wording.of(SENTENCES));

    @Test
    void aDocumentIsDrawnAsParagraphsAndListsWithTheSourceLast() {
        Text text = new Text(List.of(new Block.Paragraph(List.of(new Span.Strong("可以"), new Span.Plain("。见"),
                new Span.Link("原文", "https://example.org/"))), new Block.Items(true, items("甲", "乙")),
                new Block.Items(false, items("丙"))));

        String drawn = page.draw(new Outgoing(List.of(new Part.Written(text)), List.of(), List.of(NOTICE), Frame.NONE));

        assertEquals("""
                可以。见原文 https://example.org/

                1. 甲
                2. 乙

                · 丙

                来源:《关于试点的通知》(试点办,试办〔2024〕1号,2024年8月1日) https://example.org/a?b=1&c=2""", drawn);
    }

    @Test
    void severalSourcesAreAListAndATitleIsNotQuotedTwice() {
        assertEquals("来源:\n· 《关于试点的通知》(试点办,试办〔2024〕1号,2024年8月1日) https://example.org/a?b=1&c=2\n· 《问答》摘编",
                page.sources(List.of(NOTICE, ARTICLE)));
    }

    @Test
    void aCardHasATitleAndALineAValue() {
        Part.Card card = new Part.Card(Phrase.of("card"), List.of(
                new Part.Line(Phrase.of("balance"), new Value.Amount(123450), Optional.empty()),
                new Part.Line(Phrase.of("day"), new Value.Day(LocalDate.of(2026, 11, 22)), Optional.of("edit.day"))));
        Frame second = new Frame("bind.2", Optional.empty(), Optional.of(new Frame.Progress(2, 4)), Set.of());

        assertEquals("请核对\n余额:1234.50元\n日期:2026年11月22日(第2/4步)",
                page.draw(new Outgoing(List.of(card), List.of(), List.of(), second)));
    }

    @Test
    void chartsAreBarsAndArrowsInText() {
        Chart bars = new Chart.Bars(Phrase.of("chart"), List.of(new Chart.Bar(new Value.Words("母亲"), 100_00),
                new Chart.Bar(new Value.Words("父亲"), 1), new Chart.Bar(new Value.Words("本人"), 0)));
        Chart family = new Chart.Family(Phrase.of("chart"),
                List.of(new Chart.Tie(new Value.Words("张*"), new Value.Words("李*"), Phrase.of("mother"))));

        assertEquals("支出\n母亲 ██████████ 100.00元\n父亲 █ 0.01元\n本人 ▏ 0.00元\n\n支出\n张* → 李*(母亲)", page.draw(
                new Outgoing(List.of(new Part.Drawn(bars), new Part.Drawn(family)), List.of(), List.of(), Frame.NONE)));
    }

    @Test
    void everythingGoesThroughTheInkOfTheDoor() {
        Page shouting = new Page(Wording.of(SENTENCES), new Ink() {
            @Override
            public String words(String words) {
                return words.replace("<", "&lt;");
            }

            @Override
            public String strong(String words) {
                return "<b>" + words(words) + "</b>";
            }

            @Override
            public String link(String words, String url) {
                return "<a>" + words(words) + "</a>";
            }
        });
        Outgoing reply = new Outgoing(
                List.of(new Part.Said(Phrase.of("echo").with("words", "<i>")), new Part.Card(Phrase.of("card"),
                        List.of(new Part.Line(Phrase.of("day"), new Value.Words("<script>"), Optional.empty())))),
                List.of(), List.of(), Frame.NONE);

        assertEquals("听到:&lt;i>\n\n<b>请核对</b>\n日期:&lt;script>", shouting.draw(reply));
    }

    private static List<List<Span>> items(String... words) {
        return List.of(words).stream().map(word -> List.<Span>of(new Span.Plain(word))).toList();
    }

    private static Map<String, String> sentences() {
        Map<String, String> sentences = new HashMap<>(
                Map.of("card", "请核对", "balance", "余额", "day", "日期", "chart", "支出", "mother",
                        "母亲", "echo", "听到:{words}"));
        sentences
                .putAll(Map.of("format.amount", "{amount}元", "format.day", "{year}年{month}月{day}日", "format.comma", ",",
                        "format.bracket-open", "(", "format.bracket-close", ")", "format.title", "《{title}》",
                        "format.sources", "来源:",
                        "format.card-line", "{name}:{value}", "format.tie", "{holder} → {beneficiary}({relation})"));
        sentences.put("format.progress", "(第{step}/{of}步)");
        return sentences;
    }
}
