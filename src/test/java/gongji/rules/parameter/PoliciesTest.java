package gongji.rules.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.rules.region.RegionCode;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A lookup goes city, province, nation, and never guesses. */
final class PoliciesTest {

    private static final ParameterName NAME = ParameterName.of("holder.beneficiaries.max");
    private static final RegionCode PROVINCE = RegionCode.of("420000");
    private static final RegionCode CITY = RegionCode.of("420100");
    private static final RegionCode COUNTY = RegionCode.of("420102");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    @Test
    void theNearestRegionThatSaysSomethingDecides() {
        Policies policies = policies(history(RegionCode.NATION, from(DAY, 1)), history(PROVINCE, from(DAY, 2)),
                history(CITY, from(DAY, 3)));

        assertEquals(3, number(policies.lookup(NAME, COUNTY, DAY)));
        assertEquals(3, number(policies.lookup(NAME, CITY, DAY)));
        assertEquals(2, number(policies.lookup(NAME, RegionCode.of("420200"), DAY)));
        assertEquals(1, number(policies.lookup(NAME, RegionCode.of("110000"), DAY)));
        assertEquals(Level.CITY, policies.lookup(NAME, COUNTY, DAY).level());
    }

    @Test
    void theDayBeforeTheFirstIsNotInForceAndTellsWhenItStarts() {
        Policies policies = policies(history(PROVINCE, from(DAY, 2)));

        Lookup.NotInForce found = assertInstanceOf(Lookup.NotInForce.class,
                policies.lookup(NAME, PROVINCE, DAY.minusDays(1)));

        assertEquals(Optional.of(DAY), found.starts());
    }

    @Test
    void betweenTwoKnownDaysNothingIsKnownButBothDays() {
        Entry entry = entry(new Entry.Known(new Value.Count(5)), DAY, DAY.plusDays(10), Confidence.HIGH);
        Policies policies = policies(history(RegionCode.NATION, from(DAY.minusYears(1), 1), entry));

        Lookup.NotKnown found = assertInstanceOf(Lookup.NotKnown.class,
                policies.lookup(NAME, PROVINCE, DAY.plusDays(9)));

        assertEquals(Optional.of(new Value.Between(DAY, DAY.plusDays(10))), found.between());
        assertEquals(Optional.of(new Value.Count(1)), found.before());
        assertEquals(Optional.of(new Value.Count(5)), found.after());
        assertEquals(5, number(policies.lookup(NAME, PROVINCE, DAY.plusDays(10))));
    }

    @Test
    void theOwnDayOfAProvinceSettlesWhatTheNationDoesNotKnow() {
        Entry entry = entry(new Entry.Known(new Value.Count(5)), DAY, DAY.plusDays(100), Confidence.HIGH);
        Policies policies = policies(history(RegionCode.NATION, from(DAY.minusYears(1), 1), entry),
                history(PROVINCE, from(DAY.plusDays(50), 5)));

        assertEquals(1, number(policies.lookup(NAME, PROVINCE, DAY.plusDays(49))));
        assertEquals(5, number(policies.lookup(NAME, PROVINCE, DAY.plusDays(50))));
    }

    @Test
    void whatIsHardlySureNeverDecidesButIsMentioned() {
        Entry rumour = entry(new Entry.Known(new Value.Count(6)), DAY, DAY, Confidence.LOW);
        Policies policies = policies(history(RegionCode.NATION, from(DAY, 1)), history(PROVINCE, rumour));

        assertEquals(1, number(policies.lookup(NAME, PROVINCE, DAY)));
        assertEquals(new Value.Count(6), policies.mentions(NAME, PROVINCE, DAY).getFirst().value());
    }

    @Test
    void aRumourAloneIsNotKnown() {
        Policies policies = policies(
                history(PROVINCE, entry(new Entry.Known(new Value.Count(6)), DAY, DAY, Confidence.UNVERIFIED)));

        assertInstanceOf(Lookup.NotKnown.class, policies.lookup(NAME, PROVINCE, DAY));
    }

    @Test
    void anExplicitUnknownStopsTheSearch() {
        Policies policies = policies(history(RegionCode.NATION, from(DAY, 1)),
                history(PROVINCE, entry(new Entry.Unknown(), DAY, DAY, Confidence.LOW)));

        assertInstanceOf(Lookup.NotKnown.class, policies.lookup(NAME, PROVINCE, DAY));
    }

    @Test
    void anExplicitNoneStopsTheSearch() {
        Policies policies = policies(history(RegionCode.NATION, from(DAY, 1)),
                history(PROVINCE, entry(new Entry.Nothing(), DAY, DAY, Confidence.HIGH)));

        assertInstanceOf(Lookup.NotInForce.class, policies.lookup(NAME, PROVINCE, DAY));
    }

    @Test
    void whatNoFileNamesIsNotKnown() {
        assertInstanceOf(Lookup.NotKnown.class, policies().lookup(NAME, PROVINCE, DAY));
    }

    @Test
    void aValuePastItsRenewalIsStale() {
        History history = new History(NAME, PROVINCE, "", Unit.PERSONS, Optional.of(DAY.plusDays(1)),
                List.of(from(DAY, 2)));
        Lookup.InForce found = assertInstanceOf(Lookup.InForce.class,
                policies(history).lookup(NAME, PROVINCE, DAY.plusDays(2)));

        assertFalse(found.isStale(DAY.plusDays(1)));
        assertTrue(found.isStale(DAY.plusDays(2)));
    }

    private static long number(Lookup found) {
        Lookup.InForce it = assertInstanceOf(Lookup.InForce.class, found);
        return assertInstanceOf(Value.Count.class, it.value()).number();
    }

    private static Policies policies(History... histories) {
        return Policies.of(List.of(histories));
    }

    private static History history(RegionCode region, Entry... entries) {
        return new History(NAME, region, "", Unit.PERSONS, Optional.empty(), List.of(entries));
    }

    private static Entry from(LocalDate day, long number) {
        return entry(new Entry.Known(new Value.Count(number)), day, day, Confidence.HIGH);
    }

    private static Entry entry(Entry.Setting setting, LocalDate earliest, LocalDate latest, Confidence confidence) {
        return new Entry(setting, earliest, latest, Optional.empty(), new SourceId("s"), confidence, Optional.empty(),
                DAY);
    }
}
