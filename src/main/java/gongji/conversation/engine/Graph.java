package gongji.conversation.engine;

import gongji.conversation.question.QuestionId;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the declared steps of a dialog say about the way ahead and about what depends on what. */
record Graph(List<Step> steps) {

    /** {@return how many questions the longest way from this one has, itself counted} */
    int longest(QuestionId question) {
        return longestFrom(question, new HashSet<>());
    }

    /** {@return whether this question may follow that one, at once or later} */
    boolean leads(QuestionId from, QuestionId to) {
        return leads(from, to, new HashSet<>());
    }

    private boolean leads(QuestionId from, QuestionId to, Set<QuestionId> seen) {
        return seen.add(from) && find(from.name())
                .map(step -> step.next().contains(to)
                        || step.next().stream().anyMatch(next -> leads(next, to, seen)))
                .orElse(false);
    }

    /** {@return every question whose answer falls when this one changes, in the order of declaration} */
    List<Step> dependants(String question) {
        Set<String> fallen = new HashSet<>(Set.of(question));
        boolean grew = true;
        while (grew) {
            grew = steps.stream()
                    .filter(step -> step.dependsOn().stream().anyMatch(cause -> fallen.contains(cause.name())))
                    .map(step -> fallen.add(step.id().name()))
                    .reduce(false, Boolean::logicalOr);
        }
        fallen.remove(question);
        return steps.stream().filter(step -> fallen.contains(step.id().name())).toList();
    }

    Optional<Step> find(String question) {
        return steps.stream().filter(step -> step.id().name().equals(question)).findFirst();
    }

    private int longestFrom(QuestionId question, Set<QuestionId> seen) {
        if (!seen.add(question)) {
            return 0;
        }
        int ahead = find(question.name())
                .map(step -> step.next().stream().mapToInt(id -> longestFrom(id, seen)).max().orElse(0))
                .orElse(0);
        seen.remove(question);
        return 1 + ahead;
    }
}
