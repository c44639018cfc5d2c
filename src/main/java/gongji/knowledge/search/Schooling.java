package gongji.knowledge.search;

import gongji.knowledge.index.Shelf;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/**
 * What the phrasings of a shelf teach, and what some of them alone would teach: for measuring, where what a writer taught is kept from
 * his questions. Each set of phrasings is learned from once. Safe for use by many threads.
 */
final class Schooling {
    private final Shelf shelf;
    private final Leanings all;
    private final Map<IntPredicate, Leanings> some = new ConcurrentHashMap<>();

    Schooling(Shelf shelf, Leanings all) {
        this.shelf = shelf;
        this.all = all;
    }

    Traits common() {
        return all.common();
    }

    /** @param taught the phrasings to learn from; all, where none are named */
    Leanings leanings(Optional<IntPredicate> taught) {
        return taught.map(seen -> some.computeIfAbsent(seen, each -> Leanings.learn(shelf, all.common(), each)))
                .orElse(all);
    }
}
