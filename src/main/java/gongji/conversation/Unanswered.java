package gongji.conversation;

import gongji.conversation.engine.Conversation;
import gongji.conversation.engine.Turn;
import gongji.message.Effect;
import gongji.message.Incoming;
import gongji.message.Incoming.Body;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.privacy.Redaction;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A question that was declined because nobody knew an answer, as the question log keeps it: without personal data and without
 * who asked. Committed with the turn.
 *
 * @param words redacted, at most {@value #LONGEST} characters
 */
public record Unanswered(String words, LocalDate day) implements Effect {

    /** What is kept of a question. */
    public static final int LONGEST = 200;

    private static final int LEAST_NAME = 2;
    private static final Set<String> DECLINED = Set.of("decline.unknown", "decline.partly");
    private static final Set<String> NONE_OF_THESE = Set.of("decline.none-of-these");
    private static final String NONE = "none";
    private static final Pattern DIGITS = Pattern.compile("\\d{4,}");
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}.*\\p{IsHan}", Pattern.DOTALL);

    /** {@return what a turn leaves for the log: something where typed words were declined for want of an answer} */
    static Optional<Unanswered> of(Conversation before, Incoming incoming, Turn turn, LocalDate day) {
        return asked(before, incoming, turn).map(Unanswered::kept)
                .filter(words -> WORD.matcher(words).find())
                .map(words -> new Unanswered(words, day));
    }

    /**
     * {@return this without these people's names, whole or without the surname}
     *
     * @param names whoever may be meant by a bare name, which redaction alone cannot know for one
     */
    public Unanswered without(List<String> names) {
        String rest = words;
        List<String> longestFirst = names.stream()
                .flatMap(it -> Stream.of(it, it.length() > LEAST_NAME ? it.substring(1) : it))
                .filter(it -> it.length() >= LEAST_NAME)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String name : longestFirst) {
            rest = rest.replace(name, "[name]");
        }
        return new Unanswered(rest, day);
    }

    /** The words that nobody knew an answer to, or the question whose every offered answer was declined. */
    private static Optional<String> asked(Conversation before, Incoming incoming, Turn turn) {
        if (turn.replies().stream().anyMatch(it -> says(it, NONE_OF_THESE))) {
            boolean offered = before.shown().offers().stream().anyMatch(it -> it.id().equals(NONE));
            return !offered ? Optional.empty() : before.known().topic().map(it -> it.substring(it.indexOf('|') + 1));
        }
        boolean declined = turn.replies().stream().anyMatch(it -> says(it, DECLINED));
        return declined && incoming.body() instanceof Body.Typed typed ? Optional.of(typed.text()) : Optional.empty();
    }

    private static String kept(String asked) {
        String words = DIGITS.matcher(Redaction.of(asked)).replaceAll("*").strip();
        return words.substring(0, words.offsetByCodePoints(0,
                Math.min(LONGEST, words.codePointCount(0, words.length()))));
    }

    private static boolean says(Outgoing reply, Set<String> keys) {
        return reply.parts()
                .stream()
                .anyMatch(it -> it instanceof Part.Said said && keys.contains(said.phrase().key().key()));
    }

    @Override
    public String toString() {
        return "Unanswered[" + day + "]";
    }
}
