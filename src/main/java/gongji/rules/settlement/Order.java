package gongji.rules.settlement;

import gongji.rules.parameter.Lookup;

import java.util.Comparator;
import java.util.List;

/** In which order holders are asked to pay, and how many of them. */
final class Order {

    private static final Comparator<Source> BY_FILING = Comparator.comparingInt(it -> it.bond().terms().filed());
    private static final Comparator<Source> BY_CHOICE = Comparator
            .<Source>comparingInt(it -> it.bond().terms().chosen().orElse(Integer.MAX_VALUE))
            .thenComparing(BY_FILING);

    private Order() {}

    /** {@return whether somebody may choose the order} */
    static boolean mayBeChosen(Lookup order) {
        return order instanceof Lookup.InForce it && !it.value().text().equals("filing");
    }

    /** {@return the holders in the order of the region; by filing where that is not known} */
    static List<Source> sort(List<Source> sources, Lookup order) {
        return sources.stream().sorted(mayBeChosen(order) ? BY_CHOICE : BY_FILING).toList();
    }

    /** {@return the holders who can give most first; those who can give the same stay as they are} */
    static List<Source> largestFirst(List<Source> sources) {
        return sources.stream().sorted(Comparator.comparing(Source::most).reversed()).toList();
    }
}
