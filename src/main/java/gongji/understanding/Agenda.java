package gongji.understanding;

import gongji.reading.Found;
import gongji.reading.Reader;
import gongji.reading.Reading;
import gongji.reading.Talk;
import gongji.reading.Term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Cuts a message into several wishes, at least one of them an order: 「查余额，顺便问一下住院能用吗」. Where a word stands between them that
 * joins anything, one may be a question; any other joint only joins two orders. Immutable.
 */
final class Agenda {
    private static final int SHORTEST = 2;
    private static final int MOST = 3;
    private static final int WHOLE = 4;
    /** From here on a half is an order by itself. */
    private static final double PLAINLY = 0.9;
    /** Where somebody is insured is a circumstance of the other wish. */
    private static final Set<String> CIRCUMSTANCES = Set.of("region");
    private static final String MARKS = ",.;:!? ";
    private final Reader reader;
    private final Orders orders;
    private final Talk.FollowUp words;

    Agenda(Reader reader, Orders orders) {
        this.reader = reader;
        this.orders = orders;
        words = reader.lexicon().talk().followUp();
    }

    /** {@return the wishes in order; none where the message holds only one} */
    List<String> wishes(Reading whole, LocalDate today) {
        return cut(whole.text(), MOST, today);
    }

    private List<String> cut(String text, int most, LocalDate today) {
        Stream<String> joints = Stream.concat(words.beside().stream(), words.then().stream())
                .sorted(Comparator.comparingInt(String::length).reversed());
        return joints.flatMap(joint -> at(joint, text, most, today).stream()).findFirst().orElse(List.of());
    }

    /** {@return the wishes on both sides of the first such joint that has a wish on either} */
    private Optional<List<String>> at(String joint, String text, int most, LocalDate today) {
        for (int at = text.indexOf(joint); at >= 0; at = text.indexOf(joint, at + 1)) {
            String before = trimmed(text.substring(0, at));
            String behind = trimmed(text.substring(at + joint.length()));
            List<String> further = most > 2 ? cut(behind, most - 1, today) : List.<String>of();
            List<String> rest = further.isEmpty() ? List.of(behind) : further;
            if (before.length() >= SHORTEST && behind.length() >= SHORTEST
                    && areWishes(before, rest.getFirst(), words.beside().contains(joint), today)) {
                List<String> wishes = new ArrayList<>(List.of(before));
                wishes.addAll(rest);
                return Optional.of(wishes);
            }
        }
        return Optional.empty();
    }

    private boolean areWishes(String before, String behind, boolean beside, LocalDate today) {
        Optional<String> first = ordered(before, today);
        Optional<String> second = ordered(behind, today);
        if (first.isPresent() && second.isPresent()) {
            return !first.equals(second) && CIRCUMSTANCES.stream().noneMatch(second.get()::equals)
                    && CIRCUMSTANCES.stream().noneMatch(first.get()::equals);
        }
        return beside && (first.isPresent() && asks(behind, today) || second.isPresent() && asks(before, today));
    }

    private Optional<String> ordered(String text, LocalDate today) {
        return orders.order(reader.read(text, today), today)
                .filter(order -> order.sure() >= PLAINLY)
                .map(Order::operation);
    }

    /** Whether it is a question by itself: it says what it asks about. */
    private boolean asks(String text, LocalDate today) {
        Reading reading = reader.read(text, today);
        return text.length() >= WHOLE && !reading.codes(Term.Kind.ASKING).isEmpty()
                && reading.found().stream().map(Found::term).anyMatch(term -> switch (term.kind()) {
                    case KIN, COST, CHANNEL, SCHEME, ACTION, TOPIC -> true;
                    case REGION, ASKING, NEGATION, FOREIGN, PERIOD, AMOUNT, TIME -> false;
                });
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && MARKS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && MARKS.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}
