package gongji.wording;

import gongji.message.Chart;
import gongji.message.Choice;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Source;
import gongji.message.Text;
import gongji.message.Value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws replies as lines of text with the ink of one door. With {@link Ink#PLAIN} this is the text that a console shows and that
 * {@code ask --json} and {@code chat --json} hold. Immutable, and safe for use by many threads.
 */
public final class Page {

    private static final String BETWEEN_BLOCKS = "\n\n";

    private final Wording wording;
    private final Ink ink;

    public Page(Wording wording, Ink ink) {
        this.wording = wording;
        this.ink = ink;
    }

    /** {@return the page in plain text} */
    public static Page plain(Wording wording) {
        return new Page(wording, Ink.PLAIN);
    }

    /** Draws the whole reply but its buttons: blocks with an empty line between them, the documents last. */
    public String draw(Outgoing outgoing) {
        List<String> blocks = new ArrayList<>(blocks(outgoing));
        if (!outgoing.sources().isEmpty()) {
            blocks.add(sources(outgoing.sources()));
        }
        return String.join(BETWEEN_BLOCKS, blocks);
    }

    /** {@return the reply as programs read it} */
    public Reply reply(Outgoing outgoing) {
        return new Reply(draw(outgoing), buttons(outgoing.choices()), cited(outgoing.sources()));
    }

    /** {@return choices as programs read them} */
    public List<Reply.Button> buttons(List<Choice> choices) {
        return choices.stream().map(choice -> new Reply.Button(choice.id(), label(choice))).toList();
    }

    /** {@return documents as programs read them} */
    public List<Reply.Cited> cited(List<Source> sources) {
        return sources.stream()
                .map(source -> new Reply.Cited(source.id(), source.title(), source.number(),
                        source.date().map(LocalDate::toString), source.url()))
                .toList();
    }

    /** Draws the parts of a reply, one or more blocks each, and where the person stands in a dialog. */
    public List<String> blocks(Outgoing outgoing) {
        List<String> blocks = new ArrayList<>();
        for (Part part : outgoing.parts()) {
            blocks.addAll(blocks(part));
        }
        outgoing.frame().progress().ifPresent(progress -> append(blocks, progress(progress)));
        return List.copyOf(blocks);
    }

    /** Draws a list of documents, one a line, under its heading. */
    public String sources(List<Source> sources) {
        Phrase heading = Phrase.of("format.sources");
        if (sources.size() == 1) {
            return phrase(heading) + source(sources.getFirst());
        }
        return phrase(heading) + "\n"
                + sources.stream().map(this::source).map(this::item).collect(Collectors.joining("\n"));
    }

    /** Draws one document on one line: title, issuer, number, day, address. */
    public String source(Source source) {
        List<String> details = new ArrayList<>();
        source.issuer().ifPresent(issuer -> details.add(ink.words(issuer)));
        source.number().ifPresent(number -> details.add(ink.words(number)));
        source.date().ifPresent(date -> details.add(value(new Value.Day(date))));
        String title = ink.words(title(source.title()));
        String comma = phrase(Phrase.of("format.comma"));
        String line = details.isEmpty() ? title
                : title + ink.words(wording.say(Phrase.of("format.bracket-open"))) + String.join(comma, details)
                        + ink.words(wording.say(Phrase.of("format.bracket-close")));
        return source.url().map(url -> line + " " + ink.link(url, url)).orElse(line);
    }

    /** Puts the words on a button, without markup: buttons have none anywhere. */
    public String label(Choice choice) {
        return wording.say(choice.label());
    }

    /** Draws one sentence. */
    public String phrase(Phrase phrase) {
        return ink.words(wording.say(phrase));
    }

    private String title(String title) {
        return title.contains("《") ? title : wording.say(Phrase.of("format.title").with("title", title));
    }

    private List<String> blocks(Part part) {
        return switch (part) {
            case Part.Said said -> List.of(phrase(said.phrase()));
            case Part.Written written -> written.text().blocks().stream().map(this::block).toList();
            case Part.Card card -> List.of(card(card));
            case Part.Drawn drawn -> List.of(chart(drawn.chart()));
            case Part.Document document -> List
                    .of(phrase(Phrase.of("format.document").with("name", document.fileName())));
        };
    }

    private String block(Text.Block block) {
        return switch (block) {
            case Text.Block.Paragraph paragraph -> spans(paragraph.spans());
            case Text.Block.Items items -> IntStream.range(0, items.items().size())
                    .mapToObj(i -> items.numbered() ? (i + 1) + ". " + spans(items.items().get(i))
                            : item(spans(items.items().get(i))))
                    .collect(Collectors.joining("\n"));
        };
    }

    private String spans(List<Text.Span> spans) {
        return spans.stream().map(this::span).collect(Collectors.joining());
    }

    private String span(Text.Span span) {
        return switch (span) {
            case Text.Span.Plain plain -> ink.words(plain.words());
            case Text.Span.Strong strong -> ink.strong(strong.words());
            case Text.Span.Filled filled -> filled(filled);
            case Text.Span.Link link -> ink.link(link.words(), link.url());
        };
    }

    private String filled(Text.Span.Filled filled) {
        String words = wording.say(filled.value());
        return filled.strong() ? ink.strong(words) : ink.words(words);
    }

    private String card(Part.Card card) {
        List<String> lines = new ArrayList<>();
        lines.add(ink.strong(wording.say(card.title())));
        for (Part.Line line : card.lines()) {
            lines.add(ink.words(wording.say(
                    Phrase.of("format.card-line").with("name", line.name()).with("value", line.value()))));
        }
        return String.join("\n", lines);
    }

    private String chart(Chart chart) {
        return switch (chart) {
            case Chart.Bars bars -> ink.strong(wording.say(bars.title())) + "\n" + bars(bars.bars());
            case Chart.Family family -> ink.strong(wording.say(family.title())) + "\n"
                    + family.ties().stream().map(this::tie).collect(Collectors.joining("\n"));
        };
    }

    private String bars(List<Chart.Bar> bars) {
        long longest = bars.stream().mapToLong(Chart.Bar::fen).max().orElse(0);
        return bars.stream()
                .map(bar -> value(bar.name()) + " " + Bars.of(bar.fen(), longest) + " "
                        + value(new Value.Amount(bar.fen())))
                .collect(Collectors.joining("\n"));
    }

    private String tie(Chart.Tie tie) {
        return phrase(Phrase.of("format.tie")
                .with("holder", tie.holder())
                .with("beneficiary", tie.beneficiary())
                .with("relation", tie.relation()));
    }

    private String progress(Frame.Progress progress) {
        return phrase(Phrase.of("format.progress")
                .with("step", new Value.Count(progress.step()))
                .with("of",
                        new Value.Count(progress.of())));
    }

    private String item(String line) {
        return "· " + line;
    }

    private String value(Value value) {
        return ink.words(wording.say(value));
    }

    private static void append(List<String> blocks, String tail) {
        if (blocks.isEmpty()) {
            blocks.add(tail);
        } else {
            blocks.set(blocks.size() - 1, blocks.getLast() + tail);
        }
    }
}
