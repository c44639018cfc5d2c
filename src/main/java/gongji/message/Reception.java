package gongji.message;

import java.util.concurrent.CompletionStage;

/** Where doors hand in what arrived. Safe for use by many threads. */
public interface Reception {

    /**
     * Takes what arrived. When this returns it is stored durably, and the door may confirm it to the outside; an update known
     * already is dropped.
     *
     * @return completes when the turn is committed and its replies were offered to the door; never completes exceptionally
     */
    CompletionStage<Void> receive(Incoming incoming);
}
