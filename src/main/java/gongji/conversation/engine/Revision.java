package gongji.conversation.engine;

import gongji.conversation.engine.Run.Given;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A new answer put among the others.
 *
 * @param after the run with it
 * @param corrected the question, when it had an answer before
 * @param fallen the answered questions that depended on an answer that changed, and are open again
 */
record Revision(Run after, List<Step> corrected, List<Step> fallen) {

    /**
     * Revises a run that was touched just now.
     *
     * @param same whether the answer before meant the same in other words, so that nothing falls
     */
    static Revision of(Dialog dialog, Run run, Given given, boolean same) {
        Graph graph = new Graph(dialog.steps());
        List<Step> corrected = run.given(given.question())
                .stream()
                .flatMap(old -> graph.find(old.question()).stream())
                .toList();
        List<Step> fallen = same || corrected.isEmpty() ? List.of() : answered(graph, run).dependants(given.question());
        return new Revision(run.answered(replaced(run, given, names(fallen)), run.offered(), run.touchedAt()),
                corrected,
                fallen);
    }

    /** {@return the run without an answer and those that depend on it} */
    static Run forgetting(Dialog dialog, Run run, String question, Instant now) {
        Set<String> fallen = names(new Graph(dialog.steps()).dependants(question));
        List<Given> left = run.answers()
                .stream()
                .filter(given -> !given.question().equals(question) && !fallen.contains(given.question()))
                .toList();
        return run.answered(left, run.offered(), now);
    }

    /** {@return what the person is told of it: nothing about a first answer} */
    List<Part> told(Dialog dialog) {
        List<Part> said = new ArrayList<>(corrected(dialog, corrected.stream().map(it -> it.id().name()).toList()));
        if (!fallen.isEmpty()) {
            List<Value> names = fallen.stream().<Value>map(step -> new Value.Nested(step.name(dialog.name()))).toList();
            said.add(new Part.Said(Phrase.of("engine.cleared").with("names", new Value.Joined(names))));
        }
        return said;
    }

    /** {@return that these questions have another answer now} */
    static List<Part> corrected(Dialog dialog, List<String> questions) {
        return questions.stream()
                .flatMap(question -> new Graph(dialog.steps()).find(question).stream())
                .<Part>map(step -> new Part.Said(
                        Phrase.of("engine.corrected").with("name", step.name(dialog.name()))))
                .toList();
    }

    /** Who typed a name was not asked for a button, and what depends on the button does not fall with the relation. */
    private static Graph answered(Graph graph, Run run) {
        return new Graph(graph.steps().stream().filter(step -> run.given(step.id().name()).isPresent()).toList());
    }

    private static Set<String> names(List<Step> steps) {
        return steps.stream().map(step -> step.id().name()).collect(Collectors.toSet());
    }

    private static List<Given> replaced(Run run, Given given, Set<String> gone) {
        List<Given> all = new ArrayList<>();
        for (Given each : run.answers()) {
            if (each.question().equals(given.question())) {
                all.add(given);
            } else if (!gone.contains(each.question())) {
                all.add(each);
            }
        }
        if (!all.contains(given)) {
            all.add(given);
        }
        return all;
    }
}
