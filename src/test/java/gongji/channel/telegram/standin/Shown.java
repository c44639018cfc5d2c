package gongji.channel.telegram.standin;

import java.util.List;

/**
 * A message of the bot as a person sees it now.
 *
 * @param text as it was sent, markup included
 * @param buttons beneath it, row after row
 * @param keyboard the names of the buttons that replace typing; empty for none
 * @param edits how often the bot changed it
 */
public record Shown(long chat, int id, String text, List<Button> buttons, List<String> keyboard, int edits) {

    public Shown {
        buttons = List.copyOf(buttons);
        keyboard = List.copyOf(keyboard);
    }

    /** A button: what it says and what it carries. */
    public record Button(String label, String data) {}
}
