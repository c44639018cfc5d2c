package gongji.ops.admin.files;

import gongji.source.Table;

import java.util.Set;
import java.util.stream.Collectors;

/** Which of the three files a table is. */
public enum Sort {
    PEOPLE, RELATIONS, LEDGER, UNKNOWN;

    /** {@return what the header says} */
    public static Sort of(Table table) {
        Set<Column> columns = table.header()
                .stream()
                .flatMap(it -> Column.find(it).stream())
                .collect(Collectors.toSet());
        if (columns.contains(Column.RELATIVE_ID)) {
            return RELATIONS;
        }
        if (columns.contains(Column.ENTRY_ID)) {
            return LEDGER;
        }
        return columns.contains(Column.ID_NUMBER) && columns.contains(Column.SCHEME) ? PEOPLE : UNKNOWN;
    }
}
