package gongji.ops.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Whole turns, from a message at a Bot API server to its answer there, beside a bot that stores nothing and thinks nothing. */
public final class TurnBench {
    private static final int[] PEOPLE = {1, 10, 100};
    private static final long A_CROWD = 1_000_000;
    private final Ground ground;
    private final Path knowledge;
    private final int seconds;

    public TurnBench(Ground ground, Path knowledge, int seconds) {
        this.ground = ground;
        this.knowledge = knowledge;
        this.seconds = seconds;
    }

    public void run(PrintStream out) throws IOException, InterruptedException {
        out.printf("%n整轮：同一个 Bot API 替身上，每秒答几条（人人写完等到回答再写）%n");
        out.printf("%-28s %10s %10s %10s%n", "", "1 人", "10 人", "100 人");
        Map<Integer, Double> echo;
        try (BotServer api = new BotServer(); EchoBot bot = new EchoBot(api.address())) {
            echo = bot.isOpen() ? measured(api) : Map.of();
        }
        row(out, "只会重复的机器人", echo);
        house(out, "共济助手，SQLite FULL", Optional.empty(), echo);
        if (ground.server().isPresent()) {
            house(out, "共济助手，PostgreSQL", ground.server(), echo);
        }
    }

    private void house(PrintStream out, String name, Optional<String> server, Map<Integer, Double> echo)
            throws IOException, InterruptedException {
        Ground place = new Ground(ground.folder().resolve(server.isPresent() ? "turns-server" : "turns"), server,
                ground.key());
        prepare(place);
        try (BotServer api = new BotServer(); Served served = Served.start(place, knowledge, api.address())) {
            awaitAnswer(api);
            TimeUnit.SECONDS.sleep(seconds);
            Optional<Long> atRest = served.residentMegabytes();
            Map<Integer, Double> house = measured(api);
            row(out, name, house);
            Map<Integer, Double> ratios = new TreeMap<>();
            house.forEach((people, rate) -> ratios.put(people, echo.getOrDefault(people, 0.0) / rate));
            row(out, "  重复的机器人快几倍", ratios);
            out.printf(Locale.ROOT, "  常驻内存：闲时 %s MB，%d 人之后 %s MB%n", atRest.map(String::valueOf).orElse("?"),
                    PEOPLE[PEOPLE.length - 1], served.residentMegabytes().map(String::valueOf).orElse("?"));
        }
    }

    /** A first start reads all knowledge and keeps it; every later one finds it, and a house starts more than once. */
    private void prepare(Ground place) throws IOException, InterruptedException {
        try (BotServer api = new BotServer()) {
            Served first = Served.start(place, knowledge, api.address());
            try {
                awaitAnswer(api);
            } finally {
                first.close();
            }
        }
    }

    private static void awaitAnswer(BotServer api) throws InterruptedException {
        api.write(1, "你好");
        if (!api.replies(1).tryAcquire(90, TimeUnit.SECONDS)) {
            throw new IllegalStateException("serve did not answer within ninety seconds");
        }
    }

    private Map<Integer, Double> measured(BotServer api) throws InterruptedException {
        Map<Integer, Double> rates = new TreeMap<>();
        for (int people : PEOPLE) {
            rates.put(people, new Crowd(api, A_CROWD * people).perSecond(people, seconds));
        }
        return rates;
    }

    private static void row(PrintStream out, String name, Map<Integer, Double> rates) {
        out.printf("%-28s", name);
        rates.forEach((people, rate) -> out.printf(Locale.ROOT, " %10.1f", rate));
        out.println();
    }
}
