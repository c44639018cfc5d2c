package gongji.conversation.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One dialog under way; stored, see {@link Conversation}. The position is not stored: it is found by replaying the answers.
 *
 * @param id the nonce of this run: 10 characters
 * @param version the {@link Dialog#version} that wrote it
 * @param revision grows with every change of an answer, so that older buttons are known to be old
 * @param answers in the order in which they were asked
 * @param offered what was said before being asked, by the name of the question
 * @param editing the question being answered again from the review card or by 「改…」
 * @param waiting the question asked last, for those who look; empty at a review card
 * @param misses how often in a row the waiting question was not understood
 * @param touchedAt when it was last answered or asked
 * @param asleep whether 继续/重新开始 was asked after a pause
 * @param person the id of the {@link PersonRef} it was begun for; empty before the chat is linked
 * @param card what the review card of these answers showed besides them, as a digest; empty before one was shown
 */
public record Run(String id, String dialog, int version, int revision, List<Given> answers, Map<String, String> offered,
        Optional<String> editing, Optional<String> waiting, int misses, Instant touchedAt, boolean asleep,
        Optional<String> person, Optional<String> card) {

    public Run {
        answers = List.copyOf(answers);
        offered = Map.copyOf(offered);
    }

    static Run starting(String id, Dialog dialog, Map<String, String> offered, Instant now) {
        return new Run(id, dialog.name().name(), dialog.version(), 0, List.of(), offered, Optional.empty(),
                Optional.empty(), 0, now, false, Optional.empty(), Optional.empty());
    }

    Optional<Given> given(String question) {
        return answers.stream().filter(given -> given.question().equals(question)).findFirst();
    }

    /** {@return this run with other answers; whatever was pointed at or counted before is over} */
    Run answered(List<Given> newAnswers, Map<String, String> newOffered, Instant now) {
        return new Run(id, dialog, version, revision + 1, newAnswers, newOffered, Optional.empty(), waiting, 0, now,
                false, person, Optional.empty());
    }

    Run offered(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(offered);
        all.putAll(more);
        return new Run(id, dialog, version, revision + 1, answers, all, editing, waiting, 0, touchedAt, false,
                person, Optional.empty());
    }

    /** {@return this run as the replay left it, waiting for this question} */
    Run standing(List<Given> newAnswers, Map<String, String> newOffered, Optional<String> newWaiting) {
        return new Run(id, dialog, version, revision, newAnswers, newOffered, editing, newWaiting, misses, touchedAt,
                asleep, person, card);
    }

    /** {@return this run with only this left, for time wiped the rest} */
    Run wiped(List<Given> left, Map<String, String> leftOffered) {
        return new Run(id, dialog, version, revision + 1, left, leftOffered, Optional.empty(), waiting, 0, touchedAt,
                asleep, person, Optional.empty());
    }

    /**
     * {@return this run as one for this person, where it was begun for nobody yet; sensitive answers that an older release stored
     * without their time have the latest it can have been}
     */
    Run belonging(Optional<String> whose) {
        List<Given> timed = answers.stream().map(given -> given.givenBy(touchedAt)).toList();
        return new Run(id, dialog, version, revision, timed, offered, editing, waiting, misses, touchedAt, asleep,
                person.or(() -> whose), card);
    }

    Run editing(Optional<String> question) {
        return new Run(id, dialog, version, revision + 1, answers, offered, question, waiting, 0, touchedAt, false,
                person, Optional.empty());
    }

    /** {@return this run with its card shown; a card that shows something else than the one before makes that one's buttons old} */
    Run showing(String newCard) {
        boolean other = card.filter(it -> !it.equals(newCard)).isPresent();
        return new Run(id, dialog, version, other ? revision + 1 : revision, answers, offered, editing, waiting, misses,
                touchedAt, asleep, person, Optional.of(newCard));
    }

    Run missed() {
        return new Run(id, dialog, version, revision, answers, offered, editing, waiting, misses + 1, touchedAt, false,
                person, card);
    }

    Run asleep(boolean nowAsleep, Instant now) {
        return new Run(id, dialog, version, revision, answers, offered, editing, waiting, misses, now, nowAsleep,
                person, card);
    }

    Run renewed(int newVersion, List<Given> newAnswers) {
        return new Run(id, dialog, newVersion, revision + 1, newAnswers, offered, Optional.empty(), waiting, 0,
                touchedAt, asleep, person, Optional.empty());
    }

    /** {@return the anchor of everything shown while the answers are these} */
    String anchor() {
        return id + "." + revision;
    }

    /** {@return the name of the commit of these answers} */
    ActionId action() {
        return new ActionId(anchor());
    }

    @Override
    public String toString() {
        return "Run[" + dialog + " " + id + "]";
    }

    /**
     * An answer.
     *
     * @param text canonical
     * @param updateId the update that gave it, so that an edit of that message corrects it
     * @param sensitive whether it is wiped after a while
     * @param at when a sensitive one was given
     */
    public record Given(String question, String text, String updateId, boolean sensitive, Optional<Instant> at) {

        static Given of(String question, String text, String updateId, boolean sensitive, Instant at) {
            return new Given(question, text, updateId, sensitive, sensitive ? Optional.of(at) : Optional.empty());
        }

        Given givenBy(Instant latest) {
            return at.isPresent() ? this : of(question, text, updateId, sensitive, latest);
        }

        @Override
        public String toString() {
            return "Given[" + question + "]";
        }
    }
}
