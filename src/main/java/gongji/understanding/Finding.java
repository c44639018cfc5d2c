package gongji.understanding;

import gongji.conversation.engine.Understanding.Background;
import gongji.knowledge.entry.Weights;
import gongji.knowledge.search.Hit;
import gongji.knowledge.search.Hits;
import gongji.knowledge.search.Search;
import gongji.reading.Reader;
import gongji.reading.Reading;

import java.util.Optional;

/**
 * Asks the search for a message, told as the search understands it best: without what only says where the speaker is insured, long
 * stories by their point too, and by what is asked of a place as well as with the place. Immutable.
 */
final class Finding {
    private static final double RIVAL = 0.25;
    private final Search search;
    private final Weights weights;
    private final Stories stories;
    private final Places places;
    private final Insured insured;

    Finding(Reader reader, Search search, Weights weights) {
        this.search = search;
        this.weights = weights;
        stories = new Stories(reader);
        places = new Places(reader);
        insured = new Insured(reader);
    }

    Hits of(Reading reading, Background background) {
        Optional<String> region = Slots.region(reading).or(background::region);
        Reading told = insured.without(
                places.withoutTheirs(places.told(reading, background.today()), background.today()),
                background.today());
        Hits whole = search.find(told, region);
        Hits placed = places.unplaced(told, background.today())
                .map(bare -> surer(whole, search.find(bare, region)))
                .orElse(whole);
        return stories.point(reading, background.today())
                .map(point -> Stories.together(placed, search.find(point, region), weights.answerFrom()))
                .orElse(placed);
    }

    /** {@return what is found where the only place is not named} */
    Hits placeless(Reading reading, Background background) {
        return of(places.unplaced(reading, background.today()).orElse(reading), background);
    }

    /**
     * A place mostly decides what holds and is not what is asked: an entry that is found first without its name too, and with it far
     * before all others, is surer so; and where nothing was found with it, what is found without it counts.
     */
    private Hits surer(Hits whole, Hits bare) {
        Optional<String> first = whole.first().filter(hit -> hit.operation().isEmpty()).map(Hit::id);
        boolean agreed = first.isPresent() && first.equals(bare.first().map(Hit::id))
                && whole.hits().stream().skip(1).allMatch(hit -> hit.share() < RIVAL)
                && bare.confidence() > whole.confidence();
        boolean lost = whole.scope() < weights.askFrom() && bare.confidence() >= weights.answerFrom();
        return agreed || lost ? bare : whole;
    }
}
