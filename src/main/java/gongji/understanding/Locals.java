package gongji.understanding;

import gongji.conversation.engine.Understanding.Background;
import gongji.knowledge.answer.Answerer;
import gongji.knowledge.entry.Entry;
import gongji.knowledge.entry.Library;
import gongji.knowledge.search.Hit;
import gongji.knowledge.search.Hits;
import gongji.reading.Found;
import gongji.reading.Reading;
import gongji.rules.parameter.Level;
import gongji.rules.region.RegionCode;

import java.util.List;

/**
 * Tells whether a question that names a place can only mean one of the entries found: the first, because no other knows anything
 * of that very place. Immutable.
 */
final class Locals {
    private static final int MOST = 3;
    private static final double WORTH_ASKING = 0.04;
    private final Library library;
    private final Answerer answerer;

    Locals(Library library, Answerer answerer) {
        this.library = library;
        this.answerer = answerer;
    }

    boolean onlyFirstKnows(Hits hits, Reading reading, Background background) {
        List<Found> places = Places.named(reading);
        if (places.size() != 1 || !RegionCode.isWellFormed(places.getFirst().term().code())) {
            return false;
        }
        Level asked = Level.of(RegionCode.of(places.getFirst().term().code()));
        List<Entry> knowing = hits.hits()
                .stream()
                .filter(hit -> hit.share() >= WORTH_ASKING)
                .limit(MOST)
                .map(Hit::id)
                .flatMap(id -> library.find(id).stream())
                .filter(entry -> answerer.answer(entry, Wishes.of(entry, reading, background)).level() == asked)
                .toList();
        return knowing.size() == 1 && knowing.getFirst().id().equals(hits.hits().getFirst().id())
                && knowing.getFirst().scope().isNational();
    }
}
