package gongji.channel.console;

import gongji.message.Choice;
import gongji.message.Outgoing;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.wording.Page;

import java.io.PrintWriter;
import java.util.List;

/** Replies as a person reads them: text, then the choices with the numbers that may be typed instead. */
public final class TextScreen implements Screen {

    private final Page page;
    private final Keyboard keyboard;
    private final PrintWriter out;

    /** {@code page} is a plain one. */
    public TextScreen(Page page, Keyboard keyboard, PrintWriter out) {
        this.page = page;
        this.keyboard = keyboard;
        this.out = out;
    }

    /** Says what this is and what it is not, before anything was typed. */
    public void welcome() {
        print(page.phrase(Phrase.of("console.welcome")));
    }

    @Override
    public Input read(boolean secret) {
        return keyboard.next(secret);
    }

    @Override
    public void show(Turn turn) {
        turn.replies().forEach(reply -> print(drawn(reply)));
    }

    @Override
    public void close() {
        print(page.phrase(Phrase.of("console.goodbye")));
        keyboard.close();
    }

    private String drawn(Outgoing reply) {
        StringBuilder text = new StringBuilder(page.draw(reply));
        List<Choice> choices = reply.choices();
        for (int i = 0; i < choices.size(); i++) {
            text.append('\n')
                    .append(page.phrase(Phrase.of("console.choice")
                            .with("number", new Value.Count(i + 1L))
                            .with("label", choices.get(i).label())));
        }
        return text.toString();
    }

    private void print(String block) {
        out.print(block + "\n\n");
        out.flush();
    }
}
