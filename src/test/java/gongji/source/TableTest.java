package gongji.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

class TableTest {
    private static final String[] CELLS = {"", "a", "1,5", "他说\"好\"", "两\n行", " 空 格 ", "=1+1", "4.2E+17", "\t",
            "x\r\ny", "'",
            "张三"};

    @Test
    void quotesCommasAndLineEndsInsideACellAreKept() {
        Table table = read("a,b\r\n\"1,2\",\"x \"\"y\"\"\nz\"\r\n3,4\r\n");

        assertEquals(List.of("a", "b"), table.header());
        assertEquals(new Table.Row(2, List.of("1,2", "x \"y\"\nz")), table.rows().get(0));
        assertEquals(new Table.Row(4, List.of("3", "4")), table.rows().get(1));
    }

    @Test
    void anOpenQuoteIsAProblemWithItsLine() {
        Problems problems = new Problems();

        assertTrue(Table.read("t.csv", "a\n\"b\n".getBytes(StandardCharsets.UTF_8), problems).isEmpty());

        assertEquals(2, problems.list().getFirst().line());
    }

    @Test
    void whatIsNoTableIsAProblemAndNotAnException() {
        for (byte[] bytes : List.of(new byte[0], new byte[] {'P', 'K', 3, 4, 9, 9},
                new byte[] {(byte) 0xFF, (byte) 0xFF})) {
            Problems problems = new Problems();

            assertTrue(Table.read("t", bytes, problems).isEmpty());
            assertTrue(problems.hasErrors());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatIsWrittenIsReadInEveryEncodingAndWithEveryLineEnd(long seed) {
        Random random = new Random(seed);
        List<List<String>> rows = new ArrayList<>();
        int width = 1 + random.nextInt(5);
        for (int i = 0; i < 20; i++) {
            List<String> row = new ArrayList<>();
            for (int c = 0; c < width; c++) {
                row.add(i == 0 ? "h" + c : CELLS[random.nextInt(CELLS.length)]);
            }
            row.set(0, "r" + i);
            rows.add(row);
        }
        String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        String text = rows.stream()
                .map(row -> row.stream().map(TableTest::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining(end));
        Charset charset = random.nextBoolean() ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
        String mark = charset.equals(StandardCharsets.UTF_8) && random.nextBoolean() ? "\uFEFF" : "";
        Problems problems = new Problems();

        Table table = Table.read("t.csv", (mark + text).getBytes(charset), problems).orElseThrow();

        List<List<String>> read = new ArrayList<>(List.of(table.header()));
        table.rows().forEach(row -> read.add(row.cells()));
        assertEquals(rows.stream().map(row -> row.stream().map(String::strip).toList()).toList(), read);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25})
    void noiseIsReadOrRefusedButNeverThrown(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            Problems problems = new Problems();
            boolean taken = Table.read("t", bytes, problems).isPresent();
            assertEquals(!taken, problems.hasErrors());
        }
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    private static Table read(String text) {
        return Table.read("t.csv", text.getBytes(StandardCharsets.UTF_8), new Problems()).orElseThrow();
    }
}
