package gongji.conversation.engine;

import gongji.message.Choice;

import java.util.List;

/**
 * The buttons of help and welcome.
 *
 * @param strangers for chats that are linked to nobody
 * @param linked for those that act for somebody
 */
public record Menu(List<Choice> strangers, List<Choice> linked) {
    /** Copies the lists. */
    public Menu {
        strangers = List.copyOf(strangers);
        linked = List.copyOf(linked);
    }

    /** {@return a menu without buttons} */
    public static Menu empty() {
        return new Menu(List.of(), List.of());
    }

    /** {@return the buttons for somebody who is linked, or is not} */
    List<Choice> of(boolean isLinked) {
        return isLinked ? linked : strangers;
    }
}
