package gongji.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A table somebody kept in a spreadsheet: CSV in UTF-8 (with or without byte order mark) or GB18030, or the first sheet of an
 * .xlsx file. Every value is text, stripped; the first line that is not empty is the header.
 */
public record Table(String name, List<String> header, List<Row> rows) {
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    /** Copies the lists. */
    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** One line of the table; a cell that the line does not have is empty. */
    public record Row(int line, List<String> cells) {
        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }

        /** {@return the cell under that column, counted from zero} */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /** Reads a file; nothing, and a problem, where it is missing or not a table. */
    public static Optional<Table> read(Path file, Problems problems) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > MOST_BYTES) {
                problems.add(Place.of(name), "文件超过 64 MB，请分成几个");
                return Optional.empty();
            }
            return read(name, Files.readAllBytes(file), problems);
        } catch (IOException e) {
            problems.add(Place.of(name), "读不到这个文件");
            return Optional.empty();
        }
    }

    /** Reads the bytes of a file; nothing, and a problem, where they are not a table. */
    public static Optional<Table> read(String name, byte[] bytes, Problems problems) {
        Optional<List<Row>> lines = isZip(bytes) ? Sheet.read(name, bytes, problems)
                : decode(name, bytes, problems).flatMap(text -> Csv.read(name, text, problems));
        return lines.flatMap(rows -> headed(name, rows, problems));
    }

    private static Optional<Table> headed(String name, List<Row> rows, Problems problems) {
        List<Row> filled = rows.stream().filter(row -> !row.isBlank()).toList();
        if (filled.isEmpty()) {
            problems.add(Place.of(name), "文件是空的：第一行要写列名");
            return Optional.empty();
        }
        return Optional.of(new Table(name, filled.getFirst().cells(), filled.subList(1, filled.size())));
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    private static Optional<String> decode(String name, byte[] bytes, Problems problems) {
        Optional<String> text = decode(bytes, StandardCharsets.UTF_8)
                .or(() -> decode(bytes, Charset.forName("GB18030")));
        if (text.isPresent()) {
            return text;
        }
        problems.add(Place.of(name), "既不是 UTF-8 也不是 GB18030 编码，也不是 .xlsx 文件");
        return Optional.empty();
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
