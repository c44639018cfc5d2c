package gongji.conversation.engine;

import gongji.conversation.engine.Run.Given;
import gongji.conversation.question.Hearing;
import gongji.conversation.question.QuestionId;
import gongji.conversation.question.Read;
import gongji.message.Choice;
import gongji.message.Frame;
import gongji.message.Frame.Manner;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Draws where a run stands. */
final class Prompts {

    private static final String CONFIRM = "ok:";
    private static final String EDIT = "edit:";

    private final Dialog dialog;
    private final Position position;
    private final Ahead ahead;

    Prompts(Dialog dialog, Position position, Ahead ahead) {
        this.dialog = dialog;
        this.position = position;
        this.ahead = ahead;
    }

    /** Finds the action that the id of a confirm button names. */
    static Optional<String> confirmed(String choice) {
        return choice.startsWith(CONFIRM) ? Optional.of(choice.substring(CONFIRM.length())) : Optional.empty();
    }

    /** Finds the question that the id of a correcting button names. */
    static Optional<String> edited(String choice) {
        return choice.startsWith(EDIT) ? Optional.of(choice.substring(EDIT.length())) : Optional.empty();
    }

    /** {@return the question as it is asked when it is reached} */
    Outgoing full(Next.Ask ask, List<Part> above) {
        List<Part> parts = new ArrayList<>(above);
        parts.addAll(ask.before());
        parts.add(new Part.Said(ask.prompt()));
        return framed(ask, parts);
    }

    /** {@return the question as it comes back after something else} */
    Outgoing brief(Next.Ask ask) {
        return framed(ask, List.of(new Part.Said(Phrase.of("engine.go-on").with("prompt", ask.prompt()))));
    }

    /** {@return what was wrong with an answer, one good example, and the second time a way out} */
    Outgoing missed(Next.Ask ask, List<Phrase> help) {
        List<Part> parts = new ArrayList<>();
        help.forEach(phrase -> parts.add(new Part.Said(phrase)));
        boolean again = position.run().misses() > 1;
        if (again) {
            boolean buttons = !ask.question().choices().isEmpty();
            parts.add(new Part.Said(Phrase.of(buttons ? "engine.missed-again" : "engine.missed-exits")));
        }
        Outgoing reply = framed(ask, parts);
        if (!again) {
            return reply;
        }
        List<Choice> choices = new ArrayList<>(reply.choices());
        choices.add(Command.HELP.button());
        return reply.offering(choices);
    }

    /** {@return which of several things is meant} */
    Outgoing ambiguous(Next.Ask ask, Read.Ambiguous<?> read) {
        List<Choice> choices = new ArrayList<>(read.candidates());
        choices.addAll(exits());
        Phrase which = Phrase.of("engine.which");
        return framed(ask, List.of(new Part.Said(which))).offering(choices);
    }

    /** {@return what tells whether a dialog's own words on its card changed, which others may do meanwhile} */
    static String digest(Next.Review review, Hearing hearing) {
        Stream<String> lines = review.more().stream().map(it -> hearing.words(it.value()));
        Stream<String> exactly = review.exactly()
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(it -> it.getKey().name()))
                .map(it -> hearing.words(it.getValue()));
        return Integer.toHexString(Stream.concat(lines, exactly).toList().hashCode());
    }

    /** {@return the review card} */
    Outgoing card(Next.Review review) {
        List<Part.Line> lines = new ArrayList<>(lines());
        lines.addAll(review.more());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Card(review.title(), lines));
        parts.addAll(review.below());
        List<Choice> choices = new ArrayList<>(own());
        choices.addAll(exits());
        Frame frame = Frame.NONE.anchored(position.run().anchor());
        return new Outgoing(parts, choices, review.sources(), frame);
    }

    /** {@return the buttons of the question or the card itself; the ways out are not among them} */
    List<Choice> own() {
        return switch (position.next()) {
            case Next.Ask ask -> ask.question().choices();
            case Next.Review review -> ofCard(review);
            case Next.Again again -> List.of();
            case Next.Done done -> List.of();
            case Next.Refused refused -> List.of();
        };
    }

    private List<Choice> ofCard(Next.Review review) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of(CONFIRM + position.run().action().id(), review.confirm()));
        for (Part.Line line : lines()) {
            line.edit()
                    .ifPresent(id -> choices.add(
                            Choice.of(id, Phrase.of("engine.button.edit").with("name", line.name()))));
        }
        return choices;
    }

    /**
     * {@return what was answered so far, and whether to go on}
     *
     * @param waited the question that waited before; when it is another now, time wiped what came before it
     */
    Outgoing asleep(Optional<String> waited) {
        boolean wiped = dialog.steps().stream().anyMatch(step -> step.slot().question().sensitive())
                && position.next() instanceof Next.Ask ask && !waited.equals(Optional.of(ask.id().name()));
        Phrase title = Phrase.of(wiped ? "engine.asleep" : "engine.asleep-whole").with("what", name(dialog));
        List<Choice> choices = List.of(Command.GO_ON.button(), Command.RESTART.button(), Command.CANCEL.button());
        return new Outgoing(List.of(new Part.Card(title, lines())), choices, List.of(),
                Frame.NONE.anchored(position.run().anchor()));
    }

    /** {@return what a dialog is called} */
    static Phrase name(Dialog dialog) {
        return Phrase.of(dialog.name().name() + ".name");
    }

    private Outgoing framed(Next.Ask ask, List<Part> parts) {
        List<Choice> choices = new ArrayList<>(ask.question().choices());
        choices.addAll(exits());
        Set<Manner> manners = EnumSet.noneOf(Manner.class);
        manners.addAll(ask.question().manners());
        manners.remove(Manner.HIDE_WHAT_WAS_TYPED);
        Frame frame = new Frame(position.run().anchor(), Optional.empty(),
                Optional.of(ahead.progress(position.answers(), ask)), manners);
        return new Outgoing(parts, choices, List.of(), frame);
    }

    private List<Choice> exits() {
        boolean canGoBack = position.run().editing().isPresent() || !position.answers().questions().isEmpty();
        return canGoBack
                ? List.of(Command.BACK.button(), Command.CANCEL.button())
                : List.of(Command.CANCEL.button());
    }

    /** One line an answer; a secret one is no line, for there is nothing to look over. */
    private List<Part.Line> lines() {
        List<Part.Line> lines = new ArrayList<>();
        for (Given given : position.run().answers()) {
            if (position.answers().text(new QuestionId(given.question())).isPresent()) {
                new Graph(dialog.steps()).find(given.question())
                        .filter(step -> !step.slot().question().manners().contains(Manner.SECRET_ANSWER))
                        .ifPresent(step -> lines.add(line(step, given)));
            }
        }
        return lines;
    }

    private Part.Line line(Step step, Given given) {
        Value asGiven = position.shown().getOrDefault(given.question(), new Value.Words(given.text()));
        Value shown = position.next() instanceof Next.Review review
                ? review.exactly().getOrDefault(step.id(), asGiven)
                : asGiven;
        return new Part.Line(step.name(dialog.name()), shown, Optional.of(EDIT + given.question()));
    }
}
