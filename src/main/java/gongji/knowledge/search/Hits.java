package gongji.knowledge.search;

import java.util.List;
import java.util.Optional;

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

    public Optional<Hit> first() {
        return hits.stream().findFirst();
    }
}
