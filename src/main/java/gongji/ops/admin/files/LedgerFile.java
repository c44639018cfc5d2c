package gongji.ops.admin.files;

import gongji.household.account.EntryKind;
import gongji.rules.identity.IdNumber;
import gongji.rules.money.Money;
import gongji.rules.scope.Cost;
import gongji.source.Problems;
import gongji.source.Table;
import gongji.store.office.LedgerRow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a ledger file. */
public final class LedgerFile {
    private static final List<Column> WANTED = List.of(Column.ENTRY_ID, Column.KIND, Column.ID_NUMBER, Column.DATE);
    private static final List<Column> POSSIBLE = List.of(Column.AMOUNT, Column.PLACE, Column.COST, Column.REFUND_OF,
            Column.PAYER);

    private LedgerFile() {}

    /** {@return the lines that are well formed; the others are problems} */
    public static List<LedgerRow> read(Table table, LocalDate today, Problems problems) {
        Columns columns = Columns.of(table, WANTED, POSSIBLE, problems);
        List<LedgerRow> rows = new ArrayList<>();
        if (!problems.hasErrors()) {
            table.rows().forEach(row -> row(new Cells(table, row, columns, problems, today)).ifPresent(rows::add));
        }
        return rows;
    }

    private static Optional<LedgerRow> row(Cells cells) {
        Optional<String> id = entryId(cells);
        Optional<EntryKind> kind = kind(cells);
        Optional<IdNumber> number = cells.idNumber(Column.ID_NUMBER);
        Optional<LocalDate> day = cells.required(Column.DATE).flatMap(it -> cells.pastDay(Column.DATE));
        Optional<Money> amount = kind.flatMap(it -> amount(cells, it));
        Optional<String> cost = kind.flatMap(it -> cost(cells, it));
        Optional<IdNumber> payer = cells.findIdNumber(Column.PAYER);
        if (kind.filter(it -> it == EntryKind.REFUND).isPresent()) {
            cells.required(Column.REFUND_OF);
        }
        return id.flatMap(a -> kind.flatMap(b -> number.flatMap(c -> day.flatMap(d -> amount.flatMap(e -> cost
                .map(f -> new LedgerRow(cells.line(), a, b, c, d, cells.find(Column.PLACE), f, e,
                        cells.find(Column.REFUND_OF), payer)))))));
    }

    private static Optional<String> entryId(Cells cells) {
        return cells.required(Column.ENTRY_ID).filter(text -> {
            boolean good = text.matches("[\\p{L}0-9._:-]{1,64}");
            if (!good) {
                cells.problem(Column.ENTRY_ID, "流水号只能用字母、数字和 . _ : -，最多 64 个");
            }
            return good;
        });
    }

    private static Optional<EntryKind> kind(Cells cells) {
        return cells.required(Column.KIND).flatMap(text -> {
            Optional<EntryKind> found = Codes.kind(text);
            if (found.isEmpty()) {
                cells.problem(Column.KIND, "类型要写 credit 划入、payment 支付、refund 退费 或 year-end 年终结转");
            }
            return found;
        });
    }

    private static Optional<Money> amount(Cells cells, EntryKind kind) {
        if (kind == EntryKind.YEAR_END) {
            return Optional.of(Money.ZERO);
        }
        return cells.required(Column.AMOUNT).flatMap(it -> cells.money(Column.AMOUNT)).filter(it -> {
            if (it.isZero()) {
                cells.problem(Column.AMOUNT, "金额要大于零");
            }
            return !it.isZero();
        });
    }

    private static Optional<String> cost(Cells cells, EntryKind kind) {
        String text = cells.text(Column.COST);
        if (kind != EntryKind.PAYMENT || Cost.findByCode(text).isPresent()) {
            return Optional.of(text);
        }
        cells.problem(Column.COST, "费用类别要写代码，如 outpatient、inpatient、drug；全部代码见 gongji rule scope --list");
        return Optional.empty();
    }
}
