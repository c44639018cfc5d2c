package gongji.knowledge.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What was found.
 *
 * @param hits best first, at most twenty
 * @param confidence the probability that the first is right
 * @param scope the probability that anything here answers
 */
public record Hits(List<Hit> hits, double confidence, double scope) {
    public static final Hits NONE = new Hits(List.of(), 0, 0);

    public Hits {
        hits = List.copyOf(hits);
    }

    /** {@return these without some; what is left is no surer} */
    public Hits without(Predicate<Hit> some) {
        if (hits.stream().noneMatch(some)) {
            return this;
        }
        double left = hits.stream().filter(some.negate()).mapToDouble(Hit::share).sum();
        List<Hit> rest = hits.stream()
                .filter(some.negate())
                .map(each -> new Hit(each.id(), each.share() / Math.max(left, 1e-9), each.phrasing()))
                .toList();
        boolean same = !rest.isEmpty() && rest.getFirst().id().equals(hits.getFirst().id());
        return new Hits(rest, same ? confidence : Math.min(confidence, left), scope);
    }

    /** {@return these with another probability that the first is right} */
    public Hits sure(double other) {
        return new Hits(hits, other, scope);
    }

    public Optional<Hit> first() {
        return hits.stream().findFirst();
    }
}
