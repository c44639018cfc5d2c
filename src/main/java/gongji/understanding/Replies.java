package gongji.understanding;

import gongji.knowledge.entry.Entry;
import gongji.knowledge.entry.Library;
import gongji.message.Choice;
import gongji.message.Frame;
import gongji.message.MessageKey;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Source;
import gongji.message.Value;
import gongji.reading.Reading;
import gongji.reading.Term;
import gongji.rules.region.RegionCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The replies that no entry gives. */
final class Replies {
    private static final MessageKey ASSUMED = new MessageKey("answer.assumed");
    private static final int MOST_RELATED = 2;

    private Replies() {}

    static Outgoing declined(String kind) {
        return Outgoing.said(Phrase.of("decline." + kind));
    }

    static Outgoing smallTalk(String kind) {
        return Outgoing.said(Phrase.of("smalltalk." + kind));
    }

    static Outgoing none() {
        return Outgoing.said(Phrase.of("decline.none-of-these"));
    }

    static Outgoing clarify() {
        return Outgoing.said(Phrase.of("answer.which"));
    }

    static Outgoing order(String operation) {
        return Outgoing.said(Phrase.of("offer." + operation));
    }

    /** A refusal with three ways on: what was understood, the topics, a person. */
    static Outgoing unknown(Reading reading) {
        List<Value> heard = reading.found()
                .stream()
                .filter(each -> telling(each.term()))
                .map(each -> reading.text().substring(each.start(), each.end()))
                .distinct()
                .limit(3)
                .<Value>map(Value.Words::new)
                .toList();
        return Outgoing.said(heard.isEmpty() ? Phrase.of("decline.unknown")
                : Phrase.of("decline.partly").with("heard", new Value.Joined(heard)));
    }

    private static boolean telling(Term term) {
        return switch (term.kind()) {
            case KIN, COST, CHANNEL, SCHEME, ACTION, TOPIC, REGION -> true;
            case ASKING, NEGATION, FOREIGN, PERIOD, AMOUNT, TIME -> false;
        };
    }

    /** {@return the buttons beneath an answer: its operation, the way to bind in the reader's region, and what to read next} */
    static List<Choice> beneath(Entry entry, Library library, RegionCode region) {
        List<Choice> choices = new ArrayList<>();
        entry.action().ifPresent(action -> choices.add(Choice.of(action, Phrase.of("operation." + action))));
        Stream.concat(channel(entry, library, region),
                entry.related().stream().flatMap(id -> library.find(id).stream()))
                .distinct()
                .limit(MOST_RELATED)
                .forEach(related -> choices.add(new Choice(related.id(), new Value.Words(related.question()))));
        return choices;
    }

    /** {@return an answer with the way to what is known of the person's own affairs} */
    static Outgoing offeringToLookUp(Outgoing answer, String operation) {
        List<Part> parts = new ArrayList<>(answer.parts());
        parts.add(new Part.Said(Phrase.of("answer.look-up")
                .with("what", new Value.Nested(
                        Phrase.of("operation." + operation)))));
        Choice shows = Choice.of(operation, Phrase.of("operation." + operation));
        List<Choice> choices = new ArrayList<>(answer.choices());
        choices.removeIf(choice -> choice.id().equals(operation));
        choices.addFirst(shows);
        return new Outgoing(parts, choices, answer.sources(), answer.frame());
    }

    private static Stream<Entry> channel(Entry entry, Library library, RegionCode region) {
        boolean binds = entry.labels().topic().equals("bind") && entry.action().filter("bind"::equals).isPresent();
        return region.widening()
                .stream()
                .filter(place -> binds && !place.isNation())
                .flatMap(place -> library.find("channel-" + place.digits()).stream())
                .limit(1);
    }

    private static boolean sameAnswer(Thought one, Thought other) {
        return one.outcome() == Thought.Outcome.ANSWER && other.outcome() == Thought.Outcome.ANSWER
                && told(one).equals(told(other));
    }

    /** {@return what a thought tells, without what it assumed} */
    private static List<Part> told(Thought thought) {
        return thought.reply()
                .parts()
                .stream()
                .filter(part -> !(part instanceof Part.Said said) || !said.phrase().key().equals(ASSUMED))
                .toList();
    }

    static Thought several(List<String> questions, List<Thought> parts) {
        List<Part> words = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            words.add(new Part.Said(Phrase.of("answer.part")
                    .with("number", new Value.Count(i + 1L))
                    .with("question", questions.get(i))));
            Thought part = parts.get(i);
            boolean again = parts.subList(0, i).stream().anyMatch(each -> sameAnswer(each, part));
            words.addAll(again ? List.of(new Part.Said(Phrase.of("answer.as-above"))) : part.reply().parts());
            if (parts.get(i).outcome() == Thought.Outcome.CLARIFY) {
                parts.get(i)
                        .reply()
                        .choices()
                        .stream()
                        .filter(choice -> choice.label() instanceof Value.Words)
                        .forEach(choice -> words.add(new Part.Said(
                                Phrase.of("answer.perhaps").with("question", choice.label()))));
            }
            parts.get(i).reply().sources().stream().filter(each -> !sources.contains(each)).forEach(sources::add);
        }
        Thought first = parts.stream()
                .filter(each -> each.outcome() == Thought.Outcome.ANSWER)
                .findFirst()
                .orElseThrow();
        double sure = parts.stream().mapToDouble(Thought::confidence).min().orElse(0);
        Outgoing reply = new Outgoing(words, List.of(), sources, Frame.NONE);
        return new Thought(Thought.Outcome.ANSWER, first.entry(), first.operation(), first.slots(), sure, reply,
                Optional.empty(), parts, questions.subList(0, parts.size()), parts.getLast().context());
    }
}
