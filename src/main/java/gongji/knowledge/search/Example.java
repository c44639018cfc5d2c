package gongji.knowledge.search;

import gongji.reading.Reading;

import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A question whose right item is known, to fit weights with.
 *
 * @param right ids of the items that answer it; empty where nothing does
 * @param admitted the phrasings that may be found, by their numbers on the shelf
 * @param taught the phrasings that may have taught which words lean where
 * @param weight how much it counts
 * @param ofScope whether it also tells what is in scope
 */
public record Example(Reading reading, Set<String> right, IntPredicate admitted, IntPredicate taught,
        double weight, boolean ofScope) {

    public Example {
        right = Set.copyOf(right);
    }
}
