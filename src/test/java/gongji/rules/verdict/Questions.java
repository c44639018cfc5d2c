package gongji.rules.verdict;

import gongji.rules.arrears.ArrearsRequest;
import gongji.rules.arrears.ArrearsRule;
import gongji.rules.binding.Beneficiary;
import gongji.rules.binding.BindingRequest;
import gongji.rules.binding.BindingRule;
import gongji.rules.binding.Holder;
import gongji.rules.kinship.Kin;
import gongji.rules.kinship.KinshipRule;
import gongji.rules.kinship.Sex;
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

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Random questions to the rules: persons, regions, days and facts of every kind. */
public final class Questions {

    private Questions() {}

    /** One random question to one random rule. */
    public static Ruling ask(Policies policies, Random random) {
        LocalDate on = LocalDate.of(2020, 6, 1).plusDays(random.nextInt(2_500));
        RegionCode region = region(policies, random);
        return switch (random.nextInt(5)) {
            case 0 -> new KinshipRule(policies).judge(any(Kin.values(), random), region, on);
            case 1 -> new ScopeRule(policies).judge(any(Cost.values(), random), region, on);
            case 2 -> new BindingRule(policies).judge(new BindingRequest(holder(random, region),
                    new Beneficiary(insured(random, region(policies, random)), count(random),
                            any(Beneficiary.Consent.values(), random)),
                    any(Kin.values(), random)), on);
            case 3 -> new PremiumRule(policies)
                    .judge(new PremiumRequest(holder(random, region), insured(random, region),
                            any(Kin.values(), random),
                            new PremiumRequest.Cover(2021 + random.nextInt(8), random.nextBoolean(),
                                    random.nextBoolean())),
                            on)
                    .ruling();
            default -> new ArrearsRule(policies).judge(new ArrearsRequest(any(Scheme.values(), random), region,
                    YearMonth.of(2018 + random.nextInt(9), 1 + random.nextInt(12)),
                    any(ArrearsRequest.Why.values(), random)), on).ruling();
        };
    }

    private static Holder holder(Random random, RegionCode region) {
        Holder.Account account = switch (random.nextInt(3)) {
            case 0 -> new Holder.Unsaid();
            case 1 -> new Holder.Missing();
            default -> new Holder.Open(Purse.of(Money.ofFen(random.nextInt(300_000)), Money.ZERO));
        };
        return new Holder(insured(random, region), account, count(random), count(random));
    }

    private static Insured insured(Random random, RegionCode region) {
        Optional<Insured.Body> body = random.nextBoolean() ? Optional.empty()
                : Optional.of(new Insured.Body(LocalDate.of(1930, 1, 1).plusDays(random.nextInt(33_000)),
                        any(Sex.values(), random)));
        return new Insured(any(Scheme.values(), random), any(Standing.values(), random), region, body);
    }

    private static OptionalInt count(Random random) {
        return random.nextBoolean() ? OptionalInt.of(random.nextInt(25)) : OptionalInt.empty();
    }

    private static RegionCode region(Policies policies, Random random) {
        List<RegionCode> regions = List.copyOf(policies.regions());
        return regions.get(random.nextInt(regions.size()));
    }

    private static <T> T any(T[] values, Random random) {
        List<T> all = List.of(values);
        return all.get(random.nextInt(all.size()));
    }
}
