package gongji.ops.admin;

import gongji.ops.Trouble;
import gongji.store.Rekey;
import gongji.store.StoreSettings;
import gongji.store.database.StoreUnusable;
import gongji.store.office.Operator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Changes the key; to be run while nothing else has the database open; goes on where it was interrupted. */
@Command(name = "rekey", mixinStandardHelpOptions = true, description = "更换密钥并重新加密全部内容（请先停止服务；中断后再运行一次即可接着做）",
        footer = {"", "例：gongji admin rekey", "用 GONGJI_KEY 的，命令会打印新的密钥，请保存好再启动服务。"})
final class RekeyCommand implements Callable<Integer> {
    private final OfficeRoom room;
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;
    @Option(names = "--data", paramLabel = "目录", description = "数据目录（默认 data/）")
    private Optional<Path> data = Optional.empty();

    RekeyCommand(OfficeRoom room) {
        this.room = room;
    }

    @Override
    public Integer call() {
        StoreSettings settings = room.settings(data);
        if (settings.isMissing()) {
            throw Trouble.use("数据目录 " + settings.data() + " 里没有数据库：请检查 --data");
        }
        try {
            Rekey.Done done = Rekey.run(settings, new Operator(room.operator(), room.now()), this::print);
            say("已用新密钥重新加密 " + done.cells() + " 处，旧密钥不再有效");
            return 0;
        } catch (StoreUnusable e) {
            throw Trouble.world(StoreWords.of(e, settings), e);
        }
    }

    /** Where nobody could have read it, the change stays unfinished and the old key finds it again. */
    private void print(String newKey) {
        if (!say("新的 GONGJI_KEY:\n" + newKey)) {
            throw Trouble.world("新密钥没能打印出来，更换还没有完成：请用原来的 GONGJI_KEY 再运行一次 gongji admin rekey，并保存好打印的密钥",
                    new IOException("standard output is closed"));
        }
    }

    /** {@return whether the words went out} */
    private boolean say(String words) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(words);
        return !out.checkError();
    }
}
