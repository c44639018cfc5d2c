package gongji.conversation.engine;

import gongji.conversation.engine.Run.Given;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What time does to drafts: after half an hour sensitive answers are wiped, after a day, or sooner where that is set, the draft is dropped. */
final class Pauses {

    /** From when on a pause is asked about and sensitive answers are gone. */
    static final Duration SHORT = Duration.ofMinutes(30);

    /** From when on a draft is gone, where nothing else is set. */
    static final Duration LONG = Duration.ofHours(24);

    private Pauses() {}

    static boolean over(Duration limit, Instant since, Instant now) {
        return Duration.between(since, now).compareTo(limit) >= 0;
    }

    /** {@return the run as it may be kept at this moment: without sensitive answers after half an hour} */
    static Run kept(Run run, Optional<Dialog> dialog, Instant now) {
        return over(SHORT, run.touchedAt(), now) ? wiped(run, dialog) : run;
    }

    private static Run wiped(Run run, Optional<Dialog> dialog) {
        Set<String> fallen = new HashSet<>();
        run.answers().stream().filter(Given::sensitive).map(Given::question).forEach(question -> {
            fallen.add(question);
            dialog.map(known -> new Graph(known.steps()).dependants(question))
                    .stream()
                    .flatMap(List::stream)
                    .forEach(step -> fallen.add(step.id().name()));
        });
        if (fallen.isEmpty() && run.offered().isEmpty()) {
            return run;
        }
        Stream<Given> left = run.answers().stream().filter(given -> !fallen.contains(given.question()));
        return run.wiped(left.toList());
    }
}
