package gongji.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gongji.channel.telegram.standin.BotApiStandIn;
import gongji.channel.telegram.standin.Call;
import gongji.channel.telegram.standin.Fault;
import gongji.channel.telegram.standin.Person;
import gongji.channel.telegram.standin.Shown;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A crowd asks and binds at once while the server is far away, refuses three sends in ten, and sends every update twice, and the
 * process is killed again and again.
 */
// Length: one story told in order: who takes part, what goes wrong, what they do, and what is counted afterwards.
class CrowdTest {

    private static final long FIRST = 10_000;
    private static final Duration JOURNEY = Duration.ofMillis(120);
    private static final List<String> IN_ORDER = List.of("住院", "共济给谁", "请选择", "都读过", "PIN", "请核对", "回执号");

    private static final List<String> PRESSED = List.of("父母", "我已阅读并同意", "确认绑定", "继续");
    /** What is said to who waited for half an hour; a PIN grows old in a quarter of one. */
    private static final String LATE = "停了一会儿";

    @TempDir
    Path folder;

    private final BotApiStandIn server = new BotApiStandIn();
    private final ConcurrentLinkedQueue<Throwable> troubles = new ConcurrentLinkedQueue<>();

    @Test
    void twoHundredPeople() throws IOException, InterruptedException {
        crowd(200, 300, Duration.ofMinutes(9));
    }

    @Test
    @Tag("long")
    void fiveThousandPeople() throws IOException, InterruptedException {
        crowd(5_000, 4_000, Duration.ofMinutes(90));
    }

    /** @param most how many messages a process sends at most before it is killed */
    private void crowd(int people, int most, Duration patience) throws IOException, InterruptedException {
        settle(people);
        assertEquals("-jar", QuickStart.options().get(QuickStart.options().size() - 2));
        long seed = System.nanoTime();
        Random random = new Random(seed);
        server.sendTwice();
        server.far(JOURNEY);
        Flood flood = new Flood(random);
        server.faults(flood);
        CountDownLatch done = new CountDownLatch(people);
        for (int i = 0; i < people; i++) {
            Person person = server.person(FIRST + i).patient(patience);
            boolean binds = binds(i);
            Thread.ofVirtual().start(() -> live(person, binds, done));
        }
        long start = System.nanoTime();
        int kills = killUntil(done, patience, () -> flood.after(random.nextInt(most / 6, most)));
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        server.close();
        assertEquals(List.of(), List.copyOf(troubles).stream().map(Throwable::toString).limit(3).toList(),
                "seed " + seed);
        count(people, kills, seconds, seed);
    }

    /** Refuses three sends in ten as servers do: everything for a moment, then nothing for a while. */
    private static final class Flood implements Fault.Plan {

        private static final long MOMENT = Duration.ofMillis(150).toNanos();

        private final Random random;
        private int sends;
        private int refused;
        private long until = System.nanoTime();

        Flood(Random random) {
            this.random = random;
        }

        /** {@return what becomes true after so many sends from now} */
        synchronized BooleanSupplier after(int more) {
            int enough = sends + more;
            return () -> sent() >= enough;
        }

        private synchronized int sent() {
            return sends;
        }

        @Override
        public synchronized Optional<Fault> fault(String method, JsonNode body) {
            if (!method.equals("sendmessage")) {
                return Optional.empty();
            }
            sends++;
            if (refused < 0.3 * sends && random.nextInt(10) == 0) {
                until = System.nanoTime() + MOMENT;
            }
            if (until - System.nanoTime() <= 0) {
                return Optional.empty();
            }
            refused++;
            return Optional.of(Fault.tooMany(1));
        }
    }

    /** {@return whether this one binds after asking: every second does} */
    private static boolean binds(int person) {
        return person % 2 == 0;
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

    /** Answers whatever is asked, but not the copy of a question that stands right behind it. */
    private static void bind(Person person) {
        person.says("绑定");
        Shown last = person.reads("共济给谁");
        while (!last.text().contains("回执号")) {
            answer(person, last);
            Shown before = last;
            last = person.waitsFor(it -> it.id() > before.id() && !it.text().equals(before.text()) && isAsked(it));
        }
    }

    private static boolean isAsked(Shown shown) {
        return IN_ORDER.stream().skip(1).anyMatch(shown.text()::contains) || shown.text().contains(LATE);
    }

    private static void answer(Person person, Shown question) {
        if (question.text().contains("PIN")) {
            person.says("274913");
            return;
        }
        question.buttons()
                .stream()
                .filter(button -> PRESSED.stream().anyMatch(button.label()::startsWith))
                .findFirst()
                .or(() -> question.buttons().stream().filter(it -> it.label().contains("尾号")).findFirst())
                .ifPresent(button -> person.presses(question, button));
    }

    private int killUntil(CountDownLatch done, Duration patience, Supplier<BooleanSupplier> death)
            throws InterruptedException {
        int kills = 0;
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            try (RunningGongji gongji = serve()) {
                BooleanSupplier dead = death.get();
                await(() -> done.getCount() == 0 || dead.getAsBoolean() || System.nanoTime() > until
                        || !gongji.isAlive());
                assertTrue(gongji.isAlive(), "it ended by itself");
                if (done.getCount() == 0) {
                    await(() -> server.unconfirmed() == 0);
                    return kills;
                }
            }
            kills++;
            assertTrue(System.nanoTime() < until,
                    done.getCount() + " people were still waiting after " + kills + " kills");
        }
    }

    private void count(int people, int kills, long seconds, long seed) {
        Map<Long, List<String>> arrived = server.calls("sendMessage")
                .stream()
                .filter(call -> call.outcome().equals("ok"))
                .collect(Collectors.groupingBy(Call::chat,
                        Collectors.mapping(call -> call.body().path("text").asText(), Collectors.toList())));
        int bound = 0;
        int repeated = 0;
        int late = 0;
        for (int i = 0; i < people; i++) {
            List<String> texts = arrived.getOrDefault(FIRST + i, List.of());
            List<String> once = withoutRepeats(texts);
            String where = "chat " + (FIRST + i) + ", seed " + seed + ": " + texts;
            assertEquals(late(once) ? Set.copyOf(once).size() : once.size(), Set.copyOf(once).size(),
                    "a reply came again after another, " + where);
            late += late(once) ? 1 : 0;
            assertEquals(binds(i) ? IN_ORDER : IN_ORDER.subList(0, 1), order(once), where);
            repeated += texts.size() - once.size();
            bound += binds(i) ? 1 : 0;
        }
        List<Call> sends = server.calls("sendMessage");
        long refused = sends.stream().filter(call -> call.outcome().equals("fault")).count();
        assertEquals(bound, bindings());
        assertTrue(refused >= sends.size() / 4, refused + " of " + sends.size() + " refused");
        System.out.printf("crowd: %d people, %d s, %d kills, %d sends, %d refused with 429, %d repeated after a kill, "
                + "%d bindings, %d people asked again after a long wait%n", people, seconds, kills, sends.size(),
                refused,
                repeated, bound, late);
    }

    /** Who waited too long on a slow machine is rightly asked again. */
    private static boolean late(List<String> texts) {
        return texts.stream().filter(text -> text.contains("PIN")).count() > 1
                || texts.stream().anyMatch(text -> text.contains(LATE));
    }

    /** A reply that had left when the process was killed is sent again, but nothing comes between the two. */
    private static List<String> withoutRepeats(List<String> texts) {
        List<String> once = new ArrayList<>();
        for (String text : texts) {
            if (once.isEmpty() || !once.getLast().equals(text)) {
                once.add(text);
            }
        }
        return once;
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
        Files.writeString(home.resolve("config").resolve("gongji.yaml"), "telegram: {messages-per-second: 200}\n");
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

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(20);
        }
    }
}
