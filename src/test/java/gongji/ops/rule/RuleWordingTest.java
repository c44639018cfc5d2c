package gongji.ops.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gongji.knowledge.answer.Explanation;
import gongji.message.MessageKey;
import gongji.rulebook.Rulebook;
import gongji.rules.arrears.ArrearsRequest;
import gongji.rules.arrears.ArrearsRule;
import gongji.rules.arrears.Event;
import gongji.rules.identity.IdNumber;
import gongji.rules.money.Money;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.parameter.Unit;
import gongji.rules.person.Insured;
import gongji.rules.person.Purse;
import gongji.rules.person.Scheme;
import gongji.rules.person.Standing;
import gongji.rules.region.RegionCode;
import gongji.rules.scope.Cost;
import gongji.rules.settlement.Bill;
import gongji.rules.settlement.Bond;
import gongji.rules.settlement.Patient;
import gongji.rules.settlement.Settlement;
import gongji.rules.settlement.SettlementRequest;
import gongji.rules.verdict.Questions;
import gongji.rules.verdict.Reason;
import gongji.rules.verdict.Ruling;
import gongji.wording.Wording;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whatever the rules say has a sentence, and no sentence is left with a gap. */
final class RuleWordingTest {

    private static final KnowledgeRoom ROOM = new KnowledgeRoom();

    private final Wording wording = ROOM.wording();
    private final Policies policies = assertInstanceOf(Rulebook.Loaded.class, ROOM.rulebook()).policies();
    private final Explanation explanation = new Explanation(Map.of());
    private final Set<String> missing = new TreeSet<>();

    @Test
    void everyReasonHelpAndCautionHasAWholeSentence() {
        Random random = new Random(20261122);
        for (int i = 0; i < 20_000; i++) {
            Ruling ruling = Questions.ask(policies, random);
            ruling.reasons().forEach(this::say);
            ruling.help().forEach(it -> need("help." + it));
            ruling.cautions().forEach(it -> need("caution." + it));
        }

        assertEquals(Set.of(), missing);
    }

    @Test
    void everyNumberOfPeopleThatIsOnlyMentionedSaysWhomItCounts() {
        Stream.of(Parameter.values())
                .filter(it -> it.unit() == Unit.PERSONS)
                .forEach(it -> need("reason.mention-" + it.id().name().replace('.', '-') + ".unknown"));

        assertEquals(Set.of(), missing);
    }

    @Test
    void everyReasonOfASettlementHasAWholeSentence() {
        List<Standing> standings = List.of(Standing.values());
        List<Cost> costs = List.of(Cost.values());
        Random random = new Random(20261122);
        List<RegionCode> regions = policies.regions().stream().filter(it -> !it.isNation()).toList();
        for (RegionCode region : regions) {
            for (int i = 0; i < 100; i++) {
                Ruling ruling = new Settlement(policies).settle(new SettlementRequest(
                        new Bill(Money.ofYuan(800), costs.get(random.nextInt(costs.size()))),
                        new Patient(insured(region, standings.get(random.nextInt(standings.size()))),
                                Optional.of(Purse.unsplit(Money.ofYuan(10)))),
                        List.of(bond(region, standings.get(random.nextInt(standings.size())), 1),
                                bond(regions.get(random.nextInt(regions.size())), Standing.ACTIVE, 2))),
                        LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3_000))).ruling();
                ruling.reasons().forEach(this::say);
                ruling.help().forEach(it -> need("help." + it));
                ruling.cautions().forEach(it -> need("caution." + it));
            }
        }

        assertEquals(Set.of(), missing);
    }

    private static Bond bond(RegionCode region, Standing standing, int filed) {
        return new Bond("h" + filed, insured(region, standing), Purse.unsplit(Money.ofYuan(5_000)),
                Bond.Terms.filed(filed));
    }

    private static Insured insured(RegionCode region, Standing standing) {
        return Insured.of(Scheme.EMPLOYEE, standing, region);
    }

    @Test
    void everyLineOfATimelineHasAWholeSentence() {
        Random random = new Random(20261122);
        List<Scheme> schemes = List.of(Scheme.EMPLOYEE, Scheme.FLEXIBLE, Scheme.RESIDENT);
        for (RegionCode region : policies.regions()) {
            for (int i = 0; i < 100; i++) {
                YearMonth paid = YearMonth.of(2018 + random.nextInt(9), 1 + random.nextInt(12));
                ArrearsRequest request = new ArrearsRequest(schemes.get(random.nextInt(schemes.size())), region, paid,
                        ArrearsRequest.Why.UNSAID);
                LocalDate on = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3_000));
                new ArrearsRule(policies).judge(request, on).timeline().forEach(this::say);
            }
        }

        assertEquals(Set.of(), missing);
    }

    @Test
    void everyParameterThatAReceiptMayRestOnHasAName() {
        for (Parameter parameter : Parameter.values()) {
            need("parameter." + parameter.id().name());
        }

        assertEquals(Set.of(), missing);
    }

    @Test
    void everyFaultOfAnIdNumberHasASentence() {
        for (IdNumber.Fault fault : IdNumber.Fault.values()) {
            need("id-number." + fault.code());
        }

        assertEquals(Set.of(), missing);
    }

    private void say(Reason reason) {
        note(reason.rule() + "." + reason.verdict().code(), wording.say(explanation.sentence(reason)));
    }

    private void say(Event event) {
        note("timeline." + event.what() + "." + event.reason().verdict().code(),
                wording.say(ArrearsCommand.phrase(event)));
    }

    private void note(String key, String said) {
        String whole = said.replaceAll("〔region\\.\\d+〕", "");
        if (whole.contains("〔")) {
            missing.add(key + ": " + whole);
        }
    }

    private void need(String key) {
        if (!wording.knows(new MessageKey(key))) {
            missing.add(key);
        }
    }
}
