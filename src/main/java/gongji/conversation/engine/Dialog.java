package gongji.conversation.engine;

import gongji.conversation.question.Hearing;
import gongji.conversation.question.QuestionId;
import gongji.message.Phrase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A guided conversation. It only routes: which question comes next with these answers, or which end. Policy is decided in
 * {@code rules}, words live in {@code knowledge/wording}. Immutable but for what it reads; safe for use by many threads.
 */
public interface Dialog {

    /** {@return the name of its operation} */
    DialogName name();

    /** {@return the version of its questions, counted from 1; stored with every draft} */
    default int version() {
        return 1;
    }

    /** {@return every question it can ask, in the order of a fresh run, with what may follow} */
    List<Step> steps();

    /** {@return the questions that may be asked first} */
    default Set<QuestionId> openings() {
        return steps().stream().limit(1).map(Step::id).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Routes. Called again and again with the answers to the questions it asked before, from none on; it must ask the same
     * question for the same answers and situation, and must not ask anew what is answered.
     */
    Next next(Answers answers, Situation situation);

    /**
     * Commits what the review card showed. Called when its button is pressed, with the answers and situation of that moment,
     * which is checked anew.
     */
    default Next confirm(Answers answers, Situation situation, ActionId action) {
        throw new IllegalStateException(name().name() + " shows no review card");
    }

    /**
     * {@return whether a typed yes, or the number of the button, confirms the review card like its button; not where what is
     * lost cannot be had again: there only the very words of the button count}
     */
    default boolean takesYesToConfirm() {
        return true;
    }

    /** {@return whether it is short and may be begun however much is set aside, such as a look-up or a word to the office} */
    default boolean runsBeside() {
        return false;
    }

    /**
     * Reads words that go on from what this dialog showed last: 「上个月呢」 behind a statement. Asked only where nothing waits.
     *
     * @param offered what a button below it would start this dialog with
     * @return what they say, slot by slot; empty where they are nothing of the kind
     */
    default Optional<Map<String, String>> goingOn(String text, Map<String, String> offered, Hearing hearing,
            LocalDate today) {
        return Optional.empty();
    }

    /**
     * Reads words that answer what this dialog has open with the person although no question of its waits in the conversation, such as
     * a bare 同意 to an invitation. Asked only where nothing waits.
     *
     * @return what they say, slot by slot; empty where they are nothing of the kind
     */
    default Optional<Map<String, String>> unasked(String text, Hearing hearing, Situation situation) {
        return Optional.empty();
    }

    /** {@return what this dialog has open with the person outside the conversation, such as an invitation that waits for an answer} */
    default Optional<Phrase> open(Situation situation) {
        return Optional.empty();
    }

    /**
     * Carries the answers of a stored draft of an older version over to this one. What is left out is asked again; the engine
     * drops what no longer reads as an answer anyway.
     */
    default Answers carriedOver(int fromVersion, Answers answers) {
        return answers;
    }
}
