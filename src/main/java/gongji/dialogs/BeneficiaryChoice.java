package gongji.dialogs;

import gongji.conversation.engine.Answers;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Start;
import gongji.conversation.question.Slot;
import gongji.household.Shared;
import gongji.household.Visitor;
import gongji.message.Outgoing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which of those who may use the visitor's own account a dialog is about; the answer is the id of the binding. The sentences are
 * {@code <dialog>.relation.ask}, and {@code <dialog>.nobody} where nobody may.
 */
public record BeneficiaryChoice(DialogName dialog) {

    private static final Slot<String> WHO = WhoQuestion.slot("relation");

    /** {@return the question, to be declared as a step} */
    public Slot<String> slot() {
        return WHO;
    }

    /** Looks up the live binding that was chosen. */
    public Optional<Shared> find(Visitor visitor, Answers answers) {
        return answers.find(WHO)
                .flatMap(id -> Shares.mine(visitor)
                        .stream()
                        .filter(it -> it.binding().id().id().equals(id))
                        .findFirst());
    }

    /**
     * {@return what comes next about the one that was chosen; before that the question which, or that there is nobody}
     *
     * @param otherwise what is offered where there is nobody
     */
    public Next choose(Visitor visitor, Answers answers, Function<Shared, Next> about, Start... otherwise) {
        List<Shared> shares = Shares.mine(visitor);
        if (shares.isEmpty()) {
            return Next.Refused.saying(Outgoing.said(Shares.nobody(visitor, dialog.name() + ".nobody"))
                    .offering(Stream.of(otherwise).map(Start::button).toList()));
        }
        return find(visitor, answers).map(about).orElseGet(() -> {
            WhoQuestion people = new WhoQuestion(shares.stream().map(Shares::who).toList());
            return Next.Ask.of(dialog, WHO).reading(people).below(people.notAmong(answers));
        });
    }
}
