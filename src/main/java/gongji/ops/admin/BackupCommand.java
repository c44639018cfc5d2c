package gongji.ops.admin;

import gongji.ops.Trouble;
import gongji.store.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Writes a consistent encrypted copy of the database, also while it is in use. */
@Command(name = "backup", mixinStandardHelpOptions = true, description = "备份数据库（加密；运行中也可以备份）",
        footer = {"", "例：gongji admin backup gongji-2026-03-01.backup", "密钥不在备份里，请另外保管密钥文件或 GONGJI_KEY。"})
final class BackupCommand extends OfficeCommand {
    @Parameters(paramLabel = "文件", description = "要写的备份文件，不能已经存在")
    private Path file = Path.of("");

    BackupCommand(OfficeRoom room) {
        super(room);
    }

    @Override
    int run(Stores stores) {
        if (settings().database().isPresent()) {
            throw Trouble.use("PostgreSQL 请用它自己的工具备份（pg_dump）；敏感内容在库里已经加密");
        }
        if (Files.exists(file)) {
            throw Trouble.use("文件 " + file + " 已经存在，没有动它：请换一个名字");
        }
        Optional.ofNullable(file.toAbsolutePath().getParent()).filter(it -> !Files.isDirectory(it)).ifPresent(it -> {
            throw Trouble.use("没有目录 " + it);
        });
        stores.backup(file, operator());
        say("已备份到 " + file);
        return 0;
    }
}
