package gongji.dialogs;

import gongji.conversation.engine.Answers;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Step;
import gongji.conversation.question.Slot;
import gongji.message.Choice;
import gongji.message.Phrase;
import gongji.message.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The papers of a binding, one file after the other: both sides of two identity documents are four. The sentences are {@code
 * <dialog>.proof.ask}, with where files can be handed in, and for each file {@code <dialog>.proof.name}, {@code
 * <dialog>.proof-2.name} and so on. Immutable.
 */
public final class Proofs {

    private static final int MOST = 4;
    private static final Choice LATER = Choice.of("later", Phrase.of("counter.proof.later"));
    private static final Choice ENOUGH = Choice.of("enough", Phrase.of("counter.proof.enough"));

    private final DialogName dialog;
    private final List<Slot<String>> slots;

    private Proofs(DialogName dialog, Optional<Choice> instead) {
        this.dialog = dialog;
        Stream<Slot<String>> more = IntStream.rangeClosed(2, MOST)
                .mapToObj(i -> Slot.of("proof-" + i, new ProofQuestion(Optional.of(ENOUGH), false)));
        this.slots = Stream.concat(Stream.of(Slot.of("proof", new ProofQuestion(instead, true))), more).toList();
    }

    /** {@return the papers that a dialog has to have} */
    public static Proofs due(DialogName dialog) {
        return new Proofs(dialog, Optional.empty());
    }

    /** {@return the papers that may be handed in later as well} */
    public static Proofs nowOrLater(DialogName dialog) {
        return new Proofs(dialog, Optional.of(LATER));
    }

    /** {@return the question that comes first} */
    public Slot<String> first() {
        return slots.getFirst();
    }

    /** {@return the steps, each leading to the one behind it or to what follows the last; what they depend on is for the caller} */
    public List<Step> steps(Slot<?>... followers) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            Stream<Slot<?>> next = Stream.concat(slots.stream().skip(i + 1L).limit(1), Stream.of(followers));
            steps.add(Step.of(slots.get(i)).to(next.toArray(Slot<?>[]::new)));
        }
        return steps;
    }

    /** {@return the question for the next file; empty when there are enough, or they follow later} */
    public Optional<Next> ask(Answers answers, Situation situation) {
        for (int i = 0; i < slots.size(); i++) {
            Optional<String> written = answers.text(slots.get(i).id());
            if (written.isEmpty()) {
                return Optional.of(i == 0 ? first(situation) : more(i));
            }
            if (!ProofQuestion.isOneOfSeveral(written.get())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** {@return the references of the files, in the order in which they were handed in} */
    public List<String> references(Answers answers) {
        return slots.stream()
                .flatMap(slot -> answers.find(slot).stream())
                .takeWhile(Proofs::isFile)
                .collect(Collectors.toUnmodifiableList());
    }

    /** {@return whether they were put off} */
    public boolean followLater(Answers answers) {
        return answers.find(first()).filter(LATER.id()::equals).isPresent();
    }

    /** {@return where they can be handed in later, from this door} */
    public static Phrase later(Situation situation) {
        return Phrase.of("counter.proof.later-" + situation.key().door().name());
    }

    private Next first(Situation situation) {
        Phrase where = Phrase.of("counter.proof.where-" + situation.key().door().name());
        return Next.Ask.of(dialog, first()).saying(Phrase.of(dialog.name() + ".proof.ask").with("where", where));
    }

    private Next more(int count) {
        return Next.Ask.of(dialog, slots.get(count))
                .saying(Phrase.of("counter.proof.more")
                        .with("count", new Value.Count(count))
                        .with("left", new Value.Count(MOST - (long) count)));
    }

    private static boolean isFile(String answer) {
        return !answer.equals(LATER.id()) && !answer.equals(ENOUGH.id());
    }
}
