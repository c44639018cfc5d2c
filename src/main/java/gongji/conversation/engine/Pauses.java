package gongji.conversation.engine;

import gongji.conversation.engine.Run.Given;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What time does to drafts: half an hour after they were given, or sooner where their question says so, sensitive
 * answers are wiped, after a day, or sooner where that is set, the draft is dropped. */
final class Pauses {

    /** From when on a pause is asked about and sensitive answers are gone. */
    static final Duration SHORT = Duration.ofMinutes(30);

    /** From when on a draft is gone, where nothing else is set. */
    static final Duration LONG = Duration.ofHours(24);

    private Pauses() {}

    static boolean over(Duration limit, Instant since, Instant now) {
        return Duration.between(since, now).compareTo(limit) >= 0;
    }

    /** {@return the run as it may be kept at this moment: without the sensitive answers that are too old} */
    static Run kept(Run run, Optional<Dialog> dialog, Instant now) {
        Optional<Graph> graph = dialog.map(known -> new Graph(known.steps()));
        Set<String> fallen = new HashSet<>();
        run.answers()
                .stream()
                .filter(given -> isOver(given, run, graph, now))
                .map(Given::question)
                .forEach(question -> {
                    fallen.add(question);
                    graph.map(steps -> steps.dependants(question))
                            .stream()
                            .flatMap(List::stream)
                            .forEach(step -> fallen.add(step.id().name()));
                });
        Map<String, String> offered = over(SHORT, run.touchedAt(), now) ? Map.of() : run.offered();
        if (fallen.isEmpty() && offered.equals(run.offered())) {
            return run;
        }
        return run.wiped(run.answers().stream().filter(given -> !fallen.contains(given.question())).toList(), offered);
    }

    private static boolean isOver(Given given, Run run, Optional<Graph> graph, Instant now) {
        Duration lasts = graph.flatMap(steps -> steps.find(given.question()))
                .map(step -> step.slot().question().lasts())
                .filter(limit -> limit.compareTo(SHORT) < 0)
                .orElse(SHORT);
        return given.sensitive() && over(lasts, given.at().orElse(run.touchedAt()), now);
    }
}
