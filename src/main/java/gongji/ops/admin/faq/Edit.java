package gongji.ops.admin.faq;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the table says otherwise than the file of an entry. Immutable. */
record Edit(EntryFile file, Map<Field, String> changes) {

    /** {@return the fields of a row that differ from the file; a column that the table does not have is left alone} */
    static Edit of(EntryFile file, Sheet.Row row) {
        Map<Field, String> changes = new EnumMap<>(Field.class);
        row.cells().forEach((field, cell) -> {
            if (!cell.equals(file.cell(field))) {
                changes.put(field, cell);
            }
        });
        return new Edit(file, changes);
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** {@return the file as it would be} */
    String text() {
        return file.with(changes);
    }

    /** {@return what changes, for people: the file, then each line that goes and each that comes} */
    List<String> shown() {
        List<String> lines = new ArrayList<>(List.of(file.name()));
        changes.forEach((field, cell) -> {
            lines.add("  " + field.title());
            Lines.difference(file.cell(field).lines().toList(), cell.lines().toList())
                    .forEach(it -> lines.add("    " + it));
        });
        return lines;
    }
}
