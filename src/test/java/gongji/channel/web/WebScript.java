package gongji.channel.web;

import gongji.message.Chart;
import gongji.message.Choice;
import gongji.message.Frame;
import gongji.message.Incoming;
import gongji.message.Incoming.Body;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Source;
import gongji.message.Text;
import gongji.message.Value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a house without rules says, so that the page can be seen with everything that a reply may hold. */
final class WebScript {

    static final String HOSTILE = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>";

    private WebScript() {}

    static List<Outgoing> replies(Incoming incoming) {
        return switch (incoming.body()) {
            case Body.Typed typed -> List.of(typed(typed.text()));
            case Body.Pressed pressed -> List.of(pressed(pressed.choice()));
            case Body.SharedContact contact -> List.of();
            case Body.Paper paper -> List.of();
            case Body.Filled filled -> List.of();
            case Body.Edited edited -> List.of();
            case Body.Unreadable unreadable -> List.of();
        };
    }

    private static Outgoing typed(String words) {
        return switch (words) {
            case "绑定家人" -> relation();
            case "我岳父能用吗" -> answer();
            case "查余额" -> charts();
            case "害人" -> hostile();
            case "口令" -> said("请输入口令").framed(
                    new Frame("", Optional.empty(), Optional.empty(), Set.of(Frame.Manner.SECRET_ANSWER)));
            case "482913" -> said("听到了:" + words.length());
            default -> said("听到了:" + words);
        };
    }

    private static Outgoing pressed(String choice) {
        return switch (choice) {
            case "spouse", "parent" -> card(choice.equals("spouse") ? "配偶" : "父母");
            case "edit:kin" -> relation();
            case "ok:1" -> said("已登记。回执号 G-0001。");
            default -> said("好的。");
        };
    }

    private static Outgoing relation() {
        Frame frame = new Frame("bind.1", Optional.empty(), Optional.of(new Frame.Progress(1, 3)), Set.of());
        return said("要给谁用?").offering(List.of(choice("spouse", "配偶"), choice("parent", "父母"), choice("cancel", "取消")))
                .framed(frame);
    }

    private static Outgoing card(String kin) {
        Part card = new Part.Card(title(), List.of(
                new Part.Line(Phrase.of("engine.start.bind"), new Value.Words(kin), Optional.of("edit:kin")),
                new Part.Line(Phrase.of("web.region.button"), new Value.Words("湖北省武汉市"), Optional.empty())));
        return new Outgoing(List.of(card),
                List.of(choice("ok:1", "确认登记"), choice("edit:kin", "改:关系"), choice("cancel", "取消")), List.of(),
                Frame.NONE.anchored("bind.2"));
    }

    private static Outgoing answer() {
        Text text = new Text(List.of(
                new Text.Block.Paragraph(List.of(new Text.Span.Strong("不可以"), new Text.Span.Plain(",岳父不在近亲属的范围里。"))),
                new Text.Block.Items(false, List.of(List.of(new Text.Span.Plain("配偶、父母、子女等八类近亲属可以。")),
                        List.of(new Text.Span.Plain("可以由配偶本人绑定自己的父母。"))))));
        Source source = new Source("a", "关于健全基本医疗保险参保长效机制的指导意见", Optional.empty(), Optional.of("国办发〔2024〕38号"),
                Optional.of(LocalDate.of(2024, 8, 1)), Optional.of("https://www.gov.cn/"), LocalDate.of(2026, 1, 1));
        return new Outgoing(List.of(new Part.Written(text)), List.of(choice("faq.kin", "哪些亲属可以绑定")), List.of(source),
                Frame.NONE.marked(Frame.Mark.NO));
    }

    private static Outgoing charts() {
        Part bars = new Part.Drawn(new Chart.Bars(title(), List.of(new Chart.Bar(new Value.Words("当年"), 123_456),
                new Chart.Bar(new Value.Words("历年"), 523_400), new Chart.Bar(new Value.Words("本月支出"), -32_000))));
        Part family = new Part.Drawn(new Chart.Family(title(), List.of(tie("张*", "李*", "配偶"), tie("张*", "张*国", "父母"),
                tie("李*", "张*国", "配偶的父母"))));
        return new Outgoing(List.of(bars, family), List.of(), List.of(), Frame.NONE);
    }

    private static Outgoing hostile() {
        Value words = new Value.Words(HOSTILE);
        Part card = new Part.Card(title(), List.of(new Part.Line(title(), words, Optional.empty())));
        Part bars = new Part.Drawn(new Chart.Bars(title(), List.of(new Chart.Bar(words, 1))));
        Source source = new Source("s", HOSTILE, Optional.empty(), Optional.of(HOSTILE), Optional.empty(),
                Optional.of("javascript:document.title='taken'"), LocalDate.of(2026, 1, 1));
        return new Outgoing(List.of(new Part.Written(Text.plain(HOSTILE)), card, bars),
                List.of(new Choice("x", words)), List.of(source), Frame.NONE);
    }

    private static Chart.Tie tie(String holder, String beneficiary, String relation) {
        return new Chart.Tie(new Value.Words(holder), new Value.Words(beneficiary),
                Phrase.of("format.title").with("title", relation));
    }

    private static Phrase title() {
        return Phrase.of("web.title");
    }

    private static Choice choice(String id, String label) {
        return new Choice(id, new Value.Words(label));
    }

    private static Outgoing said(String words) {
        return new Outgoing(List.of(new Part.Written(Text.plain(words))), List.of(), List.of(), Frame.NONE);
    }
}
