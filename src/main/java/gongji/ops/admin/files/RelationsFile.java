package gongji.ops.admin.files;

import gongji.rules.identity.IdNumber;
import gongji.rules.kinship.Kin;
import gongji.source.Problems;
import gongji.source.Table;
import gongji.store.office.RelationRow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a relations file. */
public final class RelationsFile {
    private static final List<Column> WANTED = List.of(Column.ID_NUMBER, Column.RELATIVE_ID, Column.RELATION);
    private static final List<Column> POSSIBLE = List.of(Column.FROM, Column.UNTIL, Column.SOURCE);

    private RelationsFile() {}

    /** {@return the lines that are well formed; the others are problems} */
    public static List<RelationRow> read(Table table, LocalDate today, Problems problems) {
        Columns columns = Columns.of(table, WANTED, POSSIBLE, problems);
        List<RelationRow> rows = new ArrayList<>();
        if (!problems.hasErrors()) {
            table.rows().forEach(row -> row(new Cells(table, row, columns, problems, today)).ifPresent(rows::add));
        }
        return rows;
    }

    private static Optional<RelationRow> row(Cells cells) {
        Optional<IdNumber> person = cells.idNumber(Column.ID_NUMBER);
        Optional<IdNumber> relative = cells.idNumber(Column.RELATIVE_ID);
        Optional<Kin> kin = cells.required(Column.RELATION).flatMap(text -> {
            Optional<Kin> found = Codes.kin(text);
            if (found.isEmpty()) {
                cells.problem(Column.RELATION, "关系要写亲属是本人的什么人，如 parent 父母、spouse 配偶、child 子女");
            }
            return found;
        });
        Optional<LocalDate> from = cells.day(Column.FROM);
        Optional<LocalDate> until = cells.day(Column.UNTIL);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            cells.problem(Column.UNTIL, "结束日期在开始日期之前");
        }
        String source = cells.text(Column.SOURCE);
        return person.flatMap(a -> relative
                .flatMap(b -> kin.map(c -> new RelationRow(cells.line(), a, b, c, from, until, source))));
    }
}
