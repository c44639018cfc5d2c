package gongji.ops.admin.faq;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Writes all entries as one table to the standard output. */
@Command(name = "faq", mixinStandardHelpOptions = true,
        description = "把知识库的全部条目导出成一张表（CSV，可以用表格软件打开修改，再用 admin import faq 导回）",
        footer = {"", "例：gongji admin export faq > faq.csv"})
public final class FaqExport implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;
    @Option(names = "--knowledge", paramLabel = "目录", description = "知识目录，默认 knowledge")
    private Path knowledge = Path.of("knowledge");

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(Sheet.csv(new EntryFiles(knowledge).list()));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
