package gongji.ops.admin;

import gongji.ops.Trouble;
import gongji.store.StoreSettings;
import gongji.store.Transfer;
import gongji.store.Transfer.Result;
import gongji.store.database.StoreUnusable;
import gongji.store.moving.Move.Moved;
import gongji.store.office.Operator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Moves a SQLite installation to PostgreSQL; goes on where it was interrupted. */
@Command(name = "copy", mixinStandardHelpOptions = true,
        description = "把 SQLite 里的全部数据搬到 PostgreSQL（请先停止服务；中断后再运行一次即可接着搬）",
        footer = {"",
                "例：read -rs GONGJI_COPY_TO && export GONGJI_COPY_TO   （粘贴 jdbc:postgresql://主机/库名?user=…&password=… 后回车）",
                "    gongji admin copy", "地址里有密码时请用环境变量：写在命令行上的，这台机器上的人都能在进程列表里看到。",
                "搬完逐表核对行数和内容，逐个账户核对到分，并核对审计链。密钥不变：以后启动时设置 GONGJI_DB，密钥文件或 GONGJI_KEY 照旧。"})
final class CopyCommand implements Callable<Integer> {
    private final OfficeRoom room;
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;
    @Option(names = "--data", paramLabel = "目录", description = "数据目录（默认 data/）")
    private Optional<Path> data = Optional.empty();
    @Option(names = "--to", paramLabel = "地址",
            description = "目标数据库的 JDBC 地址，库要是空的（默认取环境变量 GONGJI_COPY_TO）")
    private Optional<String> named = Optional.empty();

    CopyCommand(OfficeRoom room) {
        this.room = room;
    }

    @Override
    public Integer call() {
        StoreSettings settings = room.settings(data);
        if (settings.database().isPresent()) {
            throw Trouble.use("copy 从数据目录里的 SQLite 搬出：请先取消环境变量 GONGJI_DB");
        }
        String to = named.or(room::copyTo).orElse("");
        if (!to.startsWith("jdbc:postgresql:")) {
            throw Trouble.use("环境变量 GONGJI_COPY_TO 或 --to 要写成 jdbc:postgresql://主机/库名 这样的地址");
        }
        if (settings.isMissing()) {
            throw Trouble.use("数据目录 " + settings.data() + " 里没有数据库：请检查 --data");
        }
        try {
            return told(Transfer.run(settings, to, new Operator(room.operator(), room.now()), this::tell));
        } catch (StoreUnusable e) {
            throw Trouble.world(StoreWords.of(e, settings), e);
        }
    }

    private int told(Result result) {
        if (result.isWell()) {
            say("已核对 " + result.accounts() + " 个账户，分毫不差；审计记录完整；密钥不变");
            say("搬完了。以后启动时设置环境变量 GONGJI_DB 为这个地址");
            return 0;
        }
        result.different().forEach(it -> say("表 " + it + " 两边不一样：中断之后源数据有过改动，请把目标库清空再搬"));
        result.wrong().forEach(it -> say("账目不平：" + it));
        result.broken().ifPresent(it -> say("审计记录从第 " + it + " 行起不完整"));
        return Trouble.PROBLEMS;
    }

    private void tell(Moved moved) {
        say(moved.table() + "：" + moved.rows() + " 行，这次搬了 " + moved.fresh() + " 行");
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
