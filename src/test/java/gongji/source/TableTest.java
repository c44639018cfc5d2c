package gongji.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

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

    @Test
    void aNumberWithAHugeExponentDoesNotFillTheMemory() throws IOException {
        for (String number : new String[] {"1E-999999999", "1E999999999", "420000198203151015", "12.50"}) {
            Problems problems = new Problems();
            Table table = Table.read("a.xlsx", workbook(number), problems).orElseThrow();
            assertTrue(table.rows().getFirst().cell(0).length() < 20, table::toString);
        }
    }

    @Test
    void aWorkbookThatUnpacksWithoutEndIsRefused() throws IOException {
        Problems problems = new Problems();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 257; megabyte++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }

        assertTrue(packed.size() < 1 << 20, packed.size() + " bytes");
        assertTrue(Table.read("a.xlsx", packed.toByteArray(), problems).isEmpty());
        assertTrue(problems.list().getFirst().toString().contains("256 MB"), problems.list()::toString);
    }

    @Test
    void aLineFullOfQuotesIsReadInOnePass() {
        String hostile = "a\n" + "x".repeat(10) + "\"".repeat(2_000_000);
        assertEquals(1, read(hostile).rows().size());
    }

    /** The smallest workbook with one number under a heading. */
    private static byte[] workbook(String number) throws IOException {
        String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
                            + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            part(zip, "xl/workbook.xml", "<workbook " + main + " xmlns:r=\"" + office
                    + "\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"rId1\" Type=\"" + office
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(zip, "xl/worksheets/sheet1.xml", "<worksheet " + main + "><sheetData><row r=\"1\"><c r=\"A1\" "
                    + "t=\"inlineStr\"><is><t>balance</t></is></c></row><row r=\"2\"><c r=\"A2\"><v>" + number
                    + "</v></c></row></sheetData></worksheet>");
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    private static Table read(String text) {
        return Table.read("t.csv", text.getBytes(StandardCharsets.UTF_8), new Problems()).orElseThrow();
    }
}
