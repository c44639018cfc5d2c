package gongji.conversation.engine;

import gongji.conversation.question.QuestionId;
import gongji.conversation.question.Slot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers given so far, keyed by question, as canonical text; in the order in which they were asked. Immutable. */
public final class Answers {

    /** Before anything was answered. */
    public static final Answers NONE = new Answers(new LinkedHashMap<>(), Map.of());

    private final Map<QuestionId, String> texts;
    private final Map<String, String> beforehand;

    private Answers(Map<QuestionId, String> texts, Map<String, String> beforehand) {
        this.texts = texts;
        this.beforehand = beforehand;
    }

    /** {@return no answers yet, where this was said with the order, by the name of the question it might answer} */
    static Answers before(Map<String, String> said) {
        return new Answers(new LinkedHashMap<>(), Map.copyOf(said));
    }

    /**
     * {@return what was said with the order although this dialog never asks it, such as whose account is meant; read by the question
     * of the slot}
     */
    public <T> Optional<T> said(Slot<T> slot) {
        return Optional.ofNullable(beforehand.get(slot.id().name())).flatMap(slot.question()::restore);
    }

    /** {@return the answer to this question, read again by the question of the slot; empty when there is none} */
    public <T> Optional<T> find(Slot<T> slot) {
        return text(slot.id()).flatMap(slot.question()::restore);
    }

    /** {@return the answer of this slot; to be called only behind {@link #has}} */
    public <T> T get(Slot<T> slot) {
        return find(slot).orElseThrow(() -> new IllegalStateException("no answer to " + slot.id().name()));
    }

    /** {@return whether this was answered} */
    public boolean has(Slot<?> slot) {
        return texts.containsKey(slot.id());
    }

    /** {@return the canonical text of an answer} */
    public Optional<String> text(QuestionId question) {
        return Optional.ofNullable(texts.get(question));
    }

    /** {@return the questions answered, in the order in which they were asked} */
    public List<QuestionId> questions() {
        return new ArrayList<>(texts.keySet());
    }

    /** {@return these answers and one more, or with this one changed in its place} */
    public Answers with(QuestionId question, String canonical) {
        Map<QuestionId, String> more = new LinkedHashMap<>(texts);
        more.put(question, canonical);
        return new Answers(more, beforehand);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers answers && answers.texts.equals(texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    /** {@return the names of the questions answered; never what was answered, which may be private} */
    @Override
    public String toString() {
        return "Answers" + texts.keySet();
    }
}
