package gongji.conversation.engine;

import gongji.message.Value;

import java.util.Map;

/**
 * Where a run stands after a replay.
 *
 * @param run the run with what was said beforehand taken in, and what is no longer reached left out
 * @param answers those on the way to here
 * @param shown the same as they may be shown, by question: drawn by the question as it was asked, with its buttons of the moment
 */
record Position(Run run, Answers answers, Map<String, Value> shown, Next next) {

    Position {
        shown = Map.copyOf(shown);
    }

    /** {@return the same with the card shown} */
    Position showing(String card) {
        return new Position(run.showing(card), answers, shown, next);
    }
}
