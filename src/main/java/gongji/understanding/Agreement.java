package gongji.understanding;

import gongji.knowledge.entry.Entry;
import gongji.reading.Reading;
import gongji.reading.Term;

import java.util.Set;

/**
 * Where two that know nothing of each other agree: the search found the entry of a relation or cost, and the ear heard just
 * that relation or cost and nothing that would make it another question.
 */
final class Agreement {
    private static final int LONGEST = 22;
    private static final Set<String> SIDE_TOPICS = Set.of("gongji", "personal-account", "card", "relatives", "balance",
            "hospital", "pharmacy");
    private static final Set<String> SIDE_ACTIONS = Set.of("use", "bind", "pay");

    private Agreement() {}

    /** {@return whether a question plainly asks for the verdict that this entry gives} */
    static boolean on(Entry entry, Reading reading) {
        boolean plain = reading.letters().length() <= LONGEST && reading.has(Term.Kind.ASKING, "whether")
                && within(reading, Term.Kind.TOPIC, SIDE_TOPICS) && within(reading, Term.Kind.ACTION, SIDE_ACTIONS)
                && Set.of(Term.Kind.CHANNEL, Term.Kind.SCHEME, Term.Kind.PERIOD, Term.Kind.FOREIGN, Term.Kind.AMOUNT)
                        .stream()
                        .allMatch(kind -> reading.codes(kind).isEmpty());
        return plain && entry.verdict().filter(judged -> switch (judged.rule()) {
            case "kin" -> reading.codes(Term.Kind.COST).isEmpty()
                    && reading.codes(Term.Kind.KIN).equals(judged.subject().stream().toList());
            case "scope" -> reading.codes(Term.Kind.COST).equals(judged.subject().stream().toList());
            default -> false;
        }).isPresent();
    }

    private static boolean within(Reading reading, Term.Kind kind, Set<String> allowed) {
        return allowed.containsAll(reading.codes(kind));
    }
}
