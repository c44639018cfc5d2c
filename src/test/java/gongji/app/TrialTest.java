package gongji.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.channel.telegram.standin.BotApiStandIn;
import gongji.channel.telegram.standin.Person;
import gongji.channel.telegram.standin.Shown;
import gongji.household.link.PinSeal;
import gongji.message.ConversationKey;
import gongji.message.DoorName;
import gongji.store.PostgresServer;
import gongji.store.StoreSettings;
import gongji.store.Stores;
import gongji.store.database.Database;
import gongji.store.database.PostgresDatabase;
import gongji.store.moving.Books;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * Three processes on one PostgreSQL behind nginx. A crowd asks, binds and pays through the stand-in's webhooks and the web page, while
 * processes and connections to the database are killed at random.
 */
// Length: one story told in order: who takes part, what they do, what is killed, and what is counted afterwards.
@Tag("long")
class TrialTest {

    private static final int INSTANCES = 3;
    private static final int ON_TELEGRAM = 400;
    private static final int ON_THE_WEB = 100;
    private static final long FIRST = 10_000;
    private static final long PREMIUM = 40_000;
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final List<String> ASKED = List.of("住院能用吗", "体检能用吗", "谢谢");
    private static final List<String> ANSWERED = List.of("可以用共济的钱付", "由各地定", "不客气");
    private static final List<String> BINDING = List.of("共济给谁", "请选择", "都读过", "请核对", "回执号");

    @TempDir
    Path folder = Path.of(".");

    private final PostgresServer postgres = PostgresServer.ofThisProcess();
    private final BotApiStandIn telegram = new BotApiStandIn();
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final ConcurrentLinkedQueue<Throwable> troubles = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Integer> rounds = new ConcurrentHashMap<>();
    private final List<PageVisitor> pages = new ArrayList<>();
    private final Map<Integer, RunningGongji> running = new ConcurrentHashMap<>();
    private List<Integer> ports = List.of();
    private int killed;
    private int cut;

    @Test
    void fiveHundredPeopleForFiveMinutes() throws IOException, InterruptedException {
        trial(Duration.ofSeconds(Long.getLong("gongji.trial.seconds", 300)));
    }

    private void trial(Duration length) throws IOException, InterruptedException {
        List<String> codes = settle();
        int front = free();
        ports = List.of(free(), free(), free());
        Files.writeString(folder.resolve("home").resolve("config").resolve("gongji.yaml"),
                "telegram: {updates: webhook, messages-per-second: 1000}\nweb: {public-url: 'https://127.0.0.1:" + front
                        + "', behind-proxy: yes}\n");
        try (Nginx nginx = Nginx.start(folder.resolve("nginx"), front, ports);
                WebhookCaller caller = new WebhookCaller(telegram)) {
            for (int i = 0; i < INSTANCES; i++) {
                assertTrue(start(i).answer().startsWith("网页"), "an instance did not start");
            }
            long end = System.nanoTime() + length.toNanos();
            CountDownLatch done = people(codes, "http://127.0.0.1:" + front, end);
            killUntil(end);
            assertTrue(done.await(PATIENCE.toMinutes(), TimeUnit.MINUTES), done.getCount() + " people still wait");
            awaitQuiet();
            assertTrue(nginx.isAlive());
            System.out.printf("trial: %d people, %d s, %d instances killed, connections cut %d times, seed %d%n",
                    ON_TELEGRAM + ON_THE_WEB, length.toSeconds(), killed, cut, seed);
            System.out.printf("trial: %d updates taken, %d posts not taken at once and brought again%n",
                    caller.brought(), caller.refused());
            assertEquals(List.of(), troubles.stream().map(String::valueOf).limit(3).toList());
            count();
        } finally {
            pages.forEach(PageVisitor::close);
            running.values().forEach(RunningGongji::close);
            telegram.close();
        }
    }

    private List<String> settle() throws IOException {
        Path home = folder.resolve("home");
        Files.createDirectories(home.resolve("config"));
        Files.createSymbolicLink(home.resolve("knowledge"), Path.of("knowledge").toAbsolutePath());
        List<String> codes = new ArrayList<>();
        StoreSettings settings = postgres.empty(folder.resolve("key"));
        try (Stores stores = Stores.open(settings)) {
            Town town = new Town(stores).settle(ON_TELEGRAM + ON_THE_WEB);
            PinSeal seal = stores.desk().seal(Town.PIN);
            for (int i = 0; i < ON_TELEGRAM; i++) {
                town.link(i, ConversationKey.of("telegram:" + (FIRST + i)), seal);
            }
            for (int i = 0; i < ON_THE_WEB; i++) {
                codes.add(binds(i) ? town.code(ON_TELEGRAM + i) : "");
            }
        }
        for (int i = 0; i < INSTANCES; i++) {
            Files.createDirectories(folder.resolve("data" + i));
            Files.copy(settings.keyFile(), folder.resolve("data" + i).resolve("gongji.key"));
        }
        return codes;
    }

    private static boolean binds(int person) {
        return person % 4 == 0;
    }

    private RunningGongji start(int instance) {
        RunningGongji gongji = RunningGongji.startAt(folder.resolve("home"), folder.resolve("log" + instance),
                Map.of("TELEGRAM_BOT_TOKEN", BotApiStandIn.TOKEN, "GONGJI_TELEGRAM_API", telegram.address(),
                        "GONGJI_DB",
                        postgres.address()),
                "serve", "--port", Integer.toString(ports.get(instance)), "--data",
                folder.resolve("data" + instance).toString());
        running.put(instance, gongji);
        return gongji;
    }

    private CountDownLatch people(List<String> codes, String address, long end) {
        CountDownLatch done = new CountDownLatch(ON_TELEGRAM + ON_THE_WEB);
        for (int i = 0; i < ON_TELEGRAM; i++) {
            Person person = telegram.person(FIRST + i).patient(PATIENCE);
            int number = i;
            live(done, () -> onTelegram(person, number, end));
        }
        HttpClient http = HttpClient.newBuilder().executor(Executors.newVirtualThreadPerTaskExecutor()).build();
        for (int i = 0; i < ON_THE_WEB; i++) {
            PageVisitor page = new PageVisitor(http, address, PATIENCE);
            pages.add(page);
            int number = i;
            live(done, () -> onTheWeb(page, number, codes.get(number), end));
        }
        return done;
    }

    /** What a person does. */
    private interface Life {
        void live() throws InterruptedException;
    }

    private void live(CountDownLatch done, Life life) {
        Thread.ofVirtual().start(() -> {
            try {
                life.live();
            } catch (Throwable trouble) {
                troubles.add(trouble);
            } finally {
                done.countDown();
            }
        });
    }

    private void onTelegram(Person person, int number, long end) throws InterruptedException {
        Random own = new Random(seed + number);
        Thread.sleep(own.nextInt(20_000));
        if (binds(number)) {
            person.says("绑定");
            person.presses("父母");
            person.presses("尾号");
            person.presses("我已阅读并同意");
            person.reads("PIN");
            person.says(Town.PIN);
            person.presses("确认绑定");
            person.reads("回执号");
            person.says("帮我爸交居民医保");
            person.presses("武汉");
            person.presses("城乡居民医保");
            person.presses("2027年度");
            person.reads("要交多少");
            person.says("400");
            person.presses("确认代缴");
            person.waitsFor(it -> it.text().contains("回执号") && it.text().contains("缴费"));
            return;
        }
        int asked = 0;
        while (System.nanoTime() - end < 0) {
            ASKED.forEach(person::says);
            asked++;
            int wanted = asked * ASKED.size();
            person.waitsFor(it -> kinds(person.sees()).size() >= wanted);
            Thread.sleep(15_000 + own.nextInt(30_000));
        }
        rounds.put(number, asked);
    }

    private void onTheWeb(PageVisitor page, int number, String code, long end) throws InterruptedException {
        Random own = new Random(seed - number);
        Thread.sleep(own.nextInt(20_000));
        page.arrive();
        if (binds(number)) {
            page.says("验证身份");
            page.presses("同意");
            page.reads("激活码");
            page.says(code);
            page.reads("请设一个");
            page.says(Town.PIN);
            page.reads("再输入一次");
            page.says(Town.PIN);
            page.reads("验证好了");
            page.says("绑定");
            page.presses("父母");
            page.presses("尾号");
            page.presses("我已阅读并同意");
            page.presses("确认绑定");
            page.reads("回执号");
            return;
        }
        int asked = 0;
        while (System.nanoTime() - end < 0) {
            for (String question : ASKED) {
                page.says(question);
            }
            asked++;
            page.readsAll(asked * ASKED.size() + 1);
            Thread.sleep(15_000 + own.nextInt(30_000));
        }
        rounds.put(ON_TELEGRAM + number, asked);
    }

    private void killUntil(long end) throws InterruptedException {
        while (System.nanoTime() - end < 0) {
            Thread.sleep(5_000 + random.nextInt(10_000));
            if (random.nextInt(5) < 3) {
                int one = random.nextInt(INSTANCES);
                Objects.requireNonNull(running.get(one)).kill();
                killed++;
                Thread.sleep(500 + random.nextInt(4_000));
                RunningGongji fresh = start(one);
                Thread.ofVirtual().start(fresh::answer);
            } else {
                postgres.cutConnections();
                cut++;
            }
        }
    }

    private void awaitQuiet() throws InterruptedException {
        try (Stores stores = Stores.open(postgres.same(folder.resolve("key")))) {
            for (int i = 0; i < 600 && !isQuiet(stores); i++) {
                Thread.sleep(200);
            }
            assertTrue(isQuiet(stores), "something was never done or never sent");
        }
    }

    private static boolean isQuiet(Stores stores) {
        return stores.turns().listWaiting().isEmpty() && stores.outbox().listUndelivered(DoorName.TELEGRAM).isEmpty()
                && stores.outbox().listUndelivered(DoorName.WEB).isEmpty();
    }

    private void count() {
        int answers = 0;
        int repeated = 0;
        for (int i = 0; i < ON_TELEGRAM; i++) {
            List<Shown> sees = telegram.shown(FIRST + i);
            List<Shown> once = once(sees);
            repeated += sees.size() - once.size();
            if (binds(i)) {
                assertEquals(BINDING, milestones(once), "chat " + (FIRST + i) + ", seed " + seed);
            } else {
                assertEquals(expected(rounds.getOrDefault(i, 0)), kinds(once),
                        "chat " + (FIRST + i) + ", seed " + seed);
                answers += kinds(once).size();
            }
        }
        for (int i = 0; i < ON_THE_WEB; i++) {
            answers += countPage(i);
        }
        assertTrue(repeated <= 8 * (killed + cut), repeated + " messages sent again");
        System.out.printf(
                "trial: %d answers in order, none missing; %d Telegram messages sent again after a kill between "
                        + "sending and noting%n",
                answers, repeated);
        countBooks();
    }

    private int countPage(int number) {
        PageVisitor page = pages.get(number);
        List<PageVisitor.Seen> seen = page.seen();
        assertEquals(LongStream.rangeClosed(1, seen.size()).boxed().toList(),
                seen.stream().map(PageVisitor.Seen::id).toList(), "page " + number + ", seed " + seed);
        assertEquals(page.posts(), seen.stream().filter(it -> !it.reply()).count());
        if (binds(number)) {
            return 0;
        }
        List<Integer> kinds = page.replies().stream().map(it -> kind(it.text())).filter(it -> it >= 0).toList();
        assertEquals(expected(rounds.getOrDefault(ON_TELEGRAM + number, 0)), kinds,
                "page " + number + ", seed " + seed);
        return kinds.size();
    }

    private void countBooks() {
        int binders = 0;
        int premiums = 0;
        try (Stores stores = Stores.open(postgres.same(folder.resolve("key")));
                Database database = PostgresDatabase.open(postgres.address())) {
            Town town = new Town(stores);
            for (int i = 0; i < ON_TELEGRAM + ON_THE_WEB; i++) {
                boolean web = i >= ON_TELEGRAM;
                boolean bound = binds(web ? i - ON_TELEGRAM : i);
                binders += bound ? 1 : 0;
                premiums += bound && !web ? 1 : 0;
                assertEquals(bound && !web ? 300_000 - PREMIUM : 300_000, town.balance(i), "ledger " + i);
            }
            assertEquals(binders, stores.office().listBindings().size());
            assertEquals(List.of(), new Books(database).listWrong());
            assertEquals(Optional.empty(), stores.office().findBrokenAuditLine());
            System.out.printf(
                    "trial: %d bindings and %d premiums, each once; %d ledgers right to the fen; audit whole%n",
                    binders, premiums, new Books(database).countAccounts());
        }
    }

    /** A kill between sending and noting sends a message again; it stands right behind itself. */
    private static List<Shown> once(List<Shown> sees) {
        List<Shown> once = new ArrayList<>();
        for (Shown each : sees) {
            if (once.isEmpty() || !once.getLast().text().equals(each.text())) {
                once.add(each);
            }
        }
        return once;
    }

    private static List<Integer> kinds(List<Shown> sees) {
        return once(sees).stream().map(it -> kind(it.text())).filter(it -> it >= 0).toList();
    }

    private static int kind(String text) {
        for (int i = 0; i < ANSWERED.size(); i++) {
            if (text.contains(ANSWERED.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static List<Integer> expected(int asked) {
        List<Integer> kinds = new ArrayList<>();
        for (int i = 0; i < asked; i++) {
            kinds.addAll(List.of(0, 1, 2));
        }
        return kinds;
    }

    private static List<String> milestones(List<Shown> sees) {
        List<String> seen = new ArrayList<>();
        for (Shown each : sees) {
            BINDING.stream()
                    .filter(it -> each.text().contains(it) && !seen.contains(it))
                    .findFirst()
                    .ifPresent(seen::add);
        }
        return seen;
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
