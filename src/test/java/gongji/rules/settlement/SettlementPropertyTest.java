package gongji.rules.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.rulebook.Rulebook;
import gongji.rules.money.Money;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.person.Funds;
import gongji.rules.person.Insured;
import gongji.rules.person.Purse;
import gongji.rules.person.Scheme;
import gongji.rules.person.Standing;
import gongji.rules.region.RegionCode;
import gongji.rules.scope.Cost;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** What holds for every settlement, over the real policies of all regions. */
final class SettlementPropertyTest {

    private static final long SEED = 20261122;
    private static final int TRIALS = 4_000;
    private static final Policies POLICIES = assertInstanceOf(Rulebook.Loaded.class,
            Rulebook.load(Path.of("knowledge"))).policies();
    private static final List<RegionCode> REGIONS = POLICIES.regions().stream().filter(it -> !it.isNation()).toList();
    private static final List<Cost> COSTS = List.of(Cost.values());

    private final Random random = new Random(SEED);
    private final Settlement settlement = new Settlement(POLICIES);

    @Test
    void sharesAndCashTogetherAreTheBill() {
        for (int i = 0; i < TRIALS; i++) {
            SettlementRequest request = request();
            Split split = settlement.settle(request, day());

            Money sum = split.shares().stream().map(Share::amount).reduce(split.cash(), Money::plus);

            assertEquals(request.bill().amount(), sum, () -> told(request));
            assertFalse(split.cash().isNegative(), () -> told(request));
            assertTrue(split.shares().stream().allMatch(it -> it.amount().fen() > 0), () -> told(request));
        }
    }

    @Test
    void nobodyPaysMoreThanMayBeUsedOrWasAllowed() {
        for (int i = 0; i < TRIALS; i++) {
            SettlementRequest request = request();
            LocalDate on = day();
            for (Share share : settlement.settle(request, on).shares()) {
                share.holder().ifPresent(name -> check(bond(request, name), share, on));
            }
        }
    }

    private void check(Bond bond, Share share, LocalDate on) {
        bond.terms().limit().ifPresent(it -> assertFalse(it.isLessThan(share.amount()), () -> "seed " + SEED));
        bond.terms().granted().ifPresent(it -> assertFalse(it.isLessThan(share.amount()), () -> "seed " + SEED));
        if (share.from() == Share.From.ACCOUNT) {
            Lookup usable = POLICIES.lookup(Parameter.FUNDS_USABLE, bond.who().region(), on);
            Lookup minimum = POLICIES.lookup(Parameter.FUNDS_MINIMUM, bond.who().region(), on);
            Money left = bond.purse().balance().minus(share.amount());
            assertFalse(left.isLessThan(Funds.minimum(minimum)), () -> "seed " + SEED + ": " + bond);
            assertFalse(Funds.usable(bond.purse(), usable, minimum).isLessThan(share.amount()), () -> "seed " + SEED);
        }
    }

    @Test
    void aHolderAppendedNeverLeavesMoreCash() {
        for (int i = 0; i < TRIALS; i++) {
            SettlementRequest request = request();
            LocalDate on = day();
            List<Bond> more = new ArrayList<>(request.bonds());
            more.add(last(bond(request.patient().who().region(), more.size() + 1)));
            SettlementRequest longer = new SettlementRequest(request.bill(), request.patient(), more);

            Money before = settlement.settle(request, on).cash();
            Money after = settlement.settle(longer, on).cash();

            assertFalse(before.isLessThan(after), () -> told(longer) + " on " + on);
        }
    }

    @Test
    void theBetterOrderIsReallyBetter() {
        for (int i = 0; i < TRIALS; i++) {
            SettlementRequest request = request();
            LocalDate on = day();
            Split split = settlement.settle(request, on);
            if (!split.bestOrder().isEmpty()) {
                Money cash = settlement.settle(reordered(request, split.bestOrder()), on).cash();
                assertTrue(cash.isLessThan(split.cash()), () -> told(request));
            }
        }
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        for (int i = 0; i < 500; i++) {
            SettlementRequest request = request();
            LocalDate on = day();

            assertEquals(settlement.settle(request, on), new Settlement(POLICIES).settle(request, on),
                    () -> told(request));
        }
    }

    /** Somebody whose place nobody chose comes after all others. */
    private static Bond last(Bond bond) {
        Bond.Terms terms = bond.terms();
        return new Bond(bond.holder(), bond.who(), bond.purse(),
                new Bond.Terms(terms.limit(), terms.granted(), terms.filed(), OptionalInt.empty()));
    }

    private static SettlementRequest reordered(SettlementRequest request, List<String> order) {
        List<Bond> bonds = new ArrayList<>();
        for (Bond bond : request.bonds()) {
            Bond.Terms terms = bond.terms();
            bonds.add(new Bond(bond.holder(), bond.who(), bond.purse(), new Bond.Terms(terms.limit(), terms.granted(),
                    terms.filed(), OptionalInt.of(place(order, bond.holder())))));
        }
        return new SettlementRequest(request.bill(), request.patient(), bonds);
    }

    /** Who is not among the best comes last. */
    private static int place(List<String> order, String name) {
        return order.contains(name) ? order.indexOf(name) : order.size();
    }

    private static Bond bond(SettlementRequest request, String name) {
        return request.bonds().stream().filter(it -> it.holder().equals(name)).findFirst().orElseThrow();
    }

    private SettlementRequest request() {
        RegionCode region = REGIONS.get(random.nextInt(REGIONS.size()));
        Optional<Purse> own = random.nextBoolean() ? Optional.of(purse()) : Optional.empty();
        Patient patient = new Patient(insured(region), own);
        List<Bond> bonds = new ArrayList<>();
        int count = random.nextInt(5);
        for (int i = 1; i <= count; i++) {
            bonds.add(bond(region, i));
        }
        Bill bill = new Bill(Money.ofFen(random.nextInt(1_000_000)), COSTS.get(random.nextInt(COSTS.size())));
        return new SettlementRequest(bill, patient, bonds);
    }

    private Bond bond(RegionCode near, int filed) {
        RegionCode region = random.nextInt(4) == 0 ? REGIONS.get(random.nextInt(REGIONS.size())) : near;
        Optional<Money> limit = random.nextInt(3) == 0 ? Optional.of(Money.ofFen(random.nextInt(100_000)))
                : Optional.empty();
        Optional<Money> granted = random.nextInt(3) == 0 ? Optional.of(Money.ofFen(random.nextInt(300_000)))
                : Optional.empty();
        OptionalInt chosen = random.nextBoolean() ? OptionalInt.of(random.nextInt(9)) : OptionalInt.empty();
        return new Bond("h" + filed, insured(region), purse(), new Bond.Terms(limit, granted, filed, chosen));
    }

    private Insured insured(RegionCode region) {
        Standing standing = random.nextInt(5) == 0 ? Standing.SUSPENDED : Standing.ACTIVE;
        return Insured.of(Scheme.EMPLOYEE, standing, region);
    }

    private Purse purse() {
        long balance = random.nextInt(500_000);
        long carried = (long) (balance * random.nextDouble());
        long frozen = random.nextInt(3) == 0 ? (long) (balance * random.nextDouble()) : 0;
        Optional<Money> split = random.nextInt(6) == 0 ? Optional.empty() : Optional.of(Money.ofFen(carried));
        return new Purse(Money.ofFen(balance), split, Money.ofFen(frozen));
    }

    private LocalDate day() {
        return LocalDate.of(2021, 1, 1).plusDays(random.nextInt(2_200));
    }

    private static String told(SettlementRequest request) {
        return "seed " + SEED + ": " + request;
    }
}
