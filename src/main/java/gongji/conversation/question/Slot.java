package gongji.conversation.question;

/**
 * A question and its name in a dialog; the typed key of its answer.
 *
 * @param question reads and restores the answer; what is asked may be a variant with buttons of the moment
 */
public record Slot<T>(QuestionId id, Question<T> question) {

    /** {@return a slot of this name} */
    public static <T> Slot<T> of(String name, Question<T> question) {
        return new Slot<>(new QuestionId(name), question);
    }
}
