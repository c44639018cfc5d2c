package gongji.conversation.question;

import gongji.message.Choice;
import gongji.message.Phrase;

import java.util.List;

/** What a question made of an input. */
public sealed interface Read<T> {

    /** A value. */
    record Understood<T>(T value) implements Read<T> {}

    /**
     * No value.
     *
     * @param reason what was wrong, in one sentence
     * @param example one answer that would have been good
     */
    record NotUnderstood<T>(Phrase reason, Phrase example) implements Read<T> {}

    /**
     * More than one value is meant by these words.
     *
     * @param candidates at least two buttons whose ids the same question reads as {@link Input.Chosen}
     */
    record Ambiguous<T>(List<Choice> candidates) implements Read<T> {

        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** {@return no value, for the reason {@code question.<kind>.<reason>}, with the example {@code question.<kind>.example}} */
    static <T> Read<T> notUnderstood(String kind, String reason) {
        return new NotUnderstood<>(
                Phrase.of("question." + kind + "." + reason), Phrase.of("question." + kind + ".example"));
    }
}
