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

/** What a message says beside its order or question, each as its code. */
final class Slots {
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

    /** 「给我女儿交2027年的居民医保」 and 「今年花了多少」 say the year already; it is no slot of the command line's answers. */
    static Understood withYear(Understood.Operate operate, Reading reading) {
        Optional<Quantity.Year> year = reading.quantities(Quantity.Year.class).findFirst();
        String slot = switch (operate.operation().name()) {
            case "premium" -> "year";
            case "history" -> "month";
            default -> "";
        };
        if (year.isEmpty() || slot.isEmpty()) {
            return operate;
        }
        Map<String, String> slots = new HashMap<>(operate.slots());
        slots.putIfAbsent(slot, Integer.toString(year.get().year()));
        return new Understood.Operate(operate.operation(), slots);
    }

    /** {@return the region that is named, the speaker's where there are several; a county counts as its city} */
    static Optional<String> region(Reading reading) {
        return Places.ofSpeaker(reading);
    }
}
