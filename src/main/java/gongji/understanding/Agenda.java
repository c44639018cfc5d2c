package gongji.understanding;

import gongji.reading.Found;
import gongji.reading.Reader;
import gongji.reading.Reading;
import gongji.reading.Talk;
import gongji.reading.Term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Cuts a message into several wishes, at least one of them an order: 「查余额，顺便问一下住院能用吗」. Where a word stands between them that
 * joins anything, one may be a question; any other joint only joins two orders. A list of wishes is short: a long message, or one
 * of many joints, tells something, and is not cut. Immutable.
 */
final class Agenda {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;
    private static final int MOST_JOINTS = 8;
    private static final int MOST = 3;
    private static final int WHOLE = 4;
    /** From here on a half is an order by itself. */
    private static final double PLAINLY = 0.9;
    /** Where somebody is insured is a circumstance of the other wish. */
    private static final Set<String> CIRCUMSTANCES = Set.of("region");
    private static final String MARKS = ",.;:!? ";
    private final Reader reader;
    private final Orders orders;
    private final List<String> beside;
    /** Longest first. */
    private final List<String> joining;

    Agenda(Reader reader, Orders orders) {
        this.reader = reader;
        this.orders = orders;
        Talk.FollowUp words = reader.lexicon().talk().followUp();
        beside = words.beside();
        joining = Stream.concat(words.beside().stream(), words.then().stream())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** {@return the wishes in order; none where the message holds only one} */
    List<String> wishes(Reading whole, LocalDate today) {
        String text = whole.text();
        List<Joint> joints = text.length() > LONGEST ? List.of() : joints(text);
        return joints.size() > MOST_JOINTS ? List.of() : new Cutting(text, joints, today).wishes(0, MOST);
    }

    /** {@return where the text may be cut, the longest words first; none lies over another} */
    private List<Joint> joints(String text) {
        List<Joint> joints = new ArrayList<>();
        for (String word : joining) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                Joint joint = new Joint(at, at + word.length(), beside.contains(word));
                if (joints.stream().noneMatch(joint::overlaps)) {
                    joints.add(joint);
                }
            }
        }
        return joints;
    }

    /**
     * A word that may stand between two wishes.
     *
     * @param joinsAnything whether one of them may be a question
     */
    private record Joint(int start, int end, boolean joinsAnything) {
        boolean overlaps(Joint other) {
            return start < other.end && other.start < end;
        }
    }

    /** What lies between two joints. */
    private record Piece(Optional<String> ordered, boolean asks) {
        boolean isWish(boolean mayAsk) {
            return ordered.isPresent() || mayAsk && asks;
        }
    }

    /** One message being cut: each piece of it is read once. Used by one thread. */
    private final class Cutting {
        private final Map<String, Piece> pieces = new HashMap<>();
        private final String text;
        private final List<Joint> joints;
        private final LocalDate today;

        Cutting(String text, List<Joint> joints, LocalDate today) {
            this.text = text;
            this.joints = joints;
            this.today = today;
        }

        /** {@return the wishes from there on, cut at the first joint that has a wish on either side} */
        List<String> wishes(int from, int most) {
            return joints.stream()
                    .filter(joint -> joint.start >= from)
                    .flatMap(joint -> at(joint, from, most).stream())
                    .findFirst()
                    .orElse(List.of());
        }

        private Optional<List<String>> at(Joint joint, int from, int most) {
            String before = trimmed(text.substring(from, joint.start));
            String behind = trimmed(text.substring(joint.end));
            if (before.length() < SHORTEST || behind.length() < SHORTEST
                    || !piece(before).isWish(joint.joinsAnything)) {
                return Optional.empty();
            }
            List<String> further = most > 2 ? wishes(joint.end, most - 1) : List.of();
            List<String> rest = further.isEmpty() ? List.of(behind) : further;
            if (!areWishes(piece(before), piece(rest.getFirst()), joint)) {
                return Optional.empty();
            }
            return Optional.of(Stream.concat(Stream.of(before), rest.stream()).toList());
        }

        private Piece piece(String words) {
            return pieces.computeIfAbsent(words, this::read);
        }

        private Piece read(String words) {
            Reading reading = reader.read(words, today);
            return new Piece(
                    orders.whole(reading).filter(order -> order.sure() >= PLAINLY).map(Order::operation),
                    Agenda.asks(words, reading));
        }
    }

    private static boolean areWishes(Piece first, Piece second, Joint joint) {
        if (first.ordered.isEmpty() || second.ordered.isEmpty()) {
            return (first.ordered.isPresent() || second.ordered.isPresent()) && second.isWish(joint.joinsAnything);
        }
        String one = first.ordered.get();
        String other = second.ordered.get();
        return !one.equals(other) && !CIRCUMSTANCES.contains(one) && !CIRCUMSTANCES.contains(other);
    }

    /** Whether it is a question by itself: it says what it asks about. */
    private static boolean asks(String text, Reading reading) {
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
