package gongji.conversation.question;

import gongji.message.Choice;
import gongji.message.Frame.Manner;
import gongji.message.Value;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A kind of question. Immutable; safe for use by many threads. */
public interface Question<T> {

    /** Reads what was given; never throws, whatever it is. */
    Read<T> read(Input input, Hearing hearing, LocalDate today);

    /** {@return the value as canonical text; {@link #restore} reads it back} */
    String write(T value);

    /** Reads canonical text; empty when it is not a valid answer to this question (any more). */
    Optional<T> restore(String canonical);

    /** {@return whether a value that was said before the question was asked may be its answer on that day} */
    default boolean isPossible(T value, LocalDate today) {
        return true;
    }

    /** {@return the value as it may be shown on a review card: sensitive ones masked} */
    Value show(T value);

    /** {@return whether what was said could mean this answer, so that 「不是妈妈,是爸爸」 finds it} */
    default boolean couldMean(T said, T answer) {
        return said.equals(answer);
    }

    /** {@return the buttons of this question, in order; none for most} */
    default List<Choice> choices() {
        return List.of();
    }

    /** {@return the button that is taken for pressed when the questions ahead are counted; none where nobody can tell} */
    default Optional<Choice> usual() {
        return choices().stream().findFirst();
    }

    /** {@return the button that a mere yes presses, where there is but one thing to choose} */
    default Optional<Choice> only() {
        return Optional.empty();
    }

    /** {@return how the door should behave while this question waits} */
    default Set<Manner> manners() {
        return Set.of();
    }

    /** {@return whether the answer is wiped after a while and never shown whole} */
    default boolean sensitive() {
        return false;
    }

    /** {@return how long a sensitive answer counts after it was given; more than half an hour is half an hour} */
    default Duration lasts() {
        return Duration.ofMinutes(30);
    }

    /** {@return whether a bare number is an answer, so that it does not name the button of that position} */
    default boolean readsNumbers() {
        return false;
    }

    /**
     * {@return whether nearly any words look like an answer, so that a question or an operation is looked for first; not so where
     * the answer itself may be a question}
     */
    default boolean readsAnything() {
        return false;
    }
}
