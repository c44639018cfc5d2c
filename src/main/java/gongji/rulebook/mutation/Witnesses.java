package gongji.rulebook.mutation;

import gongji.rulebook.cases.Case;
import gongji.rules.parameter.History;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the cases that can notice a change: first those about the very parameter and region, then all rule cases. */
final class Witnesses {

    private final Map<Case.Subject, List<Case>> bySubject = new HashMap<>();
    private final List<Case> rules = new ArrayList<>();

    Witnesses(List<Case> cases) {
        for (Case one : cases) {
            one.subject()
                    .ifPresentOrElse(
                            it -> bySubject.computeIfAbsent(it, key -> new ArrayList<>()).add(one),
                            () -> rules.add(one));
        }
    }

    Stream<Case> of(History history) {
        List<Case> own = bySubject.getOrDefault(new Case.Subject(history.name(), history.region()), List.of());
        return Stream.concat(own.stream(), rules.stream());
    }
}
