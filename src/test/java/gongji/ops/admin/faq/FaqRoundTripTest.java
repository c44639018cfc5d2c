package gongji.ops.admin.faq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.ops.Trouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The library goes out as a table, is edited as a spreadsheet would, and comes back with exactly what was edited. */
final class FaqRoundTripTest {

    private static final Path KNOWLEDGE = Path.of("knowledge");
    private static final String STEP_PARENT = "faq/who/bind-step-parent.md";

    @TempDir
    private Path folder = Path.of("");

    private Path copy = Path.of("");
    private final StringWriter said = new StringWriter();

    @BeforeEach
    void copyTheLibrary() throws IOException {
        copy = folder.resolve("knowledge");
        try (Stream<Path> paths = Files.walk(KNOWLEDGE)) {
            for (Path path : paths.toList()) {
                Files.copy(path, copy.resolve(KNOWLEDGE.relativize(path).toString()));
            }
        }
    }

    @Test
    void whatNobodyTouchedIsNotChanged() throws IOException {
        Map<String, String> before = files();

        assertEquals(0, imported(written(exported()), "--apply"));

        assertTrue(said.toString().contains("改了 0 条、0 处"), said.toString());
        assertEquals(before, files());
        for (EntryFile file : new EntryFiles(copy).list()) {
            assertEquals(before.get(copy.relativize(file.path()).toString()), file.with(Map.of()), file.name());
        }
    }

    @Test
    void anEditIsShownFirstAndWrittenOnDemandAndNothingElse() throws IOException {
        Map<String, String> before = files();
        Path edited = written(edited(exported()));

        assertEquals(0, imported(edited), said::toString);
        List<String> shown = said.toString().lines().toList();
        assertEquals(List.of("knowledge/" + STEP_PARENT, "  问题", "    - " + question(before),
                "    + 继父母能用我的医保钱吗：怎么算", "  问法", "    + 我妈再婚的老伴,能用吗", "  起", "    - 2021-04-22", "    + 2021-05-01",
                "改了 1 条、3 处，不变 " + (before(exported()) - 1) + " 条。没有写入，加 --apply 写进文件。"), shown);
        assertEquals(before, files());

        assertEquals(0, imported(edited, "--apply"), said::toString);
        Map<String, String> after = files();
        String expected = Objects.requireNonNull(before.get(STEP_PARENT))
                .replace("question: " + question(before), "question: 继父母能用我的医保钱吗：怎么算")
                .replace("\ntopic:", "\n  - \"我妈再婚的老伴,能用吗\"\ntopic:")
                .replace("from: 2021-04-22", "from: 2021-05-01");
        assertEquals(expected, after.remove(STEP_PARENT));
        before.remove(STEP_PARENT);
        assertEquals(before, after);
    }

    @Test
    void aSheetOfAWorkbookIsReadAlike() throws IOException {
        assertEquals(0, imported(workbook(edited(exported()))), said::toString);

        assertTrue(said.toString().contains("改了 1 条、3 处"), said.toString());
    }

    @Test
    void whatCheckWouldRefuseIsRefusedWithItsPlaceAndNothingIsWritten() throws IOException {
        Map<String, String> before = files();
        List<List<String>> rows = exported();
        List<String> row = row(rows, "bind-step-parent");
        row.set(column(Field.ANSWER), "继父母要交300元。\n\n{{no.such.parameter}}");
        row.set(column(Field.SOURCES), "nowhere");

        assertEquals(Trouble.PROBLEMS, imported(written(rows), "--apply"));

        assertTrue(said.toString().contains("knowledge/" + STEP_PARENT + ":"), said.toString());
        assertTrue(said.toString().contains("「300元」"), said.toString());
        assertTrue(said.toString().contains("no.such.parameter"), said.toString());
        assertTrue(said.toString().contains("「nowhere」"), said.toString());
        assertEquals(before, files());
    }

    @Test
    void aLineThatEndsTooEarlyOrTooLateIsBrokenAndChangesNothing() throws IOException {
        Map<String, String> before = files();
        List<List<String>> rows = exported();
        List<String> cut = row(rows, "bind-step-parent");
        cut.subList(3, cut.size()).clear();
        row(rows, "bind-parent").add("多出来的");

        assertEquals(Trouble.PROBLEMS, imported(written(rows), "--apply"));

        assertTrue(said.toString().contains("这一行断了：后面的「回答、主题、类型"), said.toString());
        assertTrue(said.toString().contains("比表头的 " + Field.values().length + " 列多"), said.toString());
        assertEquals(before, files());
    }

    @Test
    void aLineThatEndsBeforeColumnsItNeverFilledIsWhole() throws IOException {
        List<List<String>> rows = exported();
        for (List<String> row : rows) {
            while (row.getLast().isEmpty()) {
                row.removeLast();
            }
        }

        assertEquals(0, imported(written(rows)), said::toString);

        assertTrue(said.toString().contains("改了 0 条、0 处"), said.toString());
    }

    @Test
    void idsStayAsTheyAre() throws IOException {
        List<List<String>> rows = exported();
        row(rows, "bind-step-parent").set(column(Field.ID), "bind-stepfather");
        rows.add(new ArrayList<>(row(rows, "bind-parent")));

        assertEquals(Trouble.PROBLEMS, imported(written(rows)));

        assertTrue(said.toString().contains("没有编号「bind-stepfather」"), said.toString());
        assertTrue(said.toString().contains("编号「bind-parent」在第"), said.toString());
    }

    @Test
    void anythingTypedIntoACellIsReadBackAsItWasTyped() throws IOException {
        long seed = 20261122;
        Random random = new Random(seed);
        String letters = "医保钱a1 :：#-'\"\\,，[]{}&*!?|>%@`\n=+。true";
        EntryFile file = new EntryFiles(copy).list().getFirst();
        for (int round = 0; round < 300; round++) {
            StringBuilder typed = new StringBuilder("问");
            for (int i = random.nextInt(12); i > 0; i--) {
                typed.append(letters.charAt(random.nextInt(letters.length())));
            }
            for (Field field : List.of(Field.QUESTION, Field.ASKS, Field.VARIES)) {
                String cell = field
                        .tidy(field == Field.QUESTION ? typed.toString().replace("\n", " ") : typed.toString());
                Path path = Files.writeString(folder.resolve("entry.md"), file.with(Map.of(field, cell)));
                EntryFile again = EntryFile.read(path, folder, new gongji.source.Problems()).orElseThrow();

                assertEquals(cell, again.cell(field), () -> "seed " + seed + ", " + field + ": " + typed);
            }
        }
    }

    private static String question(Map<String, String> files) {
        return files.getOrDefault(STEP_PARENT, "")
                .lines()
                .filter(it -> it.startsWith("question: "))
                .findFirst()
                .orElseThrow()
                .substring("question: ".length());
    }

    /** A spreadsheet's own habits: days with slashes, the nation's code as a number, Windows line ends. */
    private static List<List<String>> edited(List<List<String>> rows) {
        List<String> row = row(rows, "bind-step-parent");
        row.set(column(Field.QUESTION), "继父母能用我的医保钱吗：怎么算");
        row.set(column(Field.ASKS), row.get(column(Field.ASKS)).replace("\n", "\r\n") + "\r\n我妈再婚的老伴,能用吗\r\n");
        row.set(column(Field.FROM), "2021/5/1");
        rows.stream()
                .skip(1)
                .filter(it -> it.get(column(Field.REGIONS)).equals("000000"))
                .forEach(it -> it.set(column(Field.REGIONS), "0"));
        rows.stream()
                .skip(1)
                .forEach(it -> it.set(column(Field.CHECKED), it.get(column(Field.CHECKED)).replace("-", "/")));
        return rows;
    }

    private static List<String> row(List<List<String>> rows, String id) {
        return rows.stream().filter(it -> it.getFirst().equals(id)).findFirst().orElseThrow();
    }

    private static int before(List<List<String>> rows) {
        return rows.size() - 1;
    }

    private List<List<String>> exported() throws IOException {
        StringWriter out = new StringWriter();
        CommandLine export = new CommandLine(new FaqExport()).setOut(new PrintWriter(out, true));
        assertEquals(0, export.execute("--knowledge", copy.toString()));
        var problems = new gongji.source.Problems();
        var table = gongji.source.Table.read("faq.csv", out.toString().getBytes(StandardCharsets.UTF_8), problems);
        List<List<String>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(table.orElseThrow().header()));
        table.get().rows().forEach(it -> rows.add(new ArrayList<>(it.cells())));
        return rows;
    }

    private Path written(List<List<String>> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(String.join(",", row.stream().map(it -> '"' + it.replace("\"", "\"\"") + '"').toList()))
                    .append("\r\n");
        }
        return Files.writeString(folder.resolve("faq.csv"), text);
    }

    private Path workbook(List<List<String>> rows) throws IOException {
        StringBuilder sheet = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns="
                + "\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int i = 0; i < rows.size(); i++) {
            sheet.append("<row r=\"").append(i + 1).append("\">");
            for (int c = 0; c < rows.get(i).size(); c++) {
                String cell = rows.get(i).get(c).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
                sheet.append("<c r=\"")
                        .append((char) ('A' + c))
                        .append(i + 1)
                        .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                        .append(cell)
                        .append("</t></is></c>");
            }
            sheet.append("</row>");
        }
        Path file = folder.resolve("faq.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            part(zip, "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                            + "<sheet name=\"faq\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                            + "relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(zip, "xl/worksheets/sheet1.xml", sheet + "</sheetData></worksheet>");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private int imported(Path file, String... options) {
        said.getBuffer().setLength(0);
        List<String> words = new ArrayList<>(List.of(file.toString(), "--knowledge", copy.toString()));
        words.addAll(List.of(options));
        return new CommandLine(new FaqImport(() -> LocalDate.of(2026, 11, 22))).setOut(new PrintWriter(said, true))
                .setExecutionExceptionHandler((broken, command, result) -> {
                    said.append(broken.getMessage());
                    return broken instanceof Trouble trouble ? trouble.code() : Trouble.WORLD;
                })
                .execute(words.toArray(String[]::new));
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(copy.resolve("faq"))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(copy.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return files;
    }

    private static int column(Field field) {
        return List.of(Field.values()).indexOf(field);
    }
}
