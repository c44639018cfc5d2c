package gongji.ops.admin.faq;

import gongji.source.Place;
import gongji.source.Problems;
import gongji.source.Table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The table of entries: a line each, lists with one item a line of the cell. */
final class Sheet {
    private static final String MARK = "\uFEFF";
    private static final String END = "\r\n";

    private Sheet() {}

    /**
     * One line of the table.
     *
     * @param cells the columns that the line has, tidied
     * @param lost the columns of the table that begin behind the end of this line
     */
    record Row(int line, String id, Map<Field, String> cells, List<Field> lost) {}

    /** {@return the table as CSV that spreadsheets open with the right letters} */
    static String csv(List<EntryFile> files) {
        StringBuilder text = new StringBuilder(MARK);
        text.append(line(Arrays.stream(Field.values()).map(Field::title).toList()));
        files.forEach(file -> text.append(line(Arrays.stream(Field.values()).map(file::cell).toList())));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Sheet::quoted).collect(Collectors.joining(",")) + END;
    }

    private static String quoted(String cell) {
        return '"' + Field.guarded(cell).replace("\"", "\"\"") + '"';
    }

    /** {@return the lines of a table; what is wrong with its columns and ids is told} */
    static List<Row> rows(Table table, Problems problems) {
        List<Optional<Field>> columns = columns(table, problems);
        if (!columns.contains(Optional.of(Field.ID))) {
            problems.add(Place.of(table.name()), "没有「编号」这一列，认不出每行是哪一条");
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Table.Row row : table.rows()) {
            Row read = row(row, columns);
            Place place = new Place(table.name(), row.line(), "");
            Integer before = seen.putIfAbsent(read.id(), row.line());
            if (read.id().isEmpty()) {
                problems.add(place, "这一行没有编号");
            } else if (row.cells().stream().skip(columns.size()).anyMatch(it -> !it.isEmpty())) {
                problems.add(place, "这一行有 " + row.cells().size() + " 格，比表头的 " + columns.size()
                        + " 列多，格子错开了：有逗号的格子要加引号");
            } else if (before != null) {
                problems.add(place, "编号「" + read.id() + "」在第 " + before + " 行已经有了");
            } else {
                rows.add(read);
            }
        }
        return rows;
    }

    private static List<Optional<Field>> columns(Table table, Problems problems) {
        List<Optional<Field>> columns = table.header().stream().map(Field::find).toList();
        for (int i = 0; i < columns.size(); i++) {
            String title = table.header().get(i);
            if (columns.get(i).isEmpty() && !title.isEmpty()) {
                problems.add(Place.of(table.name()), "不认识「" + title + "」这一列，删掉它，或者改成 "
                        + Arrays.stream(Field.values()).map(Field::title).collect(Collectors.joining("、")) + " 中的一个");
            }
        }
        return columns;
    }

    private static Row row(Table.Row row, List<Optional<Field>> columns) {
        Map<Field, String> cells = new EnumMap<>(Field.class);
        List<Field> lost = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Optional<String> cell = row.cells().stream().skip(i).findFirst();
            columns.get(i)
                    .ifPresent(field -> cell.ifPresentOrElse(it -> cells.put(field, field.tidy(it)),
                            () -> lost.add(field)));
        }
        return new Row(row.line(), cells.getOrDefault(Field.ID, ""), cells, lost);
    }
}
