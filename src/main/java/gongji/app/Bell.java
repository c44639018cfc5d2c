package gongji.app;

import gongji.conversation.Outbox;
import gongji.conversation.TurnStore;
import gongji.household.Change;
import gongji.message.ConversationKey;
import gongji.message.DoorName;
import gongji.message.Effect;
import gongji.message.Outgoing;
import gongji.message.Phrase;

import java.util.List;
import java.util.stream.Stream;

/**
 * Rings for the operators of the settings: whenever a turn leaves a question or a paper for the office, each of them is told in
 * Telegram that there is something, without a word of what. Safe for use by many threads.
 */
final class Bell extends Beside {

    private final Outbox outbox;
    private final List<ConversationKey> operators;

    /** @param operators their user numbers, which are the names of their private chats */
    Bell(TurnStore store, Outbox outbox, List<Long> operators) {
        super(store);
        this.outbox = outbox;
        this.operators = operators.stream().map(it -> new ConversationKey(DoorName.TELEGRAM, it.toString())).toList();
    }

    @Override
    public boolean commit(Commit commit) {
        boolean done = super.commit(commit);
        if (done) {
            commit.effects()
                    .stream()
                    .flatMap(Bell::words)
                    .distinct()
                    .forEach(it -> operators.forEach(key -> outbox.post(key, Outgoing.said(it))));
        }
        return done;
    }

    private static Stream<Phrase> words(Effect effect) {
        return switch (effect) {
            case Change.QuestionLeft it -> Stream.of(Phrase.of("office.bell.question"));
            case Change.ProofGiven it -> Stream.of(Phrase.of("office.bell.paper"));
            default -> Stream.of();
        };
    }
}
