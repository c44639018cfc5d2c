package gongji.ops.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the rule commands print and how they end. */
final class RuleCommandTest {

    private static final LawRoom ROOM = new KnowledgeRoom();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void fatherInLawIsRefusedSinceTheDayOfTheRuleWithItsDocument() throws Exception {
        JsonNode line = json("kin", "--relation", "岳父", "--region", "420000", "--json");

        assertEquals("no", line.get("verdict").asText());
        JsonNode reason = line.get("reasons").get(0);
        assertEquals("relation-allowed", reason.get("rule").asText());
        assertEquals("2024-10-01", reason.get("since").asText());
        assertEquals("hub1001", reason.get("source").asText());
        assertEquals("province", reason.get("level").asText());
        assertEquals("spouse-binds-parents", line.get("help").get(0).asText());
        assertEquals("420000", line.get("region").asText());
        assertEquals("2026-11-22", line.get("asOf").asText());
    }

    @Test
    void betweenTwoKnownDaysTheAnswerNamesBoth() throws Exception {
        JsonNode line = json("kin", "--relation", "sibling", "--region", "150000", "--on", "2024-09-01", "--json");

        assertEquals("unknown", line.get("verdict").asText());
        assertEquals("2024-08-01/2024-12-09", line.get("reasons").get(0).get("value").asText());
    }

    @Test
    void settlementTellsSharesAndCash() throws Exception {
        JsonNode line = json("settle", "--amount", "800", "--cost", "买药", "--region", "山西", "--holder",
                "name=甲,balance=1200", "--holder", "name=乙,balance=5000", "--json");

        assertEquals("甲", line.get("shares").get(0).get("holder").asText());
        assertEquals(20_000, line.get("shares").get(0).get("amount").asLong());
        assertEquals(1, line.get("shares").size());
        assertEquals(60_000, line.get("cash").asLong());
    }

    @Test
    void premiumTellsAmountAndSeason() throws Exception {
        JsonNode line = json("premium", "--relation", "parent", "--region", "110000", "--year", "2026", "--on",
                "2025-12-05", "--bound", "--json");

        assertEquals("yes", line.get("verdict").asText());
        assertEquals(40_000, line.get("amount").asLong());
        assertEquals("2025-11-30", line.get("season").get("from").asText());
        assertEquals("2026-01-01", line.get("season").get("coverFrom").asText());
    }

    @Test
    void aYearAloneIsNoMonthForWhoPaysByMonths() {
        assertEquals(2, run("arrears", "--scheme", "employee", "--paid-through", "2026"));
    }

    @Test
    void arrearsTellATimeline() throws Exception {
        JsonNode line = json("arrears", "--scheme", "employee", "--paid-through", "2026-06", "--json");

        assertEquals(5, line.get("gap").asInt());
        assertEquals("2026-07-01", line.get("timeline").get(0).get("from").asText());
        assertEquals("repay-until", line.get("timeline").get(1).get("what").asText());
        assertEquals("2026-09-30", line.get("timeline").get(1).get("until").asText());
        assertEquals(6, line.get("waiting").get("most").asInt());
    }

    @Test
    void plainAnswersLeaveNoGapOpen() {
        run("bind", "--relation", "姐姐", "--region", "420000", "--relative-region", "410000", "--on", "2025-03-01");

        assertTrue(out.toString().startsWith("可以"), out::toString);
        assertTrue(out.toString().contains("听到的是“姐姐”，按「兄弟姐妹」判断"), out::toString);
        assertFalse(out.toString().replaceAll("〔region\\.\\d+〕", "").contains("〔"), out::toString);
    }

    @Test
    void listsAllCosts() {
        assertEquals(0, run("scope", "--list"));

        assertTrue(out.toString().lines().toList().contains("long-term-care"));
    }

    @Test
    void wrongUseEndsWithTwoAndSaysWhatWasExpected() {
        assertEquals(2, run("kin", "--relation", "电视机"));
        assertTrue(err.toString().contains("--relation"), err::toString);
        assertEquals(2, run("settle", "--amount", "三千"));
        assertEquals(2, run("bind"));
        assertEquals(2, run("kin", "--relation", "parent", "--on", "昨天"));
    }

    @Test
    void placesThatDoNotExistAreRefusedAndCountiesCountAsTheirCity() throws Exception {
        assertEquals(2, run("kin", "--relation", "parent", "--region", "999999"));
        assertTrue(err.toString().contains("「999999」"), err::toString);
        assertEquals("420100",
                json("kin", "--relation", "parent", "--region", "420106", "--json").get("region").asText());
    }

    /** Rows: the day; columns: the region; each cell is the verdict on a brother and the document it rests on. */
    @Test
    void theSameQuestionOnFiveDaysInFiveRegionsGivesTheVersionInForceAndItsDocument() throws Exception {
        String[] regions = {"110000", "420100", "140000", "440300", "650000"};
        String[][] table = {
                {"2021-04-21", "no gov14", "no gov14", "no gov14", "no gov14", "no gov14"},
                {"2022-06-01", "no bjqn", "no gov14", "no sx1000", "no gov14", "no gov14"},
                {"2024-09-15", "no gov14", "no gov14", "yes sx0901", "no gov14", "unknown cctv1126"},
                {"2024-10-01", "no gov14", "yes hub1001", "yes sx0901", "no gov14", "unknown cctv1126"},
                {"2024-12-09", "yes bj18", "yes hub1001", "yes sx0901", "yes sz1101", "yes cctv1126"}};
        for (String[] row : table) {
            for (int i = 0; i < regions.length; i++) {
                JsonNode line = json("kin", "--relation", "哥哥", "--region", regions[i], "--on", row[0], "--json");
                JsonNode reason = line.get("reasons").get(0);
                assertEquals(row[i + 1], line.get("verdict").asText() + " " + reason.get("source").asText(),
                        row[0] + " " + regions[i]);
            }
        }
    }

    @Test
    void theDayBeforeAnyRuleIsSaidNotToBeInForce() throws Exception {
        JsonNode before = json("kin", "--relation", "parent", "--region", "420000", "--on", "2021-04-21", "--json");
        assertEquals("relation-not-in-force", before.get("reasons").get(0).get("rule").asText());
        assertTrue(before.get("reasons").get(0).get("value").isNull());
        assertEquals("2021-04-22", before.get("reasons").get(0).get("since").asText());

        assertEquals(0, run("scope", "--cost", "inpatient", "--region", "420000", "--on", "2021-04-21"));
        assertTrue(out.toString().contains("那一天全国还没有可以付这项费用的规定。"), out::toString);
        JsonNode after = json("kin", "--relation", "parent", "--region", "420000", "--on", "2021-04-22", "--json");
        assertEquals("yes", after.get("verdict").asText());
    }

    @Test
    void whoMayNotPayAPremiumIsNotToldHow() throws Exception {
        JsonNode refused = json("premium", "--relation", "岳父", "--region", "420000", "--year", "2026", "--on",
                "2025-10-20", "--json");
        assertEquals("[\"spouse-binds-parents\"]", refused.get("help").toString());
        assertEquals("[]", refused.get("cautions").toString());
        assertEquals(40_000, refused.get("amount").asLong());

        JsonNode poor = json("premium", "--relation", "妈妈", "--region", "420000", "--year", "2026", "--on",
                "2025-10-20", "--balance", "10", "--json");
        assertEquals("[\"premium-other-funds\"]", poor.get("help").toString());
    }

    @Test
    void aLocalWayOfCountingIsNamedBesideTheNationalOne() {
        assertEquals(0, run("arrears", "--scheme", "resident", "--paid-through", "2023", "--region", "350200"));

        assertTrue(out.toString().contains("当地的算法：断保满2年起才加。"), out::toString);
        assertTrue(out.toString().contains("国家的规定是每多断保一年原则上加1个月。"), out::toString);
        assertTrue(out.toString().contains("一共等待3个月"), out::toString);
        assertFalse(out.toString().contains("\n每多断一年"), out::toString);
    }

    @Test
    void nothingIsSaidThatThisCaseDoesNotMeet() {
        run("arrears", "--scheme", "flexible", "--paid-through", "2026-05", "--region", "320300", "--on", "2026-06-15");
        assertTrue(out.toString().contains("现在足额补缴，不用等待。"), out::toString);
        assertFalse(out.toString().contains("一共等待"), out::toString);

        run("bind", "--relation", "child", "--region", "650000", "--relative-birthday", "2010-11-23", "--on",
                "2026-11-22");
        assertTrue(out.toString().contains("这位家人还没满，这一条不适用"), out::toString);

        out.getBuffer().setLength(0);
        run("bind", "--relation", "child", "--region", "430000", "--on", "2026-11-22");
        assertFalse(out.toString().contains("绑几个人各地系统上限不同"), out::toString);
    }

    @Test
    void theOrderOfPayingCitesNoOtherProvincesNoticeAsItsOwn() {
        assertEquals(0, run("settle", "--amount", "300", "--cost", "inpatient", "--region", "420000", "--own", "100",
                "--holder", "name=甲,balance=5000"));
        assertTrue(out.toString().contains("多数地方的顺序"), out::toString);
        assertTrue(out.toString().contains("参保地自己的规定没有查到"), out::toString);

        assertEquals(0, run("settle", "--amount", "300", "--cost", "inpatient", "--region", "140000", "--own", "100",
                "--holder", "name=甲,balance=5000"));
        assertTrue(out.toString().contains("，依据《山西职工医保家庭共济注意事项》）"), out::toString);
    }

    @Test
    void receiptsWithAnOlderValueAreListed() {
        assertEquals(0, run("affected", "funds.minimum"));

        assertTrue(out.toString().contains("R1 140100 2026-11-22 90000 → 100000"), out::toString);
        assertTrue(out.toString().contains("R3 140100 2026-11-22 none → 100000"), out::toString);
        assertFalse(out.toString().contains("R2"), out::toString);
    }

    @Test
    void aDayBeforeTheReceiptsIsComparedAsItWasNamed() {
        assertEquals(0, run("affected", "funds.minimum", "--on", "2022-06-30"));

        assertTrue(out.toString().contains("R2 140100 2026-11-22 100000 → none"), out::toString);
        assertTrue(out.toString().contains("R1 140100 2026-11-22 90000 → none"), out::toString);
        assertFalse(out.toString().contains("R3"), out::toString);
    }

    @Test
    void anotherKnowledgeFolderIsAskedWhereItIsNamed(@TempDir Path folder) throws Exception {
        Path here = Path.of("knowledge");
        try (Stream<Path> files = Files.walk(here)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".yaml")).toList()) {
                Path target = folder.resolve(here.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(file).replace("value: 100000\n", "value: 70000\n"));
            }
        }

        JsonNode line = json("settle", "--amount", "800", "--cost", "drug", "--region", "140000", "--holder",
                "name=甲,balance=1200", "--json", "--knowledge", folder.toString());
        assertEquals(50_000, line.get("shares").get(0).get("amount").asLong());
        assertEquals(0, run("affected", "funds.minimum", "--knowledge", folder.toString()));
        assertTrue(out.toString().contains("R2 140100 2026-11-22 100000 → 70000"), out::toString);
    }

    @Test
    void helpShowsExamplesInChinese() {
        for (String question : new String[] {"kin", "bind", "scope", "settle", "premium", "arrears", "affected"}) {
            assertEquals(0, run(question, "--help"));
        }

        assertTrue(out.toString().contains("例："));
    }

    private JsonNode json(String... words) throws JsonProcessingException {
        out.getBuffer().setLength(0);
        assertEquals(0, run(words), err::toString);
        return new ObjectMapper().readTree(out.toString());
    }

    private int run(String... words) {
        CommandLine command = RuleCommand.of(ROOM);
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        command.getSubcommands().values().forEach(it -> it.setOut(command.getOut()).setErr(command.getErr()));
        return command.execute(words);
    }
}
