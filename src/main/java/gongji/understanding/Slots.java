package gongji.understanding;

import gongji.conversation.engine.Understood;
import gongji.reading.Reading;
import gongji.reading.Term;
import gongji.reading.value.Quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a message says beside its order or question, each as its code. */
final class Slots {
    /** Behind a month: it is the first one that was not paid. */
    private static final Pattern STOPPED = Pattern.compile("(?:份|就|起|开始|以后)*(?:断|停|[没未](?:有)?再?[交缴])");

    private Slots() {}

    static Map<String, String> of(Reading reading) {
        Map<String, String> slots = new TreeMap<>();
        List<String> kin = reading.codes(Term.Kind.KIN).stream().filter(each -> !each.equals("self")).toList();
        kin.stream()
                .filter(each -> !each.equals("none"))
                .findFirst()
                .or(() -> kin.stream().findFirst())
                .ifPresent(relation -> slots.put("relation", relation));
        reading.first(Term.Kind.COST).ifPresent(cost -> slots.put("cost", cost));
        region(reading).ifPresent(region -> slots.put("region", region));
        reading.quantities(Quantity.Amount.class)
                .findFirst()
                .ifPresent(amount -> slots.put("amount", Long.toString(amount.fen())));
        reading.quantities(Quantity.Month.class)
                .findFirst()
                .ifPresent(month -> slots.put("month", month.month().toString()));
        return slots;
    }

    /**
     * Adds what only some operations ask: 「给我女儿交2027年的居民医保」 and 「今年花了多少」 say the year already, 「我是灵活就业的，算一下断缴」 the
     * scheme; neither is a slot of the command line's answers.
     */
    static Understood.One withMore(Understood.Operate operate, Reading reading) {
        Optional<String> year = reading.quantities(Quantity.Year.class)
                .findFirst()
                .map(it -> Integer.toString(it.year()));
        Map<String, String> slots = new HashMap<>(operate.slots());
        switch (operate.operation().name()) {
            case "premium", "premium-cancel" -> year.ifPresent(it -> slots.putIfAbsent("year", it));
            case "history" -> year.ifPresent(it -> slots.putIfAbsent("month", it));
            case "arrears" -> {
                year.ifPresent(it -> slots.putIfAbsent("year", it));
                lastPaid(reading).ifPresent(it -> slots.put("month", it));
                onlyScheme(reading).ifPresent(it -> slots.putIfAbsent("scheme", it));
            }
            default -> {
            }
        }
        return new Understood.Operate(operate.operation(), slots);
    }

    /** {@return the month before the one that 「去年10月断的」 names; empty where no month stopped} */
    private static Optional<String> lastPaid(Reading reading) {
        return reading.quantities()
                .stream()
                .filter(each -> STOPPED.matcher(reading.text()).region(each.end(), reading.text().length()).lookingAt())
                .map(Quantity.Found::quantity)
                .filter(Quantity.Month.class::isInstance)
                .map(each -> ((Quantity.Month) each).month().minusMonths(1).toString())
                .findFirst();
    }

    /** Where two schemes are named, whoever changed from one to the other is asked which. */
    private static Optional<String> onlyScheme(Reading reading) {
        List<String> schemes = reading.codes(Term.Kind.SCHEME);
        return schemes.size() == 1 ? Optional.of(schemes.getFirst()) : Optional.empty();
    }

    /** {@return the region that is named, the speaker's where there are several; a county counts as its city} */
    static Optional<String> region(Reading reading) {
        return Places.ofSpeaker(reading);
    }
}
