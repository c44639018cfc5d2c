package gongji.ops.bench;

import gongji.conversation.TurnStore;
import gongji.household.cabinet.Cabinet;
import gongji.household.people.Groups;
import gongji.household.people.Insurance;
import gongji.household.people.PersonId;
import gongji.message.ConversationKey;
import gongji.rules.identity.IdNumber;
import gongji.rules.money.Money;
import gongji.rules.person.Scheme;
import gongji.rules.person.Standing;
import gongji.rules.region.RegionCode;
import gongji.store.StoreSettings;
import gongji.store.Stores;
import gongji.store.measure.Growth;
import gongji.store.office.Operator;
import gongji.store.office.PersonRow;
import gongji.store.office.Purge.Retention;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which query is the first to slow down when the register and the ledger grow. */
public final class GrowthBench {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Operator BENCH = new Operator("bench", NOON);
    private static final ConversationKey CHAT = ConversationKey.of("telegram:1");
    private static final int ASKED = 400;
    private static final String FORGETTING = "清除过期（每夜一次）";
    private final StoreSettings settings;
    private final List<Long> people;
    private final List<Long> entries;

    public GrowthBench(Ground ground, boolean quick) {
        this.settings = ground.onServer("growth").orElseGet(() -> ground.file("growth"));
        this.people = quick ? List.of(1_000L, 100_000L) : List.of(1_000L, 10_000L, 100_000L, 1_000_000L);
        this.entries = quick ? List.of(100L, 100_000L) : List.of(100L, 10_000L, 100_000L, 1_000_000L);
    }

    public void run(PrintStream out) {
        try (Stores stores = Stores.open(settings, false); Growth growth = Growth.of(settings)) {
            IdNumber number = settled(stores);
            PersonId person = stores.cabinet().register().findByIdNumber(number).orElseThrow().id();
            Map<String, Runnable> register = register(stores, number, person);
            table(out, "登记册长大（人）", people, register, growth::people);
            table(out, "账目长大（笔）", entries, ledger(stores, person), growth::entries);
        }
    }

    private static Map<String, Runnable> register(Stores stores, IdNumber number, PersonId person) {
        Cabinet cabinet = stores.cabinet();
        TurnStore turns = stores.turns();
        Map<String, Runnable> queries = new LinkedHashMap<>();
        queries.put("按证件号找人", () -> cabinet.register().findByIdNumber(number));
        queries.put("按手机号找人", () -> cabinet.register().findByPhone("13800000017"));
        queries.put("家人", () -> cabinet.register().listRelations(person, DAY));
        queries.put("绑定", () -> cabinet.bindings().listOfHolder(new PersonId("p100000000500")));
        queries.put("对话连着谁", () -> cabinet.links().listLinks(CHAT));
        queries.put("取下一条消息", () -> turns.findNext(CHAT));
        queries.put("谁在等", turns::listWaiting);
        queries.put("久未动的草稿", () -> turns.listIdleDrafts(NOON, Optional.empty()));
        queries.put(FORGETTING, () -> stores.purge().run(Retention.USUAL, BENCH));
        return queries;
    }

    private static Map<String, Runnable> ledger(Stores stores, PersonId person) {
        Cabinet cabinet = stores.cabinet();
        Map<String, Runnable> queries = new LinkedHashMap<>();
        queries.put("余额", () -> cabinet.ledger().findAccount(person));
        queries.put("本月明细", () -> cabinet.ledger().listEntries(person, DAY.withDayOfMonth(1), DAY));
        queries.put("一人千笔的明细",
                () -> cabinet.ledger().listEntries(new PersonId("p100000000000"), DAY.minusYears(1), DAY));
        queries.put("账单", () -> cabinet.ledger().listBills(person, DAY.minusYears(1), DAY));
        queries.put("代缴", () -> cabinet.ledger().listPremiumsPaidBy(person));
        queries.put("关于本人的审计", () -> cabinet.audit().listAbout(person, 20));
        return queries;
    }

    private static void table(PrintStream out, String title, List<Long> sizes, Map<String, Runnable> queries,
            java.util.function.LongConsumer grow) {
        Map<String, List<Double>> medians = new LinkedHashMap<>();
        for (long size : sizes) {
            grow.accept(size);
            queries.forEach((name, query) -> medians.computeIfAbsent(name, absent -> new ArrayList<>())
                    .add(Times.of(name.equals(FORGETTING) ? 1 : ASKED, unused -> query.run()).medianMicros()));
        }
        out.printf("%n%s：各查询的中位数（微秒），按变慢的倍数排%n%-28s", title, "");
        sizes.forEach(size -> out.printf(" %,12d", size));
        out.printf(" %8s%n", "倍数");
        medians.entrySet()
                .stream()
                .sorted((one, other) -> Double.compare(slower(other.getValue()), slower(one.getValue())))
                .forEach(row -> {
                    out.printf("%-28s", row.getKey());
                    row.getValue().forEach(micros -> out.printf(Locale.ROOT, " %12.0f", micros));
                    out.printf(Locale.ROOT, " %8.1f%n", slower(row.getValue()));
                });
    }

    private static double slower(List<Double> medians) {
        return medians.getLast() / medians.getFirst();
    }

    private static IdNumber settled(Stores stores) {
        IdNumber number = number("42000019800101001");
        var unused = stores.office()
                .importPeople(List.of(new PersonRow(2, number, "张建伟", Optional.of("13800000017"),
                        new Insurance(Scheme.EMPLOYEE, RegionCode.of("420100"), Standing.ACTIVE,
                                Optional.of(YearMonth.of(2026, 2))),
                        new Groups(Optional.of("H1"), Optional.empty()),
                        Optional.of(new PersonRow.Balance(Money.ofYuan(3_000), Money.ZERO, LocalDate.of(2026, 1, 1))))),
                        BENCH, false);
        return number;
    }

    /** {@return an invented number with its check digit} */
    private static IdNumber number(String seventeen) {
        for (char check : "0123456789X".toCharArray()) {
            if (IdNumber.parse(seventeen + check, DAY) instanceof IdNumber.Valid valid) {
                return valid.number();
            }
        }
        throw new IllegalArgumentException(seventeen);
    }
}
