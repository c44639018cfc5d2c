package gongji.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.channel.telegram.standin.BotApiStandIn;
import gongji.channel.telegram.standin.Call;
import gongji.channel.telegram.standin.Fault;
import gongji.channel.telegram.standin.Person;
import gongji.household.Change;
import gongji.household.Desk;
import gongji.household.link.LinkKind;
import gongji.household.link.PinSeal;
import gongji.message.ConversationKey;
import gongji.rules.identity.IdNumber;
import gongji.rules.kinship.Kin;
import gongji.rules.person.Scheme;
import gongji.store.StoreSettings;
import gongji.store.Stores;
import gongji.store.Village;
import gongji.store.office.PersonRow;
import gongji.store.office.RelationRow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A crowd asks and binds at once while the server refuses three sends in ten, sends every update twice, and the process is killed
 * again and again.
 */
class CrowdTest {

    private static final long FIRST = 10_000;
    private static final List<String> IN_ORDER = List.of("住院", "共济给谁", "请选择", "都读过", "PIN", "请核对", "回执号");

    @TempDir
    Path folder;

    private final BotApiStandIn server = new BotApiStandIn();
    private final ConcurrentLinkedQueue<Throwable> troubles = new ConcurrentLinkedQueue<>();

    @Test
    void twoHundredPeople() throws IOException, InterruptedException {
        crowd(200, Duration.ofSeconds(15), Duration.ofMinutes(9));
    }

    @Test
    @Tag("long")
    void fiveThousandPeople() throws IOException, InterruptedException {
        crowd(5_000, Duration.ofSeconds(30), Duration.ofMinutes(90));
    }

    private void crowd(int people, Duration life, Duration patience) throws IOException, InterruptedException {
        settle(people);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        server.sendTwice();
        server.faults((method, body) -> method.equals("sendmessage") && refused(random) ? Optional.of(Fault.tooMany(1))
                : Optional.empty());
        CountDownLatch done = new CountDownLatch(people);
        for (int i = 0; i < people; i++) {
            Person person = server.person(FIRST + i).patient(patience);
            boolean binds = binds(i);
            Thread.ofVirtual().start(() -> live(person, binds, done));
        }
        int kills = killUntil(done, life, patience);
        server.close();
        assertEquals(List.of(), List.copyOf(troubles).stream().map(Throwable::toString).limit(3).toList(),
                "seed " + seed);
        count(people, kills, seed);
    }

    private static boolean refused(Random random) {
        synchronized (random) {
            return random.nextInt(10) < 3;
        }
    }

    /** Every fourth one binds; a server that refuses three in ten for a second each takes five to ten messages a second. */
    private static boolean binds(int person) {
        return person % 4 == 0;
    }

    private void live(Person person, boolean binds, CountDownLatch done) {
        try {
            person.says("住院能用吗");
            person.reads("住院");
            if (binds) {
                bind(person);
            }
        } catch (Throwable trouble) {
            troubles.add(trouble);
        } finally {
            done.countDown();
        }
    }

    private static void bind(Person person) {
        person.says("绑定");
        person.reads("共济给谁");
        person.presses("父母");
        person.presses("尾号");
        person.presses("我已阅读并同意");
        person.reads("PIN");
        person.says("274913");
        person.presses("确认绑定");
        person.reads("回执号");
    }

    private int killUntil(CountDownLatch done, Duration life, Duration patience) throws InterruptedException {
        int kills = 0;
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            try (RunningGongji gongji = serve()) {
                gongji.answer();
                if (done.await(life.toMillis(), TimeUnit.MILLISECONDS)) {
                    await(() -> server.unconfirmed() == 0);
                    return kills;
                }
            }
            kills++;
            assertTrue(System.nanoTime() < until,
                    done.getCount() + " people were still waiting after " + kills + " kills");
        }
    }

    private void count(int people, int kills, long seed) {
        int bound = 0;
        int repeated = 0;
        for (int i = 0; i < people; i++) {
            long chat = FIRST + i;
            List<String> texts = server.calls("sendMessage")
                    .stream()
                    .filter(call -> call.chat() == chat && call.outcome().equals("ok"))
                    .map(call -> call.body().path("text").asText())
                    .toList();
            repeated += texts.size() - new HashSet<>(texts).size();
            assertEquals(binds(i) ? IN_ORDER : IN_ORDER.subList(0, 1), order(texts),
                    "chat " + chat + ", seed " + seed + ": " + texts);
            bound += binds(i) ? 1 : 0;
        }
        List<Call> sends = server.calls("sendMessage");
        long refused = sends.stream().filter(call -> call.outcome().equals("fault")).count();
        assertEquals(bound, bindings());
        System.out.printf(
                "crowd: %d people, %d kills, %d sends, %d refused with 429, %d repeated after a kill, %d bindings%n",
                people,
                kills, sends.size(), refused, repeated, bound);
    }

    /** The milestones in the order in which they were first read. */
    private static List<String> order(List<String> texts) {
        List<String> seen = new ArrayList<>();
        for (String text : texts) {
            IN_ORDER.stream().filter(text::contains).filter(it -> !seen.contains(it)).findFirst().ifPresent(seen::add);
        }
        return seen;
    }

    private void settle(int people) throws IOException {
        Path home = folder.resolve("home");
        Files.createDirectories(home.resolve("config"));
        Files.createSymbolicLink(home.resolve("knowledge"), Path.of("knowledge").toAbsolutePath());
        Files.writeString(home.resolve("config").resolve("gongji.yaml"), "telegram: {messages-per-second: 1000}\n");
        try (Stores stores = Stores.open(StoreSettings.in(folder.resolve("data")))) {
            Village village = new Village(stores);
            List<PersonRow> rows = new ArrayList<>();
            List<RelationRow> relations = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                rows.add(Village.row(2 * i, holder(i), "张建" + i, "139" + (10_000_000 + i),
                        Village.insured(Scheme.EMPLOYEE, "420100"),
                        Village.balance(3_000, 0)));
                rows.add(Village.row(2 * i + 1, mother(i), "李秀" + i, "138" + (10_000_000 + i),
                        Village.insured(Scheme.RESIDENT, "420100"), Optional.empty()));
                relations.add(Village.relation(i, holder(i), mother(i), Kin.PARENT));
            }
            assertTrue(village.office().importPeople(rows, Village.CLERK, false).isTaken());
            assertTrue(village.office().importRelations(relations, Village.CLERK, false).isTaken());
            link(stores, village, people);
        }
    }

    private static void link(Stores stores, Village village, int people) {
        PinSeal seal = stores.desk().seal("274913");
        for (int i = 0; i < people; i++) {
            ConversationKey chat = ConversationKey.of("telegram:" + (FIRST + i));
            String code = village.office().giveCode(village.id(holder(i)), LinkKind.SELF, Village.CLERK);
            Desk.CodeCheck check = stores.desk().checkCode(chat, code, Optional.empty(), Village.NOW);
            village.office()
                    .commit(List.of(new Change.LinkMade(chat, ((Desk.CodeCheck.Right) check).code(), Village.NOW, "1"),
                            new Change.PinSet(chat, seal, Village.NOW)), Village.CLERK);
        }
    }

    private static IdNumber holder(int i) {
        return Village.number("420000198001" + (10 + i / 999 % 18) + String.format("%03d", i % 999 + 1));
    }

    private static IdNumber mother(int i) {
        return Village.number("420000195501" + (10 + i / 999 % 18) + String.format("%03d", i % 999 + 1));
    }

    private int bindings() {
        try (Stores stores = Stores.open(StoreSettings.in(folder.resolve("data")))) {
            return stores.office().listBindings().size();
        }
    }

    private RunningGongji serve() {
        return RunningGongji.startAt(folder.resolve("home"), folder.resolve("log"),
                Map.of("TELEGRAM_BOT_TOKEN", BotApiStandIn.TOKEN, "GONGJI_TELEGRAM_API", server.address()), "serve",
                "--port", "0",
                "--data", folder.resolve("data").toString());
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 200 && !condition.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
    }
}
