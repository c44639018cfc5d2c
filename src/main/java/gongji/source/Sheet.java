package gongji.source;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/** The first sheet of a workbook as rows of text. */
final class Sheet {
    /** A spreadsheet keeps fifteen digits of a number: what is longer has lost its end. */
    private static final int KEPT_DIGITS = 15;

    /** More decimal places than anybody keeps: written out, 1E-999999999 would fill the memory. */
    private static final int MOST_PLACES = 30;

    /** Four times the largest file that is taken. */
    private static final long MOST_UNPACKED = 256L * 1024 * 1024;

    private Sheet() {}

    static Optional<List<Table.Row>> read(String name, byte[] bytes, Problems problems) {
        try {
            if (unpacksToMoreThan(MOST_UNPACKED, bytes)) {
                problems.add(Place.of(name), "这个 .xlsx 文件展开以后超过 256 MB，请删去多余的内容，或分成几个");
                return Optional.empty();
            }
            return Optional.of(rows(bytes));
        } catch (IOException | RuntimeException e) {
            problems.add(Place.of(name), "这个 .xlsx 文件读不了，请在表格软件里另存一次，或另存为 CSV");
            return Optional.empty();
        }
    }

    private static List<Table.Row> rows(byte[] bytes) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.map(row -> new Table.Row(row.getRowNum(), cells(row))).toList();
        }
    }

    /** Counts what comes out instead of believing what the file says of itself: a few kilobytes can unpack to gigabytes. */
    private static boolean unpacksToMoreThan(long most, byte[] bytes) throws IOException {
        byte[] piece = new byte[1 << 16];
        long all = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(piece); read > 0; read = zip.read(piece)) {
                    all += read;
                    if (all > most) {
                        return true;
                    }
                }
            }
            return false;
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
