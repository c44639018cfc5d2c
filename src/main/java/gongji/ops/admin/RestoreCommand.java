package gongji.ops.admin;

import gongji.ops.Trouble;
import gongji.store.StoreSettings;
import gongji.store.Stores;
import gongji.store.database.StoreUnusable;
import gongji.store.database.StoreUnusable.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Puts a backup into an empty data folder. */
@Command(name = "restore", mixinStandardHelpOptions = true, description = "把备份恢复到一个没有数据库的数据目录",
        footer = {"", "例：gongji admin restore gongji-2026-03-01.backup --data new-data",
                "恢复前先把密钥文件放进数据目录，或设置 GONGJI_KEY。"})
final class RestoreCommand implements Callable<Integer> {
    private final OfficeRoom room;
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;
    @Option(names = "--data", paramLabel = "目录", description = "数据目录（默认 data/）")
    private Optional<Path> data = Optional.empty();
    @Parameters(paramLabel = "文件", description = "备份文件")
    private Path file = Path.of("");

    RestoreCommand(OfficeRoom room) {
        this.room = room;
    }

    @Override
    public Integer call() {
        StoreSettings settings = room.settings(data);
        check(settings);
        try {
            Stores.restore(file, settings);
        } catch (StoreUnusable e) {
            throw Trouble.world(words(e, settings), e);
        }
        spec.commandLine().getOut().println("已恢复到 " + settings.data());
        spec.commandLine().getOut().flush();
        return 0;
    }

    private void check(StoreSettings settings) {
        if (settings.database().isPresent()) {
            throw Trouble.use("restore 恢复的是 SQLite 的备份：请先取消环境变量 GONGJI_DB；PostgreSQL 请用它自己的工具恢复");
        }
        if (!Files.isRegularFile(file)) {
            throw Trouble.use("找不到备份文件 " + file);
        }
        if (!settings.isMissing()) {
            throw Trouble.use("数据目录 " + settings.data() + " 里已经有数据库，没有动它：请用 --data 换一个没有数据库的目录");
        }
    }

    private static String words(StoreUnusable e, StoreSettings settings) {
        return e.reason() == Reason.KEY_MISSING
                ? "恢复要用做备份时的那把密钥：请先把密钥文件放到 " + settings.keyFile() + "，或设置环境变量 GONGJI_KEY"
                : StoreWords.of(e, settings);
    }
}
