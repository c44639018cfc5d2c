package gongji.knowledge.answer;

import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.kinship.Kin;
import gongji.rules.money.Money;
import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.ParameterName;
import gongji.rules.parameter.Unit;
import gongji.rules.person.Scheme;
import gongji.rules.region.RegionCode;
import gongji.rules.scope.Cost;
import gongji.rules.verdict.Verdict;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/** The names of what the law room speaks of by code, as keys of the wording files. */
public final class Terms {

    private Terms() {}

    /** {@return the name of a region, under {@code region.<six digits>}} */
    public static Phrase region(RegionCode code) {
        return Phrase.of("region." + code.digits());
    }

    /** {@return the name of a relation} */
    public static Phrase kin(Kin kin) {
        return Phrase.of("kin." + kin.code());
    }

    /** {@return the name of a kind of cost} */
    public static Phrase cost(Cost cost) {
        return Phrase.of("cost." + cost.code());
    }

    /** {@return the word an answer with this verdict begins with} */
    public static Phrase verdict(Verdict verdict) {
        return Phrase.of(switch (verdict) {
            case YES -> "verdict.yes";
            case NO -> "verdict.no";
            case DEPENDS -> "verdict.depends";
            case UNKNOWN -> "verdict.unknown";
        });
    }

    /**
     * {@return when a value began that certainly holds since one day and at the earliest since another: the day where they are the
     * same, the month where they are its first and its last, else that it had begun by then}
     */
    public static Value since(LocalDate since, LocalDate earliest) {
        if (earliest.equals(since)) {
            return new Value.Day(since);
        }
        YearMonth month = YearMonth.from(since);
        boolean whole = earliest.equals(month.atDay(1)) && since.equals(month.atEndOfMonth());
        return whole ? new Value.Month(month)
                : new Value.Nested(Phrase.of("value.by-then").with("day", new Value.Day(since)));
    }

    /** {@return a value of that parameter as a sentence takes it: with its unit, and a yes or no in the parameter's own words} */
    static Value value(gongji.rules.parameter.Value value, ParameterName name) {
        if (value instanceof gongji.rules.parameter.Value.Flag flag) {
            return nested("flag." + name.name() + (flag.yes() ? ".yes" : ".no"));
        }
        return Parameter.findByName(name).map(it -> value(value, it.unit())).orElseGet(() -> value(value));
    }

    /** {@return a value of a policy file with its unit, as a person reads it; no months at all as that} */
    public static Value value(gongji.rules.parameter.Value value, Unit unit) {
        if (!(value instanceof gongji.rules.parameter.Value.Count it) || !unit.isCount()) {
            return value(value);
        }
        if (it.number() == 0 && unit == Unit.MONTHS) {
            return nested("unit.no-months");
        }
        return new Value.Nested(Phrase.of("unit." + unit.name().toLowerCase(Locale.ROOT))
                .with("number", new Value.Count(it.number())));
    }

    /** {@return a value of a policy file as a person reads it; a bare number comes without its unit} */
    public static Value value(gongji.rules.parameter.Value value) {
        return switch (value) {
            case gongji.rules.parameter.Value.Amount it -> amount(it.money());
            case gongji.rules.parameter.Value.Count it -> new Value.Count(it.number());
            case gongji.rules.parameter.Value.Flag it -> nested(it.yes() ? "value.yes" : "value.no");
            case gongji.rules.parameter.Value.Mode it -> nested("mode." + it.code());
            case gongji.rules.parameter.Value.Codes it ->
                new Value.Joined(it.codes().stream().map(Terms::code).toList());
            case gongji.rules.parameter.Value.Day it -> new Value.Day(it.day());
            case gongji.rules.parameter.Value.Text it -> text(it.words());
            case gongji.rules.parameter.Value.Between it -> new Value.Nested(
                    Phrase.of("value.between")
                            .with("earliest", new Value.Day(it.earliest()))
                            .with("latest", new Value.Day(it.latest())));
        };
    }

    /** A day of every year is written as month and day. */
    private static Value text(String words) {
        if (!words.matches("(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")) {
            return new Value.Words(words);
        }
        return new Value.Nested(Phrase.of("unit.month-day")
                .with("month", new Value.Count(Integer.parseInt(words.substring(0, 2))))
                .with("day", new Value.Count(Integer.parseInt(words.substring(3)))));
    }

    /** Amounts in policies are round; they read better without 角 and 分. */
    private static Value amount(Money money) {
        return money.fen() % 100 == 0
                ? new Value.Nested(Phrase.of("unit.yuan").with("number", new Value.Count(money.fen() / 100)))
                : new Value.Amount(money.fen());
    }

    private static Value code(String code) {
        if (Kin.findByCode(code).isPresent()) {
            return nested("kin." + code);
        }
        if (Scheme.findByCode(code).isPresent()) {
            return nested("scheme." + code);
        }
        return nested((Cost.findByCode(code).isPresent() ? "cost." : "document.") + code);
    }

    private static Value nested(String key) {
        return new Value.Nested(Phrase.of(key));
    }
}
