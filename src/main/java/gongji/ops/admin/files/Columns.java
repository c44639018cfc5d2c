package gongji.ops.admin.files;

import gongji.source.Place;
import gongji.source.Problems;
import gongji.source.Table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the columns of a file stand. */
final class Columns {
    private final Map<Column, Integer> places;

    private Columns(Map<Column, Integer> places) {
        this.places = places;
    }

    /** Finds the columns; what is missing, unknown or there twice is a problem. */
    static Columns of(Table table, List<Column> wanted, List<Column> possible, Problems problems) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        Place head = Place.of(table.name());
        for (int i = 0; i < table.header().size(); i++) {
            String name = table.header().get(i);
            Optional<Column> column = Column.find(name);
            if (column.isEmpty() || Stream.concat(wanted.stream(), possible.stream()).noneMatch(column.get()::equals)) {
                if (!name.isEmpty()) {
                    problems.add(head, "这类文件没有「" + name + "」这一列");
                }
            } else if (places.put(column.get(), i) != null) {
                problems.add(head, "「" + column.get().label() + "」这一列写了两次");
            }
        }
        wanted.stream()
                .filter(it -> !places.containsKey(it))
                .forEach(it -> problems.add(head, "缺少「" + it.label() + "」这一列"));
        return new Columns(places);
    }

    /** {@return the text of that column in a line; empty where there is none} */
    String text(Table.Row row, Column column) {
        Integer place = places.get(column);
        return place == null ? "" : row.cell(place);
    }
}
