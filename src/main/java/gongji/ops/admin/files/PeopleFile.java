package gongji.ops.admin.files;

import gongji.household.people.Groups;
import gongji.household.people.Insurance;
import gongji.rules.identity.IdNumber;
import gongji.rules.money.Money;
import gongji.rules.person.Scheme;
import gongji.rules.person.Standing;
import gongji.rules.region.RegionCode;
import gongji.source.Problems;
import gongji.source.Table;
import gongji.store.office.PersonRow;
import gongji.store.office.PersonRow.Balance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a people file. */
public final class PeopleFile {
    private static final int LONGEST_NAME = 50;
    private static final List<Column> WANTED = List.of(Column.ID_NUMBER, Column.NAME, Column.SCHEME, Column.REGION,
            Column.STATUS);
    private static final List<Column> POSSIBLE = List.of(Column.PHONE, Column.PAID_THROUGH, Column.BALANCE,
            Column.CARRIED_BALANCE, Column.HOUSEHOLD, Column.GROUP, Column.AS_OF);

    private PeopleFile() {}

    /** {@return the lines that are well formed; the others are problems} */
    public static List<PersonRow> read(Table table, LocalDate today, Problems problems) {
        Columns columns = Columns.of(table, WANTED, POSSIBLE, problems);
        List<PersonRow> rows = new ArrayList<>();
        if (!problems.hasErrors()) {
            table.rows()
                    .forEach(row -> row(new Cells(table, row, columns, problems, today), today)
                            .ifPresent(rows::add));
        }
        return rows;
    }

    private static Optional<PersonRow> row(Cells cells, LocalDate today) {
        Optional<IdNumber> number = cells.idNumber(Column.ID_NUMBER);
        Optional<String> name = name(cells);
        Optional<String> phone = cells.phone(Column.PHONE);
        Optional<Insurance> insurance = insurance(cells);
        Optional<Balance> balance = insurance.flatMap(it -> balance(cells, it.scheme(), today));
        Groups groups = new Groups(cells.find(Column.HOUSEHOLD), cells.find(Column.GROUP));
        return number.flatMap(a -> name.flatMap(b -> insurance
                .map(c -> new PersonRow(cells.line(), a, b, phone, c, groups, balance))));
    }

    private static Optional<String> name(Cells cells) {
        Optional<String> name = cells.required(Column.NAME);
        if (name.filter(it -> it.length() > LONGEST_NAME || it.matches(".*[\\p{Cntrl}<>].*")).isPresent()) {
            cells.problem(Column.NAME, "姓名太长或有不该有的字符");
            return Optional.empty();
        }
        return name;
    }

    private static Optional<Insurance> insurance(Cells cells) {
        Optional<Scheme> scheme = cells.required(Column.SCHEME).flatMap(text -> {
            Optional<Scheme> found = Codes.scheme(text);
            if (found.isEmpty()) {
                cells.problem(Column.SCHEME, "险种要写 employee 职工、retiree 退休、flexible 灵活就业 或 resident 居民");
            }
            return found;
        });
        Optional<Standing> standing = cells.required(Column.STATUS).flatMap(text -> {
            Optional<Standing> found = Codes.standing(text);
            if (found.isEmpty()) {
                cells.problem(Column.STATUS, "参保状态要写 active 正常、suspended 中断 或 ended 终止");
            }
            return found;
        });
        Optional<RegionCode> region = cells.region(Column.REGION);
        Optional<YearMonth> paid = scheme.flatMap(it -> paidThrough(cells, it));
        return scheme.flatMap(a -> region.flatMap(b -> standing.map(c -> new Insurance(a, b, c, paid))));
    }

    private static Optional<YearMonth> paidThrough(Cells cells, Scheme scheme) {
        Optional<String> text = cells.find(Column.PAID_THROUGH);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (scheme == Scheme.RETIREE) {
            cells.problem(Column.PAID_THROUGH, "退休人员不再缴费，这一格要空着");
            return Optional.empty();
        }
        if (scheme == Scheme.RESIDENT) {
            if (text.get().matches("[0-9]{4}年?")) {
                return Optional.of(YearMonth.of(Integer.parseInt(text.get().substring(0, 4)), 12));
            }
            cells.problem(Column.PAID_THROUGH, "居民医保按年缴费，要写四位年份，如 2026");
            return Optional.empty();
        }
        return cells.month(Column.PAID_THROUGH);
    }

    private static Optional<Balance> balance(Cells cells, Scheme scheme, LocalDate today) {
        Optional<Money> whole = cells.money(Column.BALANCE);
        Money carried = cells.money(Column.CARRIED_BALANCE).orElse(Money.ZERO);
        LocalDate asOf = cells.pastDay(Column.AS_OF).orElse(today);
        if (scheme == Scheme.RESIDENT) {
            if (cells.find(Column.BALANCE).isPresent() || cells.find(Column.CARRIED_BALANCE).isPresent()) {
                cells.problem(Column.BALANCE, "居民医保没有个人账户，余额要空着");
            }
            return Optional.empty();
        }
        if (whole.isEmpty()) {
            boolean mayBeEmpty = scheme == Scheme.FLEXIBLE && carried.isZero();
            if (cells.find(Column.BALANCE).isEmpty() && !mayBeEmpty) {
                cells.problem(Column.BALANCE, "职工和退休人员要写余额；灵活就业人员空着表示没有个人账户");
            }
            return Optional.empty();
        }
        if (whole.get().isLessThan(carried)) {
            cells.problem(Column.CARRIED_BALANCE, "历年余额比余额还大；余额是全部，历年余额是其中一部分");
            return Optional.empty();
        }
        return Optional.of(new Balance(whole.get(), carried, asOf));
    }
}
