package gongji.understanding;

import gongji.knowledge.answer.Answered;
import gongji.message.Outgoing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What became of a message.
 *
 * @param entry id of the entry that answers or declines
 * @param operation name of the operation that was ordered, or that does what is explained
 * @param slots what was said with it
 * @param confidence the probability that outcome and entry or operation are right
 * @param answered the answer with its verdict, where an entry answers
 * @param parts what became of each question, where there were several
 * @param questions the questions of the parts, in the same order
 * @param context for the next message; empty where it stays as it was
 */
public record Thought(Outcome outcome, Optional<String> entry, Optional<String> operation, Map<String, String> slots,
        double confidence, Outgoing reply, Optional<Answered> answered, List<Thought> parts, List<String> questions,
        Optional<String> context) {

    public Thought {
        questions = List.copyOf(questions);
        slots = Map.copyOf(slots);
        parts = List.copyOf(parts);
    }

    /** The kinds of outcome, as {@code ask --json} names them. */
    public enum Outcome {
        ANSWER,
        OPERATION,
        CLARIFY,
        SMALLTALK,
        DECLINE;

        /** {@return the word in JSON} */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Thought said(Outcome outcome, double confidence, Outgoing reply) {
        return new Thought(outcome, Optional.empty(), Optional.empty(), Map.of(), confidence, reply, Optional.empty(),
                List.of(), List.of(), Optional.empty());
    }

    /** {@return this with one more thing that was said} */
    Thought saying(String slot, String code) {
        Map<String, String> more = new TreeMap<>(slots);
        more.put(slot, code);
        return new Thought(outcome, entry, operation, more, confidence, reply, answered, parts, questions, context);
    }

    Thought withContext(String newContext) {
        return new Thought(outcome, entry, operation, slots, confidence, reply, answered, parts, questions,
                Optional.of(newContext));
    }

    Thought withReply(Outgoing newReply) {
        return new Thought(outcome, entry, operation, slots, confidence, newReply, answered, parts, questions, context);
    }
}
