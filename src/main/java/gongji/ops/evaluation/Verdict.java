package gongji.ops.evaluation;

import gongji.understanding.Thought;

/**
 * How a question went.
 *
 * @param asked the words as they were asked, possibly spoilt on purpose
 * @param rank the place of the right entry or operation, counted from one; zero where it was not found
 */
public record Verdict(Question question, String asked, Thought thought, Result result, int rank) {

    /** The ways it can go. */
    public enum Result {
        /** Answered, started, chatted or declined as expected. */
        RIGHT,
        /** Asked back, and the right one is among the choices. */
        OFFERED,
        /** Asked back, and the right one is not among the choices; or asked back where nothing answers. */
        ASKED,
        /** Declined, though something answers. */
        DECLINED,
        /** Answered or started with something else. */
        WRONG
    }
}
