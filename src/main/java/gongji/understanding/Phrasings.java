package gongji.understanding;

import gongji.reading.Found;
import gongji.reading.Reading;
import gongji.reading.Talk;
import gongji.reading.Term;
import gongji.reading.text.Replacer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lays the patterns of the lexicon on a message: what is left of it when the words of the pattern, names of people and places,
 * amounts and fillers are taken out must be little. Immutable.
 */
final class Phrasings {
    private static final int LITTLE = 1;
    private static final int MORE = 6;
    private final Replacer fillers;

    Phrasings(Talk talk) {
        Map<String, Replacer.Change> nothing = new HashMap<>();
        Stream.concat(talk.fillers().stream(), talk.cues().stream())
                .forEach(word -> nothing.put(word, Replacer.Change.to("")));
        fillers = new Replacer(nothing);
    }

    /** {@return whether these letters say nothing by themselves} */
    boolean isFilling(String letters) {
        return fillers.replace(letters).isEmpty();
    }

    /**
     * {@return how sure it is that one of these patterns is meant; empty where none fits}
     *
     * @param cued whether it begins as an order does
     */
    OptionalDouble sure(List<Talk.Pattern> patterns, Reading reading, String letters, boolean cued) {
        return patterns.stream()
                .flatMap(pattern -> rest(pattern, reading, letters).stream())
                .filter(rest -> rest.length() <= (cued ? MORE : LITTLE))
                .mapToDouble(rest -> sure(rest, cued))
                .max();
    }

    /**
     * {@return how sure it is that one of these patterns is meant; empty where none fits}
     *
     * @param other whether what a pattern leaves of the message shows that another thing is meant
     */
    OptionalDouble sureBut(List<Talk.Pattern> patterns, Reading reading, Predicate<String> other) {
        return patterns.stream()
                .flatMap(pattern -> left(pattern, reading, reading.letters()).stream())
                .filter(left -> !other.test(left))
                .map(left -> fillers.replace(withoutThings(reading, left)))
                .filter(rest -> rest.length() <= LITTLE)
                .mapToDouble(rest -> sure(rest, /* cued= */ false))
                .max();
    }

    private static double sure(String rest, boolean cued) {
        return 0.97 - 0.05 * rest.length() + (cued ? 0.02 : 0);
    }

    /** {@return what is left when a pattern fits, but for what says nothing} */
    private Optional<String> rest(Talk.Pattern pattern, Reading reading, String letters) {
        return left(pattern, reading, letters).map(left -> fillers.replace(withoutThings(reading, left)));
    }

    /** {@return what is left when the words of a pattern are taken out} */
    private static Optional<String> left(Talk.Pattern pattern, Reading reading, String letters) {
        String rest = letters;
        for (List<String> group : pattern.groups()) {
            Optional<String> word = word(group, reading, rest);
            if (word.isEmpty()) {
                return Optional.empty();
            }
            rest = rest.replaceFirst(Pattern.quote(word.get()), "");
        }
        return Optional.of(rest);
    }

    private static Optional<String> word(List<String> group, Reading reading, String letters) {
        for (String word : group.stream().sorted(Comparator.comparingInt((String each) -> -each.length())).toList()) {
            Optional<String> found = word.startsWith("<") ? thing(word, reading).filter(letters::contains)
                    : Optional.of(word).filter(letters::contains);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> thing(String name, Reading reading) {
        Term.Kind kind = switch (name) {
            case "<kin>" -> Term.Kind.KIN;
            case "<amount>" -> Term.Kind.AMOUNT;
            case "<region>" -> Term.Kind.REGION;
            case "<cost>" -> Term.Kind.COST;
            default -> Term.Kind.TIME;
        };
        return reading.found()
                .stream()
                .filter(each -> each.term().kind() == kind)
                .map(each -> Orders.surface(reading, each))
                .findFirst();
    }

    private static String withoutThings(Reading reading, String letters) {
        String rest = letters;
        for (Found found : reading.found()) {
            switch (found.term().kind()) {
                case KIN, AMOUNT, REGION, TIME, PERIOD, COST, SCHEME ->
                    rest = rest.replace(Orders.surface(reading, found), "");
                case CHANNEL, ACTION, TOPIC, ASKING, NEGATION, FOREIGN -> {
                }
            }
        }
        return rest;
    }
}
