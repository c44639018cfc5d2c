package gongji.ops.admin;

import gongji.ops.Trouble;
import gongji.ops.admin.files.LedgerFile;
import gongji.ops.admin.files.PeopleFile;
import gongji.ops.admin.files.RelationsFile;
import gongji.ops.admin.files.RowWords;
import gongji.ops.admin.files.Sort;
import gongji.source.Place;
import gongji.source.Problems;
import gongji.source.Table;
import gongji.store.Stores;
import gongji.store.office.Imported;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Takes a file of people, relations or ledger entries, told apart by the header; all of it or nothing. */
@Command(name = "import", mixinStandardHelpOptions = true,
        description = "导入参保人、亲属关系或账户流水（CSV 或 .xlsx，按表头识别）；改过的条目表用 import faq",
        footer = {"", "例：gongji admin import people.csv --dry-run", "    gongji admin import ledger-2026-03.xlsx"})
final class ImportCommand extends OfficeCommand {
    @Parameters(arity = "0..1", paramLabel = "文件", description = "CSV（UTF-8 或 GB18030）或 .xlsx")
    private Path file = Path.of("");
    @Option(names = "--dry-run", description = "只看结果，不写入")
    private boolean dry;

    ImportCommand(OfficeRoom room) {
        super(room);
    }

    @Override
    boolean makesStore() {
        return !dry;
    }

    @Override
    int run(Stores stores) {
        if (file.toString().isEmpty()) {
            throw Trouble.use("少了文件。");
        }
        Problems problems = new Problems();
        Optional<Table> table = Table.read(file, problems);
        Optional<Imported> result = table.flatMap(it -> take(it, stores, problems));
        if (problems.hasErrors() || result.isEmpty()) {
            throw Trouble.problems(problems.list());
        }
        String name = table.map(Table::name).orElse("");
        result.get().problems().forEach(it -> problems.add(new Place(name, it.line(), ""), RowWords.of(it.kind())));
        if (problems.hasErrors()) {
            throw Trouble.problems(problems.list());
        }
        say(summary(result.get()));
        result.get().remarks().forEach(it -> say("第 " + it.line() + " 行：" + RowWords.of(it.kind())));
        return 0;
    }

    private Optional<Imported> take(Table table, Stores stores, Problems problems) {
        return switch (Sort.of(table)) {
            case PEOPLE -> read(PeopleFile.read(table, operator().today(), problems), problems)
                    .map(rows -> stores.office().importPeople(rows, operator(), dry));
            case RELATIONS -> read(RelationsFile.read(table, operator().today(), problems), problems)
                    .map(rows -> stores.office().importRelations(rows, operator(), dry));
            case LEDGER -> read(LedgerFile.read(table, operator().today(), problems), problems)
                    .map(rows -> stores.office()
                            .importLedger(rows, new RuledSplitting(room().policies()), operator(),
                                    dry));
            case UNKNOWN -> {
                problems.add(Place.of(table.name()), "认不出这是什么表：参保人要有「证件号码、姓名、险种」，亲属关系要有「亲属证件号码」，流水要有「流水号」");
                yield Optional.empty();
            }
        };
    }

    private static <T> Optional<List<T>> read(List<T> rows, Problems problems) {
        return problems.hasErrors() ? Optional.empty() : Optional.of(rows);
    }

    private String summary(Imported it) {
        String counts = "新增 " + it.created() + "，变更 " + it.changed() + "，不变 " + it.same();
        String missing = it.missing() > 0 ? "，库里有而文件里没有 " + it.missing() : "";
        return (dry ? "试运行，没有写入：" : "已导入：") + counts + missing;
    }
}
