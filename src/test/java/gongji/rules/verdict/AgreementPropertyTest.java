package gongji.rules.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.rulebook.Rulebook;
import gongji.rules.binding.Beneficiary;
import gongji.rules.binding.BindingRequest;
import gongji.rules.binding.BindingRule;
import gongji.rules.binding.Holder;
import gongji.rules.kinship.Kin;
import gongji.rules.kinship.KinshipRule;
import gongji.rules.money.Money;
import gongji.rules.parameter.Policies;
import gongji.rules.person.Insured;
import gongji.rules.person.Purse;
import gongji.rules.person.Scheme;
import gongji.rules.person.Standing;
import gongji.rules.premium.PremiumRequest;
import gongji.rules.premium.PremiumRule;
import gongji.rules.region.RegionCode;
import gongji.rules.scope.Cost;
import gongji.rules.scope.ScopeRule;
import gongji.rules.settlement.Bill;
import gongji.rules.settlement.Bond;
import gongji.rules.settlement.Patient;
import gongji.rules.settlement.Settlement;
import gongji.rules.settlement.SettlementRequest;
import gongji.rules.settlement.Split;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Every rule says the same of whether accounts are shared in a place, and between two places, on a day. */
final class AgreementPropertyTest {

    private static final long SEED = 20261122;
    private static final int TRIALS = 2_000;
    private static final Policies POLICIES = assertInstanceOf(Rulebook.Loaded.class,
            Rulebook.load(Path.of("knowledge"))).policies();
    private static final List<RegionCode> REGIONS = POLICIES.regions().stream().filter(it -> !it.isNation()).toList();

    private final Random random = new Random(SEED);

    @Test
    void whereAParentMayNotUseTheAccountNothingElseIsAllowed() {
        for (int i = 0; i < TRIALS; i++) {
            RegionCode region = region();
            LocalDate on = day();
            Verdict kin = new KinshipRule(POLICIES).judge(Kin.PARENT, region, on).verdict();
            Verdict drug = new ScopeRule(POLICIES).judge(Cost.DRUG, region, on).verdict();

            assertEquals(kin, drug, () -> "seed " + SEED + ": " + region + " on " + on);
            if (kin != Verdict.YES) {
                String told = "seed " + SEED + ": " + region + " on " + on;
                assertTrue(settle(region, region, on).shares().isEmpty(), told);
                assertTrue(premium(region, on) != Verdict.YES && bind(region, region, on) != Verdict.YES, told);
            }
        }
    }

    @Test
    void whoMayNotBindBecauseOfThePlacesDoesNotPay() {
        for (int i = 0; i < TRIALS; i++) {
            RegionCode holder = region();
            RegionCode patient = random.nextBoolean() ? region() : holder;
            LocalDate on = day();
            Verdict bound = bind(holder, patient, on);
            Split split = settle(holder, patient, on);

            if (bound == Verdict.NO || bound == Verdict.UNKNOWN) {
                assertTrue(split.shares().isEmpty(), () -> "seed " + SEED + ": " + holder + patient + " on " + on);
            } else if (!split.shares().isEmpty()) {
                assertEquals(bound, split.ruling().verdict(),
                        () -> "seed " + SEED + ": " + holder + patient + " on " + on);
            }
        }
    }

    private static Split settle(RegionCode holder, RegionCode patient, LocalDate on) {
        Bond bond = new Bond("h", active(Scheme.EMPLOYEE, holder),
                Purse.of(Money.ofYuan(9_000), Money.ofYuan(9_000)),
                new Bond.Terms(Optional.empty(), Optional.of(Money.ofYuan(500)), 1, java.util.OptionalInt.empty()));
        return new Settlement(POLICIES).settle(new SettlementRequest(new Bill(Money.ofYuan(100), Cost.DRUG),
                new Patient(active(Scheme.RESIDENT, patient), Optional.empty()), List.of(bond)), on);
    }

    private static Verdict bind(RegionCode holder, RegionCode patient, LocalDate on) {
        return new BindingRule(POLICIES).judgeRelation(new BindingRequest(Holder.of(active(Scheme.EMPLOYEE, holder)),
                Beneficiary.of(active(Scheme.RESIDENT, patient)), Kin.PARENT), on).verdict();
    }

    private static Verdict premium(RegionCode region, LocalDate on) {
        return new PremiumRule(POLICIES)
                .judge(new PremiumRequest(Holder.of(active(Scheme.EMPLOYEE, region)), active(Scheme.RESIDENT, region),
                        Kin.PARENT, new PremiumRequest.Cover(on.getYear() + 1, true, false)), on)
                .ruling()
                .verdict();
    }

    private static Insured active(Scheme scheme, RegionCode region) {
        return Insured.of(scheme, Standing.ACTIVE, region);
    }

    private RegionCode region() {
        return REGIONS.get(random.nextInt(REGIONS.size()));
    }

    private LocalDate day() {
        return LocalDate.of(2020, 6, 1).plusDays(random.nextInt(2_400));
    }
}
