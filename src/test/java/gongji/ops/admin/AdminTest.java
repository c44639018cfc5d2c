package gongji.ops.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.household.account.Account;
import gongji.household.record.Authority;
import gongji.ops.Trouble;
import gongji.ops.demo.DemoCommand;
import gongji.rulebook.Rulebook;
import gongji.rules.identity.IdNumber;
import gongji.rules.money.Money;
import gongji.rules.parameter.Policies;
import gongji.store.StoreSettings;
import gongji.store.Stores;
import gongji.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The office's commands, on a store of their own.
 *
 * <p>Length: each command once, with what it refuses.
 */
class AdminTest {
    private static final String WEI = number("42000019800101001");
    private static final String XIAO = number("42000020150202002");
    private static final String PEOPLE = "证件号码,姓名,手机号,险种,参保地,参保状态,缴至,余额,历年余额,户号\n" + WEI
            + ",张建伟,13800000017,职工,420100,正常,2026-02,1000.00,400.50,H1\n" + XIAO
            + ",张小雨,,居民,420100,正常,2026,,,H1\n";
    @TempDir
    Path folder = Path.of(".");
    private final StringWriter said = new StringWriter();

    @Test
    void peopleInChineseColumnsAreTakenFromUtf8AndGb18030() throws IOException {
        assertEquals(0, run("import", file("a.csv", PEOPLE, StandardCharsets.UTF_8)));
        assertEquals(0, run("import", file("b.csv", "\uFEFF" + PEOPLE.replace("\n", "\r\n"), StandardCharsets.UTF_8)));
        assertEquals(0, run("import", file("c.csv", PEOPLE, Charset.forName("GB18030"))));

        assertTrue(said.toString().contains("新增 2，变更 0，不变 0"), said.toString());
        assertTrue(said.toString().endsWith("新增 0，变更 0，不变 2" + System.lineSeparator()), said.toString());
        assertEquals(Money.ofFen(400_50), account(WEI).orElseThrow().carried());
    }

    @Test
    void aNumberThatASpreadsheetBrokeIsNamedWithItsLineAndTheCureAndNothingIsTaken() throws IOException {
        String broken = PEOPLE.replace(XIAO, "4.2E+17");

        assertEquals(Trouble.PROBLEMS, run("import", file("a.csv", broken, StandardCharsets.UTF_8)));

        assertTrue(said.toString().contains("a.csv:3:") && said.toString().contains("4.2E+17")
                && said.toString().contains("文本"), said.toString());
        assertEquals(Optional.empty(), account(WEI));
    }

    @Test
    void everyBadCellIsToldAtOnce() throws IOException {
        String bad = PEOPLE.replace("职工", "什么").replace("420100,正常,2026,", "42,正常,2026-13,");

        run("import", file("a.csv", bad, StandardCharsets.UTF_8));

        assertEquals(3, said.toString().lines().filter(it -> it.startsWith("a.csv:")).count(), said.toString());
    }

    @Test
    void aLedgerIsSplitByTheRulesAndTakenOnce() throws IOException {
        run("import", file("a.csv", PEOPLE, StandardCharsets.UTF_8));
        String ledger = "entry_id,kind,id_number,date,place,cost,amount,refund_of\n" + "e1,credit," + WEI
                + ",2026-02-01,,,100,\n" + "e2,payment," + WEI + ",2026-02-02,医院,outpatient,250.25,\n" + "e3,refund,"
                + WEI + ",2026-02-03,,,50.25,e2\n";

        assertEquals(0, run("import", file("l.csv", ledger, StandardCharsets.UTF_8)));
        assertEquals(0, run("import", file("l.csv", ledger, StandardCharsets.UTF_8)));

        assertEquals(Money.ofFen(900_00), account(WEI).orElseThrow().whole());
        assertTrue(said.toString().endsWith("新增 0，变更 0，不变 3" + System.lineSeparator()), said.toString());
    }

    @Test
    void aLedgerFromTheFutureOrBeyondTheAccountIsRefusedWhole() throws IOException {
        run("import", file("a.csv", PEOPLE, StandardCharsets.UTF_8));
        String ledger = "entry_id,kind,id_number,date,cost,amount,refund_of\n" + "e1,credit," + WEI
                + ",2026-02-01,,100,\n" + "e2,refund," + WEI + ",2026-02-03,,50.25,e9\n";

        assertEquals(Trouble.PROBLEMS, run("import", file("l.csv", ledger, StandardCharsets.UTF_8)));
        assertEquals(Trouble.PROBLEMS,
                run("import", file("m.csv", ledger.replace("2026-02-01", "2026-09-01"), StandardCharsets.UTF_8)));

        assertTrue(said.toString().contains("l.csv:3:") && said.toString().contains("m.csv:2:"), said.toString());
        assertEquals(Money.ofFen(1000_00), account(WEI).orElseThrow().whole());
    }

    @Test
    void aCodeStandsAloneOnTheLastLine() throws IOException {
        run("import", file("a.csv", PEOPLE, StandardCharsets.UTF_8));

        assertEquals(0, run("code", WEI));

        assertTrue(said.toString().strip().lines().reduce("", (a, b) -> b).matches("[2-9A-HJKMNP-Z]{8}"));
        assertEquals(Trouble.USE, run("code", WEI, "--kind", "guardian"));
        assertEquals(0, run("code", XIAO, "--kind", "guardian"));
        assertEquals(Trouble.USE, run("code", number("11000019900909005")));
    }

    @Test
    void theAuditIsWhole() throws IOException {
        run("import", file("a.csv", PEOPLE, StandardCharsets.UTF_8));

        assertEquals(0, run("audit", "verify"));
        assertEquals(0, run("export", "audit"));

        assertTrue(said.toString().contains("审计记录完整"));
        assertTrue(said.toString().contains(",imported,"));
        assertFalse(said.toString().contains(WEI));
    }

    @Test
    void aBackupIsSealedAndComesBackWithItsKeyOnly() throws IOException {
        run("import", file("a.csv", PEOPLE, StandardCharsets.UTF_8));
        Path backup = folder.resolve("b.backup");

        assertEquals(0, run("backup", backup.toString()));
        assertFalse(Files.readString(backup, StandardCharsets.ISO_8859_1).contains("SQLite format"));
        Path other = Files.createDirectories(folder.resolve("other"));
        assertEquals(Trouble.WORLD, run("restore", backup.toString(), "--data", other.toString()));
        Files.copy(folder.resolve("data/gongji.key"), other.resolve("gongji.key"));
        assertEquals(0, run("restore", backup.toString(), "--data", other.toString()));

        try (Stores stores = Stores.open(StoreSettings.in(other))) {
            assertTrue(stores.cabinet().register().findByIdNumber(id(WEI)).isPresent());
        }
    }

    @Test
    void everyWayARestoreOrBackupFailsIsToldForWhatItIs() throws IOException {
        run("import", file("a.csv", PEOPLE, StandardCharsets.UTF_8));
        Path backup = folder.resolve("b.backup");
        run("backup", backup.toString());

        assertEquals(Trouble.USE, run("backup", backup.toString()));
        assertTrue(said.toString().contains("已经存在，没有动它"), said::toString);
        assertEquals(Trouble.USE, run("restore", backup.toString()));
        assertTrue(said.toString().contains("里已经有数据库，没有动它"), said::toString);
        assertEquals(Trouble.USE, run("restore", folder.resolve("none").toString(), "--data", "" + folder));
        assertTrue(said.toString().contains("找不到备份文件"), said::toString);
        assertEquals(Trouble.WORLD, run("restore", backup.toString(), "--data", folder.resolve("new").toString()));
        assertTrue(said.toString().contains("恢复要用做备份时的那把密钥"), said::toString);

        Path other = Files.createDirectories(folder.resolve("other"));
        Files.copy(folder.resolve("data/gongji.key"), other.resolve("gongji.key"));
        byte[] cut = Files.readAllBytes(backup);
        Files.write(folder.resolve("cut"), Arrays.copyOf(cut, cut.length - 20));
        assertEquals(Trouble.WORLD, run("restore", folder.resolve("cut").toString(), "--data", other.toString()));
        assertTrue(said.toString().contains("备份文件读不了"), said::toString);
        try (Stream<Path> left = Files.list(other)) {
            assertEquals(List.of("gongji.key"), left.map(it -> it.getFileName().toString()).toList());
        }
    }

    @Test
    void whereThereIsNoDatabaseNoneIsMade() {
        Path nowhere = folder.resolve("nowhere");
        for (String[] words : new String[][] {{"code", WEI}, {"codes", "--group", "a"}, {"audit", "verify"},
                {"questions"},
                {"papers"}, {"export", "audit"}, {"rekey"}, {"backup", folder.resolve("b").toString()}, {"gaps"}}) {
            List<String> all = new ArrayList<>(List.of(words));
            all.addAll(List.of("--data", nowhere.toString()));
            said.getBuffer().setLength(0);

            assertEquals(Trouble.USE, run(all.toArray(String[]::new)), () -> all + " " + said);
            assertTrue(said.toString().contains("里没有数据库"), said::toString);
            assertFalse(Files.exists(nowhere), all::toString);
        }
    }

    @Test
    void aNewKeyOpensEverythingAndTheOldOneNothing() throws IOException {
        run("import", file("a.csv", PEOPLE, StandardCharsets.UTF_8));
        String old = Files.readString(folder.resolve("data/gongji.key"));

        assertEquals(0, run("rekey"), said::toString);

        assertFalse(Files.readString(folder.resolve("data/gongji.key")).equals(old));
        assertEquals(Money.ofFen(1000_00), account(WEI).orElseThrow().whole());
        try (Stores stores = stores()) {
            assertEquals("张建伟", stores.cabinet().register().findByIdNumber(id(WEI)).orElseThrow().name());
        }
        Files.writeString(folder.resolve("data/gongji.key"), old);
        assertEquals(Trouble.WORLD, run("audit", "verify"));
        assertTrue(said.toString().contains("密钥不是这个数据库的"), said.toString());
    }

    @Test
    void aDatabaseWithoutItsKeySaysSo() throws IOException {
        run("import", file("a.csv", PEOPLE, StandardCharsets.UTF_8));
        Files.delete(folder.resolve("data/gongji.key"));

        assertEquals(Trouble.WORLD, run("audit", "verify"));

        assertTrue(said.toString().contains("找不到它的密钥"), said.toString());
    }

    @Test
    void theDemoFillsAnEmptyFolderOnce() {
        CommandLine demo = line(new CommandLine(new DemoCommand(room())));

        assertEquals(0, demo.execute("--json"), said::toString);
        assertEquals(Trouble.USE, demo.execute());

        assertEquals(6, said.toString().split("\"code\":", -1).length - 1);
    }

    private int run(String... words) {
        return line(Admin.commands(room())).execute(words);
    }

    private CommandLine line(CommandLine line) {
        PrintWriter out = new PrintWriter(said, true);
        return line.setOut(out).setErr(out).setExecutionExceptionHandler((e, command, parsed) -> {
            out.println(e.getMessage());
            return e instanceof Trouble trouble ? trouble.code() : 99;
        });
    }

    private OfficeRoom room() {
        return new OfficeRoom() {
            @Override
            public StoreSettings settings(Optional<Path> data) {
                return StoreSettings.in(data.orElse(folder.resolve("data")));
            }

            @Override
            public Policies policies() {
                return Rulebook.load(Path.of("knowledge")) instanceof Rulebook.Loaded loaded ? loaded.policies()
                        : Policies.of(List.of());
            }

            @Override
            public Authority authority() {
                return Authority.NONE;
            }

            @Override
            public Wording wording() {
                return Wording.of(Map.of());
            }

            @Override
            public Instant now() {
                return Instant.parse("2026-03-02T04:00:00Z");
            }

            @Override
            public String operator() {
                return "clerk";
            }
        };
    }

    private Stores stores() {
        return Stores.open(StoreSettings.in(folder.resolve("data")));
    }

    private Optional<Account> account(String number) {
        try (Stores stores = stores()) {
            return stores.cabinet()
                    .register()
                    .findByIdNumber(id(number))
                    .flatMap(it -> stores.cabinet().ledger().findAccount(it.id()));
        }
    }

    private String file(String name, String text, Charset charset) throws IOException {
        return Files.writeString(folder.resolve(name), text, charset).toString();
    }

    private static IdNumber id(String number) {
        return ((IdNumber.Valid) IdNumber.parse(number, LocalDate.of(2026, 3, 2))).number();
    }

    private static String number(String seventeen) {
        for (char check : "0123456789X".toCharArray()) {
            if (IdNumber.parse(seventeen + check, LocalDate.of(2026, 3, 2)) instanceof IdNumber.Valid valid) {
                return valid.number().digits();
            }
        }
        throw new IllegalArgumentException(seventeen);
    }
}
