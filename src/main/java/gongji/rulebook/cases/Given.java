package gongji.rulebook.cases;

import gongji.rules.binding.Holder;
import gongji.rules.kinship.Kin;
import gongji.rules.money.Money;
import gongji.rules.person.Insured;
import gongji.rules.person.Purse;
import gongji.rules.person.Scheme;
import gongji.rules.person.Standing;
import gongji.rules.region.RegionCode;
import gongji.rules.scope.Cost;
import gongji.source.Section;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Reads what a case gives: relations, costs, amounts in yuan, persons. */
final class Given {

    private Given() {}

    static Optional<Kin> kin(Section section) {
        return section.needText("relation").flatMap(it -> code(section, "relation", it, Kin::findByCode));
    }

    static Optional<Cost> cost(Section section) {
        return section.needText("cost").flatMap(it -> code(section, "cost", it, Cost::findByCode));
    }

    /** {@return an amount written in whole yuan} */
    static Optional<Money> yuan(Section section, String key) {
        return section.findNumber(key).map(Money::ofYuan);
    }

    static OptionalInt count(Section section, String key) {
        return section.findNumber(key).map(it -> OptionalInt.of(it.intValue())).orElseGet(OptionalInt::empty);
    }

    /** {@return how a person is insured, from keys that begin with a prefix} */
    static Insured insured(Section section, String prefix, Scheme usual, RegionCode region) {
        Scheme scheme = section.findText(prefix + "scheme")
                .flatMap(it -> code(section, prefix + "scheme", it, Scheme::findByCode))
                .orElse(usual);
        Standing standing = section.findText(prefix + "status")
                .flatMap(it -> code(section, prefix + "status", it, Standing::findByCode))
                .orElse(Standing.ACTIVE);
        return new Insured(scheme, standing, region, Optional.empty());
    }

    /** {@return the region under a key, or the other where there is none} */
    static RegionCode region(Section section, String key, RegionCode otherwise) {
        return section.findText(key).filter(RegionCode::isWellFormed).map(RegionCode::of).orElse(otherwise);
    }

    static Holder.Account account(Section section) {
        return purse(section).<Holder.Account>map(Holder.Open::new).orElseGet(Holder.Unsaid::new);
    }

    /** {@return the account under balance, carried and frozen; where no carried part is given, it is not known} */
    static Optional<Purse> purse(Section section) {
        Optional<Money> carried = yuan(section, "carried");
        Money frozen = yuan(section, "frozen").orElse(Money.ZERO);
        return yuan(section, "balance")
                .map(it -> new Purse(it, carried.map(part -> part.min(it)), frozen.min(it)));
    }

    static <T> Optional<T> code(Section section, String key, String code, Function<String, Optional<T>> find) {
        Optional<T> found = find.apply(code);
        if (found.isEmpty()) {
            section.problem(key, "不认识的代码「" + code + "」");
        }
        return found;
    }
}
