package gongji.conversation.question;

/**
 * The stable name of a question within its dialog, such as {@code relation}: 1 to 24 characters of {@code a-z 0-9 -}. Where it
 * equals the name of an operation's slot ({@code relation}, {@code name}, {@code amount}, {@code month}, {@code region}, {@code
 * cost}), what the person said when starting the dialog fills it.
 */
public record QuestionId(String name) {

    public QuestionId {
        if (!name.matches("[a-z][a-z0-9-]{0,23}")) {
            throw new IllegalArgumentException("not a question id: " + name);
        }
    }
}
