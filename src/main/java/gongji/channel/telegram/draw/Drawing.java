package gongji.channel.telegram.draw;

import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Source;
import gongji.wording.Page;
import gongji.wording.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Draws replies as the texts of one or more messages. Immutable, and safe for use by many threads. */
public final class Drawing {

    /** The longest message Telegram takes, in UTF-16 units; tags are counted too, to be on the safe side. */
    static final int LIMIT = 4096;

    private static final int FOLDED_ABOVE = 900;

    private final Page html;
    private final Page plain;

    public Drawing(Wording wording) {
        this.html = new Page(wording, new HtmlInk());
        this.plain = Page.plain(wording);
    }

    /** {@return the reply as escaped HTML, in order; never empty} */
    public List<String> html(Outgoing reply) {
        return html(reply, sourcesData(reply).isEmpty());
    }

    /**
     * Draws a reply.
     *
     * @param sources whether its documents stand beneath it
     */
    public List<String> html(Outgoing reply, boolean sources) {
        List<String> blocks = new ArrayList<>(html.blocks(reply));
        reply.frame().mark().ifPresent(mark -> marked(blocks, mark));
        String answer = String.join("\n\n", folded(reply, blocks));
        String whole = reply.sources().isEmpty() || !sources ? answer
                : answer + "\n\n<blockquote expandable>" + html.sources(reply.sources()) + "</blockquote>";
        return orDash(Cutter.cut(whole, LIMIT));
    }

    /** {@return what a button beneath a long answer carries that shows its documents; empty where they stand beneath it} */
    public Optional<String> sourcesData(Outgoing reply) {
        boolean document = reply.parts().stream().allMatch(Part.Written.class::isInstance);
        int length = html.blocks(reply).stream().mapToInt(String::length).sum();
        return document && length >= FOLDED_ABOVE ? SourcesButton.data(reply) : Optional.empty();
    }

    /** {@return the documents, escaped} */
    public String sources(List<Source> sources) {
        return html.sources(sources);
    }

    /** {@return the reply without any markup, for a server that does not like the markup} */
    public List<String> plain(Outgoing reply) {
        String text = plain.draw(reply);
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); at += LIMIT / 2) {
            pieces.add(text.substring(at, Math.min(text.length(), at + LIMIT / 2)));
        }
        return orDash(pieces);
    }

    /** {@return one sentence of the door itself, escaped} */
    public String html(Phrase phrase) {
        return html.phrase(phrase);
    }

    /** {@return words without markup, as buttons and pop-ups have them} */
    public String words(Phrase phrase) {
        return plain.phrase(phrase);
    }

    /** Long documents open with their first block; the rest unfolds at a touch. */
    private static List<String> folded(Outgoing reply, List<String> blocks) {
        boolean document = reply.parts().stream().allMatch(Part.Written.class::isInstance);
        int length = blocks.stream().mapToInt(String::length).sum();
        if (!document || blocks.size() < 3 || length < FOLDED_ABOVE) {
            return blocks;
        }
        String rest = String.join("\n\n", blocks.subList(1, blocks.size()));
        return List.of(blocks.getFirst(), "<blockquote expandable>" + rest + "</blockquote>");
    }

    private void marked(List<String> blocks, Frame.Mark mark) {
        if (!blocks.isEmpty()) {
            String sign = html.phrase(Phrase.of("telegram.mark." + mark.name().toLowerCase(Locale.ROOT)));
            blocks.set(0, sign + " " + blocks.getFirst());
        }
    }

    private static List<String> orDash(List<String> pieces) {
        return pieces.isEmpty() ? List.of("…") : pieces;
    }
}
