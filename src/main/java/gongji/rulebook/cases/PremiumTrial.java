package gongji.rulebook.cases;

import gongji.rules.binding.Holder;
import gongji.rules.parameter.Policies;
import gongji.rules.person.Insured;
import gongji.rules.person.Scheme;
import gongji.rules.premium.PremiumRequest;
import gongji.rules.premium.PremiumRule;
import gongji.rules.premium.PremiumRuling;
import gongji.source.Section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whether a premium may be paid, how much, and when.
 *
 * @param amount whole yuan, or {@code unknown}
 * @param season first day of the season, or {@code unknown}
 */
record PremiumTrial(Where where, PremiumRequest request, Expected expected, Optional<String> amount,
        Optional<String> season) implements Case.Trial {

    static Optional<Case.Trial> read(Section section, Where where) {
        Expected expected = Expected.read(section);
        Insured holder = Given.insured(section, "", Scheme.EMPLOYEE, where.region());
        Insured relative = Given.insured(section, "relative-", Scheme.RESIDENT,
                Given.region(section, "relative-region", where.region()));
        PremiumRequest.Cover cover = new PremiumRequest.Cover(section.needNumber("year").orElse(0L).intValue(),
                section.findFlag("bound").orElse(false), section.findFlag("paid").orElse(false));
        Holder payer = new Holder(holder, Given.account(section), OptionalInt.empty(), OptionalInt.empty());
        Optional<String> amount = section.findText("amount");
        Optional<String> season = section.findText("season");
        return Given.kin(section)
                .map(
                        kin -> new PremiumTrial(where, new PremiumRequest(payer, relative, kin, cover), expected,
                                amount, season));
    }

    @Override
    public List<String> run(Policies policies) {
        PremiumRuling ruling = new PremiumRule(policies).judge(request, where.on());
        List<String> differences = new ArrayList<>(expected.differences(ruling.ruling()));
        compare("金额", amount, ruling.amount().map(it -> Long.toString(it.fen() / 100)), differences);
        compare("开始日", season, ruling.from().map(LocalDate::toString), differences);
        return differences;
    }

    private static void compare(String what, Optional<String> wanted, Optional<String> found,
            List<String> differences) {
        if (wanted.isPresent() && !wanted.get().equals(found.orElse("unknown"))) {
            differences.add(what + "应是 " + wanted.get() + "，得到 " + found.orElse("unknown"));
        }
    }
}
