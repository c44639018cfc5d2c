package gongji.rules.arrears;

import gongji.rules.verdict.Ruling;

import java.util.List;
import java.util.Optional;

/**
 * What follows from a gap. The verdict answers whether reimbursement goes on without waiting: yes where nothing is
 * missing, depends while paying can still restore it, no where a waiting period follows.
 *
 * @param gap missing months (for residents: missing years), zero where nothing is missing
 * @param timeline what happens when, dated lines in the order of time, then those without a day
 * @param waiting the months of waiting for whoever pays on the day asked about, where anything is known
 */
public record ArrearsRuling(Ruling ruling, int gap, List<Event> timeline, Optional<Waiting> waiting) {

    /** Copies the list. */
    public ArrearsRuling {
        timeline = List.copyOf(timeline);
    }
}
