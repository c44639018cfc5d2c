package gongji.conversation.engine;

import java.time.Instant;
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
 */
public record Run(String id, String dialog, int version, int revision, List<Given> answers, Map<String, String> offered,
        Optional<String> editing, Optional<String> waiting, int misses, Instant touchedAt, boolean asleep) {

    public Run {
        answers = List.copyOf(answers);
        offered = Map.copyOf(offered);
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
     * @param sensitive whether it is wiped after half an hour
     */
    public record Given(String question, String text, String updateId, boolean sensitive) {

        @Override
        public String toString() {
            return "Given[" + question + "]";
        }
    }
}
