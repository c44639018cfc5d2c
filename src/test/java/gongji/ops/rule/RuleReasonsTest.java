package gongji.ops.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What the rule commands rest their verdicts on: all of it is said, and nothing more is promised. */
final class RuleReasonsTest {

    private static final LawRoom ROOM = new KnowledgeRoom();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void whereOnlyFormerYearsMayBeUsedAnUnsaidPartIsNotTakenForTheWhole() throws Exception {
        for (String region : new String[] {"330000", "310000"}) {
            JsonNode line = json("settle", "--amount", "800", "--cost", "drug", "--region", region, "--holder",
                    "name=甲,balance=5000", "--json");
            assertEquals("[]", line.get("shares").toString());
            assertTrue(line.get("cautions").toString().contains("\"carried-unknown\""), line::toString);

            JsonNode bound = json("bind", "--relation", "child", "--region", region, "--balance", "5000", "--json");
            assertEquals("yes", bound.get("verdict").asText());
            assertTrue(bound.get("cautions").toString().contains("\"carried-unknown\""), bound::toString);

            JsonNode paid = json("premium", "--relation", "child", "--region", region, "--year", "2026", "--on",
                    "2025-10-20", "--balance", "5000", "--json");
            assertEquals("depends", paid.get("verdict").asText());
            assertEquals("premium-carried", paid.get("reasons").get(0).get("rule").asText());
        }
        JsonNode elsewhere = json("settle", "--amount", "800", "--cost", "drug", "--region", "420000", "--holder",
                "name=甲,balance=5000", "--json");
        assertEquals(80_000, elsewhere.get("shares").get(0).get("amount").asLong());
        assertFalse(elsewhere.get("cautions").toString().contains("carried-unknown"), elsewhere::toString);
    }

    @Test
    void settlementTellsEveryReasonOfItsJsonInWords() throws Exception {
        assertEquals(0, run("settle", "--amount", "800", "--cost", "drug", "--region", "140000", "--own", "10",
                "--holder", "name=甲,balance=1200", "--holder", "name=乙,balance=5000", "--holder",
                "name=丙,balance=5000,status=ended"));
        for (String told : new String[] {"要求共济后个人账户至少留下1000元", "一次结算最多用1名共济人的账户", "共济人的职工医保不在正常状态",
                "先用家人自己的个人账户", "换由乙来付，现金最少。"}) {
            assertTrue(out.toString().contains(told), () -> told + ": " + out);
        }
        out.getBuffer().setLength(0);
        assertEquals(0, run("settle", "--amount", "800", "--cost", "drug", "--region", "420000", "--on", "2024-12-01",
                "--holder", "name=甲,balance=5000,region=410000,granted=300"));
        assertTrue(out.toString().contains("那一天不能跨省共济"), out::toString);
        out.getBuffer().setLength(0);
        assertEquals(0, run("settle", "--amount", "800", "--cost", "drug", "--region", "140000", "--status",
                "suspended", "--holder", "name=甲,balance=5000"));
        assertTrue(out.toString().contains("不能用共济（依据《山西职工医保家庭共济注意事项》）"), out::toString);
    }

    @Test
    void everyReasonOfARefusalIsTold() {
        assertEquals(0, run("bind", "--relation", "岳父", "--region", "430000", "--scheme", "resident", "--status",
                "ended", "--balance", "none", "--relative-scheme", "uninsured", "--bound", "10", "--ever", "20",
                "--holders", "1"));
        long failed = out.toString().lines().filter(it -> it.startsWith("- ")).count();
        assertTrue(failed >= 7, out::toString);
        assertTrue(out.toString().contains("累计人数解绑也不会减少"), out::toString);
    }

    @Test
    void kinSaysLikeBindThatAPlaceHadNotBegun() throws Exception {
        JsonNode kin = json("kin", "--relation", "parent", "--region", "310000", "--on", "2022-03-01", "--json");
        JsonNode bind = json("bind", "--relation", "parent", "--region", "310000", "--on", "2022-03-01", "--json");
        assertEquals("no", kin.get("verdict").asText());
        assertEquals("no", bind.get("verdict").asText());
        assertEquals("sharing-begun", kin.get("reasons").get(0).get("rule").asText());
        assertEquals("sh0704", kin.get("reasons").get(0).get("source").asText());
        assertEquals("yes", json("kin", "--relation", "parent", "--region", "310000", "--on", "2022-08-01", "--json")
                .get("verdict")
                .asText());
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
