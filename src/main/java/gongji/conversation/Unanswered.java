package gongji.conversation;

import gongji.conversation.engine.Turn;
import gongji.message.Effect;
import gongji.message.Incoming;
import gongji.message.Incoming.Body;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.privacy.Redaction;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A question that was declined because nobody knew an answer, as the question log keeps it: without personal data and without
 * who asked. Committed with the turn.
 *
 * @param words redacted, at most {@value #LONGEST} characters
 */
public record Unanswered(String words, LocalDate day) implements Effect {

    /** What is kept of a question. */
    public static final int LONGEST = 200;

    private static final Set<String> SAID = Set.of("decline.unknown", "decline.partly");
    private static final Pattern DIGITS = Pattern.compile("\\d{4,}");
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}.*\\p{IsHan}", Pattern.DOTALL);

    /** {@return what a turn leaves for the log: something where typed words were declined for want of an answer} */
    static Optional<Unanswered> of(Incoming incoming, Turn turn, LocalDate day) {
        if (!(incoming.body() instanceof Body.Typed typed) || turn.replies().stream().noneMatch(Unanswered::declines)) {
            return Optional.empty();
        }
        String words = DIGITS.matcher(Redaction.of(typed.text())).replaceAll("*").strip();
        String kept = words.substring(0, words.offsetByCodePoints(0,
                Math.min(LONGEST, words.codePointCount(0, words.length()))));
        return WORD.matcher(kept).find() ? Optional.of(new Unanswered(kept, day)) : Optional.empty();
    }

    private static boolean declines(Outgoing reply) {
        return reply.parts()
                .stream()
                .anyMatch(it -> it instanceof Part.Said said && SAID.contains(said.phrase().key().key()));
    }

    @Override
    public String toString() {
        return "Unanswered[" + day + "]";
    }
}
