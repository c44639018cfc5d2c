package gongji.knowledge.search;

import java.util.Comparator;
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

    /** {@return the share of an item; 0 where it was not found} */
    public double share(String id) {
        return hits.stream().filter(hit -> hit.id().equals(id)).mapToDouble(Hit::share).sum();
    }

    /** {@return these with some so many times likelier against the others} */
    public Hits favouring(Predicate<Hit> some, double times) {
        double whole = hits.stream().mapToDouble(each -> each.share() * (some.test(each) ? times : 1)).sum();
        return new Hits(hits.stream()
                .map(each -> new Hit(each.id(), each.share() * (some.test(each) ? times : 1) / Math.max(whole, 1e-9),
                        each.phrasing()))
                .sorted(Comparator.comparingDouble((Hit each) -> -each.share()))
                .toList(), confidence, scope);
    }

    /** {@return these with another probability that the first is right} */
    public Hits sure(double other) {
        return new Hits(hits, other, scope);
    }

    public Optional<Hit> first() {
        return hits.stream().findFirst();
    }
}
