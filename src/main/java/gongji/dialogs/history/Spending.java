package gongji.dialogs.history;

import gongji.household.Passbook.Movement;
import gongji.household.account.EntryKind;
import gongji.message.Chart;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.money.Money;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what an account paid: a refund counts as less spent. Amounts to the 分. */
final class Spending {

    private final List<Movement> movements;

    Spending(List<Movement> movements) {
        this.movements = List.copyOf(movements);
    }

    List<Movement> movements() {
        return movements;
    }

    /** {@return whether this is spent for somebody, and not money paid in} */
    static boolean isSpent(Movement movement) {
        return movement.patient().isPresent() && movement.kind() != EntryKind.RESERVE;
    }

    /** {@return what a movement took from the account; below zero where it gave back} */
    static Money spent(Movement movement) {
        return isSpent(movement) ? Money.ZERO.minus(movement.change()) : Money.ZERO;
    }

    Money total() {
        return sum(movements.stream().map(Spending::spent).toList());
    }

    /** {@return what was spent in each month that has movements, in order} */
    Map<YearMonth, Month> byMonth() {
        Map<YearMonth, Month> months = new TreeMap<>();
        Money running = Money.ZERO;
        for (Movement movement : movements) {
            YearMonth key = YearMonth.from(movement.day());
            running = running.plus(spent(movement));
            Month before = months.getOrDefault(key, Month.EMPTY);
            Money in = movement.kind() == EntryKind.CREDIT ? movement.change() : Money.ZERO;
            months.put(key, new Month(before.spent().plus(spent(movement)), before.paidIn().plus(in), running));
        }
        return months;
    }

    /**
     * One month.
     *
     * @param paidIn 划入 only: neither a refund nor the balance of an import
     * @param running what was spent from the first month to the end of this one
     */
    record Month(Money spent, Money paidIn, Money running) {
        static final Month EMPTY = new Month(Money.ZERO, Money.ZERO, Money.ZERO);
    }

    /** {@return a bar for each month in which more was spent than given back} */
    List<Chart.Bar> monthBars() {
        List<Chart.Bar> bars = new ArrayList<>();
        byMonth().forEach((month, sums) -> add(bars, new Value.Month(month), sums.spent()));
        return bars;
    }

    /** {@return a bar for each person for whom more was spent than given back, by masked name; two of one masked name have two} */
    List<Chart.Bar> personBars() {
        Map<Whom, Money> sums = new TreeMap<>();
        movements.stream()
                .filter(Spending::isSpent)
                .forEach(movement -> movement.patient()
                        .ifPresent(it -> sums.merge(new Whom(movement.whom().orElse(""), it.id()), spent(movement),
                                Money::plus)));
        List<Chart.Bar> bars = new ArrayList<>();
        sums.forEach((whom, sum) -> add(bars, whom.shown(), sum));
        return bars;
    }

    /**
     * Who something was spent for.
     *
     * @param name masked; empty for the owner
     */
    private record Whom(String name, String id) implements Comparable<Whom> {

        Value shown() {
            return name.isEmpty() ? new Value.Nested(Phrase.of("history.myself")) : new Value.Words(name);
        }

        @Override
        public int compareTo(Whom other) {
            return Comparator.comparing(Whom::name).thenComparing(Whom::id).compare(this, other);
        }
    }

    private static void add(List<Chart.Bar> bars, Value name, Money sum) {
        if (Money.ZERO.isLessThan(sum)) {
            bars.add(new Chart.Bar(name, sum.fen()));
        }
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
