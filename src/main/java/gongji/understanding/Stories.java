package gongji.understanding;

import gongji.knowledge.search.Hit;
import gongji.knowledge.search.Hits;
import gongji.reading.Reader;
import gongji.reading.Reading;
import gongji.reading.Term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the point of a long story: its last clause that asks, with the clause before. What the whole story finds and what its
 * point finds are laid together.
 */
final class Stories {
    private static final int LONG = 24;
    private static final int FEW = 3;
    private final Reader reader;

    Stories(Reader reader) {
        this.reader = reader;
    }

    /** {@return the point of a story, where the message is one} */
    Optional<Reading> point(Reading story, LocalDate today) {
        List<String> clauses = Arrays.stream(story.text().split("[,.?! ]+")).filter(each -> !each.isBlank()).toList();
        if (story.letters().length() < LONG || clauses.size() < FEW) {
            return Optional.empty();
        }
        int asked = clauses.size() - 1;
        for (int i = clauses.size() - 1; i > 0; i--) {
            if (!reader.read(clauses.get(i), today).codes(Term.Kind.ASKING).isEmpty()) {
                asked = i;
                break;
            }
        }
        return Optional.of(reader.read(clauses.get(asked - 1) + "," + clauses.get(asked), today));
    }

    /**
     * {@return both findings as one: surer where they agree, and where they do not never sure enough to answer}
     *
     * @param answerFrom confidence from which an answer is given
     */
    static Hits together(Hits whole, Hits point, double answerFrom) {
        if (whole.first().isEmpty() || point.first().isEmpty()) {
            return whole.first().isEmpty() ? point : whole;
        }
        boolean pointed = point.confidence() > whole.confidence();
        Hits surer = pointed ? point : whole;
        double scope = Math.max(whole.scope(), point.scope());
        if (whole.first().get().id().equals(point.first().get().id())) {
            return new Hits(surer.hits(), surer.confidence(), scope);
        }
        Hit other = (pointed ? whole : point).first().get();
        List<Hit> hits = new ArrayList<>();
        surer.first().ifPresent(hits::add);
        hits.add(other);
        surer.hits().stream().skip(1).filter(each -> !each.id().equals(other.id())).forEach(hits::add);
        return new Hits(hits, Math.min(surer.confidence(), answerFrom - 0.01), scope);
    }
}
