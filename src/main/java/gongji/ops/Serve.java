package gongji.ops;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** Opens all doors and keeps them open until the process is told to end. */
@Command(name = "serve", description = "开门服务：网页，以及设了 TELEGRAM_BOT_TOKEN 时的 Telegram",
        footer = {"", "例：gongji serve", "    gongji serve --port 8090 --data /srv/gongji",
                "    TELEGRAM_BOT_TOKEN=… gongji serve", "按 Ctrl-C 结束：手上的话办完再停。"})
public final class Serve implements Callable<Integer> {

    private static final int MOST_PORT = 65_535;

    private final House house;

    @Mixin
    private Where where = new Where();

    @Option(names = "--port", paramLabel = "端口", description = "网页的端口（默认 8080；0 = 任选一个空闲的）")
    private int port = -1;

    public Serve(House house) {
        this.house = house;
    }

    /** The house with all its doors. */
    public interface House {

        /** Opens all doors; {@code port} is empty for that of the settings. */
        Open open(Where where, OptionalInt port);
    }

    /** The house while its doors are open. */
    public interface Open extends AutoCloseable {

        /** {@return what the operator should know, a line each} */
        List<String> notices();

        @Override
        void close();
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port > MOST_PORT || port < -1) {
            throw Trouble.use("--port 要在 0 和 " + MOST_PORT + " 之间");
        }
        Open open = house.open(where, port < 0 ? OptionalInt.empty() : OptionalInt.of(port));
        Runtime.getRuntime().addShutdownHook(new Thread(open::close, "closing"));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        open.notices().forEach(out::println);
        new CountDownLatch(1).await();
        return 0;
    }
}
