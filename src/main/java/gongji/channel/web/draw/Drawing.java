package gongji.channel.web.draw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import gongji.channel.web.draw.Block.Stretch;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Text;
import gongji.message.Value;
import gongji.wording.Page;
import gongji.wording.Wording;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Draws what is said as JSON on one line. Immutable, and safe for use by many threads. */
public final class Drawing {

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new Jdk8Module()).build();
    private static final String HIDDEN = "••••••";

    private final Wording wording;
    private final Page page;
    private final Charts charts;

    public Drawing(Wording wording) {
        this.wording = wording;
        this.page = Page.plain(wording);
        this.charts = new Charts(wording);
    }

    /**
     * Draws a reply.
     *
     * @param answered the id of the message it answers
     */
    public String reply(Outgoing outgoing, Instant at, Optional<String> answered) {
        Frame frame = outgoing.frame();
        boolean hides = frame.manners().contains(Frame.Manner.HIDE_WHAT_WAS_TYPED);
        return written(new Bubble(page.reply(outgoing), at.toString(), frame.mark().map(Drawing::word),
                frame.progress().map(this::progress), frame.anchor(),
                frame.manners().stream().map(Drawing::word).sorted().toList(),
                outgoing.parts().stream().flatMap(part -> blocks(part).stream()).toList(),
                answered.filter(id -> hides)));
    }

    /** Draws what the person said, under the page's own id of the message. */
    public String mine(String words, String id, Instant at) {
        return written(Bubble.Mine.of(words, id, at));
    }

    /** Draws dots in place of what the person said. */
    public String mineHidden(String id, Instant at) {
        return mine(HIDDEN, id, at);
    }

    /** Finds the words on a button of a reply drawn before. */
    public static Optional<String> findLabel(String reply, String choice) {
        return StreamSupport.stream(read(reply).path("choices").spliterator(), false)
                .filter(button -> button.path("id").asText().equals(choice))
                .map(button -> button.path("label").asText())
                .findFirst();
    }

    /** {@return whether a reply drawn before wants to be dealt with like this} */
    public static boolean wants(String reply, Frame.Manner wanted) {
        return StreamSupport.stream(read(reply).path("manners").spliterator(), false)
                .anyMatch(manner -> manner.asText().equals(word(wanted)));
    }

    private List<Block> blocks(Part part) {
        return switch (part) {
            case Part.Said said -> List
                    .of(new Block.Paragraph(List.of(Stretch.plain(wording.say(said.phrase())))));
            case Part.Written written -> written.text().blocks().stream().map(this::block).toList();
            case Part.Card card -> List.of(new Block.Card(wording.say(card.title()),
                    card.lines().stream().map(this::line).toList()));
            case Part.Drawn drawn -> List.of(new Block.Picture(charts.draw(drawn.chart()),
                    page.draw(new Outgoing(List.of(drawn), List.of(), List.of(), Frame.NONE))));
            case Part.Document document -> List.of(new Block.Document(document.fileName(), document.mediaType(),
                    document.content(),
                    wording.say(Phrase.of("format.document").with("name", document.fileName()))));
        };
    }

    private Block.Line line(Part.Line line) {
        return new Block.Line(wording.say(line.name()), wording.say(line.value()), line.edit());
    }

    private Block block(Text.Block block) {
        return switch (block) {
            case Text.Block.Paragraph paragraph -> new Block.Paragraph(stretches(paragraph.spans()));
            case Text.Block.Items items -> new Block.Items(items.numbered(),
                    items.items().stream().map(this::stretches).toList());
        };
    }

    private List<Stretch> stretches(List<Text.Span> spans) {
        return spans.stream().map(this::stretch).toList();
    }

    private Stretch stretch(Text.Span span) {
        return switch (span) {
            case Text.Span.Plain plain -> Stretch.plain(plain.words());
            case Text.Span.Strong strong -> new Stretch(strong.words(), true, Optional.empty());
            case Text.Span.Filled filled -> new Stretch(wording.say(filled.value()), filled.strong(), Optional.empty());
            case Text.Span.Link link -> new Stretch(link.words(), false, Optional.of(link.url()));
        };
    }

    private Bubble.Progress progress(Frame.Progress progress) {
        String text = wording.say(Phrase.of("web.progress")
                .with("step", new Value.Count(progress.step()))
                .with("of", new Value.Count(progress.of())));
        return new Bubble.Progress(progress.step(), progress.of(), text);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String written(Object drawn) {
        try {
            return JSON.writeValueAsString(drawn);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings are always JSON", e);
        }
    }

    private static JsonNode read(String drawn) {
        try {
            return JSON.readTree(drawn);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}
