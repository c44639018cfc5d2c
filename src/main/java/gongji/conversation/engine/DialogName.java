package gongji.conversation.engine;

/**
 * The name of a dialog, which is the name of the operation it does, such as {@code premium-status}: 1 to 20 characters of {@code
 * a-z -}.
 */
public record DialogName(String name) {

    public DialogName {
        if (!name.matches("[a-z][a-z-]{0,19}")) {
            throw new IllegalArgumentException("not a dialog name: " + name);
        }
    }
}
