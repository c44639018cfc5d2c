package gongji.ops.demo;

import gongji.household.account.EntryKind;
import gongji.rules.money.Money;
import gongji.store.office.LedgerRow;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Twelve months of the household's money, up to a day. */
final class Year {
    private final LocalDate first;
    private final LocalDate last;
    private final List<LedgerRow> rows = new ArrayList<>();

    private Year(LocalDate last) {
        this.first = first(last);
        this.last = last;
    }

    /** {@return the day the year begins on} */
    static LocalDate first(LocalDate last) {
        return YearMonth.from(last).minusMonths(12).atDay(1);
    }

    static List<LedgerRow> rows(LocalDate last) {
        Year year = new Year(last);
        for (int i = 0; i <= 12; i++) {
            year.month(YearMonth.from(year.first).plusMonths(i), i);
        }
        return year.rows;
    }

    private void month(YearMonth month, int number) {
        credit(Cast.HUSBAND, month.atDay(5), 230_40);
        credit(Cast.WIFE, month.atDay(8), 185_00);
        credit(Cast.FATHER, month.atDay(10), 96_50);
        switch (number) {
            case 1 -> pay(Cast.DAUGHTER, month.atDay(14), "outpatient", "东湖社区医院", 86_00);
            case 3 -> pay(Cast.FATHER, month.atDay(20), "drug", "百姓药店", 152_30);
            case 5 -> pay(Cast.DAUGHTER, month.atDay(9), "inpatient", "江城儿童医院", 1234_56);
            case 7 -> pay(Cast.WIFE, month.atDay(25), "outpatient", "西湖门诊部", 64_00);
            case 8 -> refund(month.atDay(3), 5, 200_00);
            case 10 -> pay(Cast.DAUGHTER, month.atDay(16), "drug", "百姓药店", 45_80);
            default -> pay(Cast.HUSBAND, month.atDay(18), "drug", "百姓药店", 38_00 + 100L * number);
        }
        if (month.getMonthValue() == 12) {
            for (Cast owner : List.of(Cast.HUSBAND, Cast.WIFE, Cast.FATHER)) {
                add(EntryKind.YEAR_END, owner, month.atEndOfMonth(), "", 0, Optional.empty(), Optional.empty());
            }
        }
    }

    private void credit(Cast owner, LocalDate day, long fen) {
        add(EntryKind.CREDIT, owner, day, "", fen, Optional.empty(), Optional.empty());
    }

    private void pay(Cast patient, LocalDate day, String cost, String place, long fen) {
        add(EntryKind.PAYMENT, patient, day, cost, fen, Optional.of(place), Optional.empty());
    }

    private void refund(LocalDate day, int ofMonth, long fen) {
        LocalDate paid = YearMonth.from(first).plusMonths(ofMonth).atDay(9);
        add(EntryKind.REFUND, Cast.DAUGHTER, day, "", fen, Optional.empty(),
                Optional.of(id(EntryKind.PAYMENT, Cast.DAUGHTER, paid)));
    }

    private void add(EntryKind kind, Cast person, LocalDate day, String cost, long fen, Optional<String> place,
            Optional<String> refundOf) {
        if (!day.isAfter(last)) {
            rows.add(new LedgerRow(rows.size() + 2, id(kind, person, day), kind, person.idNumber(), day, place, cost,
                    Money.ofFen(fen), refundOf, Optional.empty()));
        }
    }

    /** The id of an entry is not sealed: it says nothing of the person. */
    private static String id(EntryKind kind, Cast person, LocalDate day) {
        return "demo-" + kind.code() + "-" + List.of(Cast.values()).indexOf(person) + "-" + day;
    }
}
