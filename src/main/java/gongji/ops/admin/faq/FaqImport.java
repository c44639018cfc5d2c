package gongji.ops.admin.faq;

import gongji.ops.Trouble;
import gongji.source.Place;
import gongji.source.Problem;
import gongji.source.Problems;
import gongji.source.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Shows what a table of entries says otherwise than the files, checks it, and on demand writes it into the files. */
@Command(name = "faq", mixinStandardHelpOptions = true,
        description = "把改过的条目表和知识库比一比：逐条列出改动并检查；加 --apply 才写进文件",
        footer = {"", "只改表里有的列和行；编号不能改，新增和停用条目见 knowledge/README.md。", "有 check 会报的错误时一个字也不写。", "",
                "例：gongji admin import faq faq.csv", "    gongji admin import faq faq.xlsx --apply"})
public final class FaqImport implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;
    @Parameters(paramLabel = "文件", description = "导出后改过的表，CSV（UTF-8 或 GB18030）或 .xlsx")
    private Path file = Path.of("");
    @Option(names = "--apply", description = "写进文件；不写这一项只看结果")
    private boolean apply;
    @Option(names = "--knowledge", paramLabel = "目录", description = "知识目录，默认 knowledge")
    private Path knowledge = Path.of("knowledge");
    private final Supplier<LocalDate> today;

    /** @param today the day in Asia/Shanghai */
    public FaqImport(Supplier<LocalDate> today) {
        this.today = today;
    }

    @Override
    public Integer call() throws IOException {
        EntryFiles files = new EntryFiles(knowledge);
        List<EntryFile> entries = files.list();
        List<Sheet.Row> rows = rows(entries);
        Map<String, EntryFile> byId = byId(entries);
        List<Edit> edits = rows.stream()
                .flatMap(row -> Optional.ofNullable(byId.get(row.id())).map(entry -> Edit.of(entry, row)).stream())
                .filter(edit -> !edit.isEmpty())
                .toList();
        edits.stream().flatMap(edit -> edit.shown().stream()).forEach(out()::println);
        if (!edits.isEmpty()) {
            finish(edits, files.errors(edits, today.get()));
        }
        out().println(summary(edits, rows.size(), entries.size()));
        out().flush();
        return 0;
    }

    private List<Sheet.Row> rows(List<EntryFile> entries) {
        Problems problems = new Problems();
        Optional<Table> table = Table.read(file, problems);
        List<Sheet.Row> rows = table.map(it -> Sheet.rows(it, problems)).orElse(List.of());
        Map<String, EntryFile> byId = byId(entries);
        rows.stream()
                .filter(row -> !byId.containsKey(row.id()))
                .forEach(row -> problems.add(place(row),
                        "知识库里没有编号「" + row.id() + "」；编号不能改，新增条目请新建文件"));
        rows.forEach(row -> Optional.ofNullable(byId.get(row.id()))
                .flatMap(entry -> cutShort(row, entry))
                .ifPresent(it -> problems.add(place(row), it)));
        if (problems.hasErrors()) {
            throw Trouble.problems(problems.list());
        }
        return rows;
    }

    /** A line that ends early would empty what the entry has in the columns behind; spreadsheets leave out only what is empty. */
    private static Optional<String> cutShort(Sheet.Row row, EntryFile entry) {
        List<String> titles = row.lost()
                .stream()
                .filter(field -> !entry.cell(field).isEmpty())
                .map(Field::title)
                .toList();
        return Optional.of(titles)
                .filter(it -> !it.isEmpty())
                .map(it -> "这一行断了：后面的「" + String.join("、", it) + "」没有了；补齐再导入，真要清空的，格子留着、里面空着");
    }

    private Place place(Sheet.Row row) {
        return new Place(String.valueOf(file.getFileName()), row.line(), "");
    }

    private static Map<String, EntryFile> byId(List<EntryFile> entries) {
        return entries.stream()
                .collect(Collectors.toMap(it -> it.cell(Field.ID), Function.identity(), (first, again) -> first));
    }

    private void finish(List<Edit> edits, List<Problem> errors) throws IOException {
        if (!errors.isEmpty()) {
            out().flush();
            throw Trouble.problems(errors);
        }
        if (apply) {
            EntryFiles.write(edits);
        }
    }

    private String summary(List<Edit> edits, int rows, int entries) {
        long fields = edits.stream().mapToLong(edit -> edit.changes().size()).sum();
        String counts = "改了 " + edits.size() + " 条、" + fields + " 处，不变 " + (rows - edits.size()) + " 条";
        String missing = rows < entries ? "，表里没有的 " + (entries - rows) + " 条不动" : "";
        String done = edits.isEmpty() ? "。" : apply ? "，已写进文件。" : "。没有写入，加 --apply 写进文件。";
        return counts + missing + done;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
