package gongji.household.binding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often a holder may ask others to agree: nobody again for {@value #REST} days after they said no, nobody more than {@value #MOST}
 * times in that time whatever came of it, and no more than {@value #MOST_OPEN} people at once.
 */
public final class Invitations {

    /** How many days whoever said no is left in peace. */
    public static final int REST = 30;
    /** How often one person may be asked within that time. */
    public static final int MOST = 3;
    /** How many people may be asked at the same time. */
    public static final int MOST_OPEN = 5;

    private Invitations() {}

    /**
     * {@return the first day on which somebody may be asked again; empty where that is today}
     *
     * @param between the bindings of one holder and that person
     */
    public static Optional<LocalDate> restsUntil(List<Binding> between, LocalDate today) {
        Stream<LocalDate> refused = between.stream().filter(Invitations::wasRefused).map(Binding::since);
        Stream<LocalDate> often = between.stream()
                .flatMap(it -> asked(it).stream())
                .sorted(Comparator.reverseOrder())
                .skip(MOST - 1L)
                .limit(1);
        return Stream.concat(refused, often)
                .map(it -> it.plusDays(REST))
                .filter(it -> it.isAfter(today))
                .max(Comparator.naturalOrder());
    }

    /** {@return whether so many people are asked already that another one has to wait} */
    public static boolean isFull(List<Binding> ofHolder) {
        return ofHolder.stream().filter(it -> it.state() == BindingState.AWAITING_CONSENT).count() >= MOST_OPEN;
    }

    private static Optional<LocalDate> asked(Binding binding) {
        return binding.steps()
                .stream()
                .filter(it -> it.state() == BindingState.AWAITING_CONSENT)
                .map(Binding.Step::day)
                .findFirst();
    }

    private static boolean wasRefused(Binding binding) {
        return asked(binding).isPresent() && !binding.wasLive() && binding.state().isOver()
                && binding.steps().getLast().cause() == Binding.Cause.BENEFICIARY;
    }
}
