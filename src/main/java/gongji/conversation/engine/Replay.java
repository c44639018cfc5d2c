package gongji.conversation.engine;

import gongji.conversation.engine.Run.Given;
import gongji.conversation.question.Hearing;
import gongji.conversation.question.Input;
import gongji.conversation.question.Question;
import gongji.conversation.question.Read;
import gongji.message.Value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the position of a run by asking its dialog again and again, giving each answer in turn. Used by one thread for one
 * position.
 */
final class Replay {

    private static final int MOST_QUESTIONS = 60;

    private final Dialog dialog;
    private final Situation situation;
    private final Hearing hearing;
    private final Run run;
    private final Map<String, String> offered;
    private final List<Given> path = new ArrayList<>();
    private final Map<String, Value> shown = new TreeMap<>();
    private Answers answers;

    Replay(Dialog dialog, Run run, Situation situation, Hearing hearing) {
        this.dialog = dialog;
        this.run = run;
        this.situation = situation;
        this.hearing = hearing;
        this.offered = new TreeMap<>(run.offered());
        this.answers = Answers.before(run.offered());
    }

    Position position() {
        for (int i = 0; i < MOST_QUESTIONS; i++) {
            Next next = dialog.next(answers, situation);
            if (!(next instanceof Next.Ask ask) || !answeredAlready(ask)) {
                return new Position(standing(next), answers, shown, next);
            }
        }
        throw new IllegalStateException(dialog.name().name() + " asks without end");
    }

    private boolean answeredAlready(Next.Ask ask) {
        requireDeclared(ask);
        String name = ask.id().name();
        if (run.editing().equals(Optional.of(name))) {
            return false;
        }
        Optional<Given> given = run.given(name)
                .filter(found -> ask.question().restore(found.text()).isPresent())
                .or(() -> saidBefore(name, ask.question()));
        given.ifPresent(found -> {
            path.add(found);
            show(ask.question(), found);
            answers = answers.with(ask.id(), found.text());
        });
        return given.isPresent();
    }

    private <T> void show(Question<T> question, Given given) {
        question.restore(given.text()).ifPresent(value -> shown.put(given.question(), question.show(value)));
    }

    private <T> Optional<Given> saidBefore(String name, Question<T> question) {
        String said = offered.remove(name);
        if (said == null) {
            return Optional.empty();
        }
        return beforehand(question, said, hearing, situation.today())
                .map(found -> Given.of(name, question.write(found), "", question.sensitive(), situation.now()));
    }

    /** Reads what was said of a question before it was asked: a code, or words. */
    static <T> Optional<T> beforehand(Question<T> question, String said, Hearing hearing, LocalDate today) {
        Optional<T> value = question.restore(said).filter(it -> question.isPossible(it, today));
        return value.isEmpty() && question.read(new Input.Typed(said), hearing,
                today) instanceof Read.Understood<T> understood ? Optional.of(understood.value()) : value;
    }

    private Run standing(Next next) {
        return switch (next) {
            case Next.Ask ask -> run.standing(withThoseBehind(), offered, Optional.of(ask.id().name()));
            case Next.Again again -> run.standing(withThoseBehind(), offered, Optional.of(again.id().name()));
            case Next.Review review -> run.standing(path, offered, Optional.empty());
            case Next.Done done -> run.standing(path, offered, Optional.empty());
            case Next.Refused refused -> run.standing(path, offered, Optional.empty());
        };
    }

    /** Answers that lie behind the waiting question are kept: the dialog may reach them again. */
    private List<Given> withThoseBehind() {
        List<Given> all = new ArrayList<>(path);
        run.answers()
                .stream()
                .filter(given -> path.stream().noneMatch(reached -> reached.question().equals(given.question())))
                .forEach(all::add);
        return all;
    }

    private void requireDeclared(Next.Ask ask) {
        boolean first = path.isEmpty() && dialog.openings().contains(ask.id());
        boolean follows = !path.isEmpty() && dialog.steps()
                .stream()
                .anyMatch(step -> step.id().name().equals(path.getLast().question()) && step.next().contains(ask.id()));
        if (!first && !follows || answers.text(ask.id()).isPresent()) {
            throw new IllegalStateException(dialog.name().name() + " asks " + ask.id().name()
                    + " where it did not say so, after " + answers);
        }
    }
}
