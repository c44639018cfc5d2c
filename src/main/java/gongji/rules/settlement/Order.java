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

    /**
     * {@return whether somebody may choose the order; where only some of the holders may pay one bill, whose account it is has
     * to be chosen, unless the region goes by filing}
     */
    static boolean mayBeChosen(Lookup order, boolean someOnly) {
        return order instanceof Lookup.InForce it ? !it.value().text().equals("filing") : someOnly;
    }

    /** {@return the holders in the order that was chosen, or in that of filing} */
    static List<Source> sort(List<Source> sources, boolean chosen) {
        return sources.stream().sorted(chosen ? BY_CHOICE : BY_FILING).toList();
    }

    /** {@return the holders who can give most first; those who can give the same stay as they are} */
    static List<Source> largestFirst(List<Source> sources) {
        return sources.stream().sorted(Comparator.comparing(Source::most).reversed()).toList();
    }
}
