package gongji.rules.settlement;

import gongji.rules.verdict.Verdict;

import java.util.List;

/**
 * The money that holders could give.
 *
 * @param sources in the order of the request
 * @param leftOut what is said of holders that are not among them: no, or unknown where it is not known of one of them
 */
record Pool(List<Source> sources, Verdict leftOut) {

    static final Pool EMPTY = new Pool(List.of(), Verdict.NO);

    /** Copies the list. */
    Pool {
        sources = List.copyOf(sources);
    }
}
