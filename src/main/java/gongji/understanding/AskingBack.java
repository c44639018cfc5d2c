package gongji.understanding;

import gongji.knowledge.entry.Library;
import gongji.knowledge.search.Hit;
import gongji.knowledge.search.Hits;
import gongji.message.Choice;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.reading.Reading;
import gongji.reading.Talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks back what is meant: of what was found, or, after a word of ours that asks nothing, of what is done most. Immutable. */
final class AskingBack {
    private static final int MOST_CHOICES = 3;
    private static final double WORTH_OFFERING = 0.04;
    private static final double PLAINLY = 0.95;
    /** So short, and with nothing known in it, a message asks nothing. */
    private static final int A_WORD = 2;
    private static final String NONE = "none";
    private final Library library;
    private final Certainty certainty;
    private final Talk.Vague vague;

    AskingBack(Library library, Certainty certainty, Talk.Vague vague) {
        this.library = library;
        this.certainty = certainty;
        this.vague = vague;
    }

    Thought among(Hits hits, Reading reading) {
        List<Choice> choices = new ArrayList<>();
        for (Hit hit : hits.hits()) {
            if (choices.size() < MOST_CHOICES && (choices.isEmpty() || hit.share() >= WORTH_OFFERING)) {
                choice(hit).filter(each -> choices.stream().map(Choice::id).noneMatch(each.id()::equals))
                        .ifPresent(choices::add);
            }
        }
        double among = hits.hits().stream().limit(choices.size()).mapToDouble(Hit::share).sum();
        return asked(choices, certainty.of(Thought.Outcome.CLARIFY, among * hits.scope()))
                .withContext(Context.of(reading.text(), hits.hits().getFirst().id()));
    }

    /** Whether nothing is in a message but a word that names nothing the ear knows. */
    static boolean isAWord(Reading reading) {
        return reading.found().isEmpty() && reading.letters().length() <= A_WORD;
    }

    /** {@return what is done most, offered to whoever says a word of ours and asks nothing: 医保} */
    Optional<Thought> aWord(Reading reading) {
        return Optional.of(reading.letters())
                .filter(vague.words()::contains)
                .map(word -> asked(
                        vague.offers().stream().limit(MOST_CHOICES).map(AskingBack::operation).toList(), PLAINLY));
    }

    private static Thought asked(List<Choice> choices, double sure) {
        List<Choice> all = new ArrayList<>(choices);
        all.add(Choice.of(NONE, Phrase.of("answer.none-of-these")));
        return Thought.said(Thought.Outcome.CLARIFY, sure, Replies.clarify().offering(all));
    }

    /** Whether one choice is all that could be offered, which is no choice. */
    static boolean single(Hits hits) {
        return hits.hits().stream().skip(1).allMatch(it -> it.share() < WORTH_OFFERING);
    }

    private Optional<Choice> choice(Hit hit) {
        return hit.operation()
                .map(AskingBack::operation)
                .or(() -> library.find(hit.id())
                        .map(entry -> new Choice(entry.id(), new Value.Words(entry.question()))));
    }

    private static Choice operation(String name) {
        return Choice.of(name, Phrase.of("operation." + name));
    }
}
