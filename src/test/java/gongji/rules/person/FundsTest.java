package gongji.rules.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gongji.rulebook.Rulebook;
import gongji.rules.money.Money;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.Policies;
import gongji.rules.region.RegionCode;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;

/** What others may use, over the real policies of all regions. */
final class FundsTest {

    private static final long SEED = 20261122;
    private static final LocalDate ON = LocalDate.of(2026, 11, 22);
    private static final Policies POLICIES = assertInstanceOf(Rulebook.Loaded.class,
            Rulebook.load(Path.of("knowledge"))).policies();

    private final Random random = new Random(SEED);

    @Test
    void whatIsSetAsideLessensWhatIsUsableByItsWholeAmount() {
        for (RegionCode region : POLICIES.regions()) {
            Money carried = Money.ofFen(random.nextLong(1_000_000));
            Purse purse = Purse.of(carried.plus(Money.ofFen(random.nextLong(1_000_000))), carried);
            Money before = usable(region, purse);
            Money aside = Money.ofFen(random.nextLong(before.fen() + 1));

            Purse after = new Purse(purse.balance(), purse.carried(), aside);

            assertEquals(before.minus(aside), usable(region, after), () -> told(region, purse));
        }
    }

    @Test
    void whereOnlyCarriedMoneyIsUsableNothingIsCountedTwice() {
        Purse purse = new Purse(Money.ofYuan(3000), Optional.of(Money.ofYuan(1000)), Money.ofYuan(800));

        assertEquals(Money.ofYuan(200), usable(RegionCode.of("330000"), purse));
        assertEquals(Money.ofYuan(200), usable(RegionCode.of("310000"), purse));
    }

    private static Money usable(RegionCode region, Purse purse) {
        return Funds.usable(purse, POLICIES.lookup(Parameter.FUNDS_USABLE, region, ON),
                POLICIES.lookup(Parameter.FUNDS_MINIMUM, region, ON));
    }

    private static String told(RegionCode region, Purse purse) {
        return "seed " + SEED + ", " + region + ", " + purse;
    }
}
