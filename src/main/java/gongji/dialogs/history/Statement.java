package gongji.dialogs.history;

import gongji.household.Passbook.Movement;
import gongji.household.Passbook.OwnBill;
import gongji.household.Passbook.Payer;
import gongji.household.Visitor;
import gongji.household.account.EntryKind;
import gongji.message.Chart;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.money.Money;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The account of one person in one period, as parts of a reply. */
final class Statement {

    private static final int MOST_LINES = 40;

    private final Visitor visitor;
    private final Period period;
    private final Optional<Whose> whose;
    private final Spending spending;

    /** A statement of everything, or only of what was paid for one of the family. */
    Statement(Visitor visitor, Period period, Optional<Whose> whose) {
        this.visitor = visitor;
        this.period = period;
        this.whose = whose;
        this.spending = new Spending(visitor.passbook()
                .listMovements(period.first(), period.last())
                .stream()
                .filter(movement -> whose.map(it -> it.had(movement)).orElse(true))
                .toList());
    }

    List<Part> parts() {
        return whose.map(this::partsOf).orElseGet(this::partsOfAll);
    }

    /** Only what my account paid: what is in theirs is their own business. */
    private List<Part> partsOf(Whose one) {
        Part theirs = new Part.Said(Phrase.of("history.theirs").with("who", one.name()));
        if (spending.movements().isEmpty()) {
            return List.of(new Part.Said(Phrase.of("history.nothing-of")
                    .with("period", period.shown())
                    .with("who", one.name())), theirs);
        }
        Part total = new Part.Said(Phrase.of("history.total-of")
                .with("period", period.shown())
                .with("who", one.name())
                .with("amount", amount(spending.total())));
        return List.of(total, new Part.Card(Phrase.of("history.card").with("period", period.shown()), movementLines()),
                theirs);
    }

    private List<Part> partsOfAll() {
        List<OwnBill> bills = visitor.passbook().listOwnBills(period.first(), period.last());
        List<Part> parts = new ArrayList<>();
        if (spending.movements().isEmpty() && bills.isEmpty()) {
            parts.add(new Part.Said(Phrase.of("history.nothing").with("period", period.shown())));
            return parts;
        }
        if (!spending.movements().isEmpty()) {
            parts.add(new Part.Said(Phrase.of("history.total")
                    .with("period", period.shown())
                    .with("amount", new Value.Amount(spending.total().fen()))));
            parts.add(new Part.Card(Phrase.of("history.card").with("period", period.shown()), lines()));
            charts(parts);
        }
        if (!bills.isEmpty()) {
            parts.add(new Part.Card(Phrase.of("history.own"), bills.stream().map(Statement::bill).toList()));
        }
        return parts;
    }

    private List<Part.Line> lines() {
        return period.month().isPresent() ? movementLines() : monthLines();
    }

    private void charts(List<Part> parts) {
        if (period.month().isEmpty() && !spending.monthBars().isEmpty()) {
            parts.add(new Part.Drawn(new Chart.Bars(Phrase.of("history.by-month"), spending.monthBars())));
        }
        if (!spending.personBars().isEmpty()) {
            parts.add(new Part.Drawn(new Chart.Bars(Phrase.of("history.by-person"), spending.personBars())));
        }
    }

    private List<Part.Line> monthLines() {
        List<Part.Line> lines = new ArrayList<>();
        spending.byMonth()
                .forEach((month, sums) -> lines.add(new Part.Line(
                        Phrase.of("history.month-line").with("month", new Value.Month(month)),
                        new Value.Nested(Phrase.of("history.month-sums")
                                .with("spent", amount(sums.spent()))
                                .with("in", amount(sums.paidIn()))
                                .with("running", amount(sums.running()))),
                        Optional.empty())));
        return lines;
    }

    private List<Part.Line> movementLines() {
        List<Part.Line> lines = new ArrayList<>();
        Money running = Money.ZERO;
        for (Movement movement : spending.movements()) {
            running = running.plus(Spending.spent(movement));
            lines.add(line(movement, running));
        }
        return lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
    }

    private static Part.Line line(Movement movement, Money running) {
        Phrase name = Phrase.of("history.line")
                .with("day", new Value.Day(movement.day()))
                .with("kind", Phrase.of("entry-kind." + kind(movement)))
                .with("whom",
                        movement.whom()
                                .<Value>map(Value.Words::new)
                                .orElse(new Value.Nested(Phrase.of("history.myself"))));
        Phrase value = Phrase.of(Spending.isSpent(movement) ? "history.moved-running" : "history.moved")
                .with("amount", amount(movement.kind() == EntryKind.RESERVE && movement.change().isNegative()
                        ? Money.ZERO.minus(movement.change())
                        : movement.change()))
                .with("running", amount(running));
        return new Part.Line(name, new Value.Nested(value), Optional.empty());
    }

    private static String kind(Movement movement) {
        boolean back = movement.kind() == EntryKind.RESERVE && movement.change().isNegative();
        return movement.kind().code() + (back ? "-back" : "");
    }

    /** A bill of the person's own: who paid it, in order, and what was left to pay in cash. */
    private static Part.Line bill(OwnBill own) {
        Phrase name = Phrase.of("history.bill")
                .with("day", new Value.Day(own.bill().day()))
                .with("cost", Phrase.of("cost." + own.bill().cost()))
                .with("place", own.bill().place().orElse(""));
        List<Value> payers = new ArrayList<>(own.payers().stream().map(Statement::payer).toList());
        if (!own.bill().cash().isZero()) {
            payers.add(new Value.Nested(Phrase.of("history.cash").with("amount", amount(own.bill().cash()))));
        }
        Phrase value = Phrase.of("history.paid")
                .with("amount", amount(own.bill().amount()))
                .with("payers", new Value.Joined(payers));
        return new Part.Line(name, new Value.Nested(value), Optional.empty());
    }

    private static Value payer(Payer payer) {
        Value who = payer.self() ? new Value.Nested(Phrase.of("history.myself")) : new Value.Words(payer.maskedName());
        return new Value.Nested(Phrase.of("history.payer").with("who", who).with("amount", amount(payer.amount())));
    }

    private static Value amount(Money money) {
        return new Value.Amount(money.fen());
    }
}
