package gongji.source;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The first sheet of a workbook as rows of text. */
final class Sheet {
    /** A spreadsheet keeps fifteen digits of a number: what is longer has lost its end. */
    private static final int KEPT_DIGITS = 15;

    /** More decimal places than anybody keeps: written out, 1E-999999999 would fill the memory. */
    private static final int MOST_PLACES = 30;

    private Sheet() {}

    static Optional<List<Table.Row>> read(String name, InputStream bytes, Problems problems) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(bytes);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return Optional.of(rows.map(row -> new Table.Row(row.getRowNum(), cells(row))).toList());
        } catch (IOException | RuntimeException e) {
            problems.add(Place.of(name), "这个 .xlsx 文件读不了，请在表格软件里另存一次，或另存为 CSV");
            return Optional.empty();
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(text(row.hasCell(i) ? row.getCell(i) : null));
        }
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        return cell.getType() == CellType.NUMBER ? number(cell) : cell.getText().strip();
    }

    private static String number(Cell cell) {
        if (isDate(cell)) {
            return cell.asDate().toLocalDate().toString();
        }
        BigDecimal number = cell.asNumber();
        return number.precision() - number.scale() > KEPT_DIGITS || number.scale() > MOST_PLACES
                ? String.format(Locale.ROOT, "%.1E", number)
                : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && format.toLowerCase(Locale.ROOT).contains("y");
    }
}
