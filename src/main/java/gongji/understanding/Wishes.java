package gongji.understanding;

import gongji.conversation.engine.Understanding.Background;
import gongji.knowledge.answer.Answerer.Wanted;
import gongji.knowledge.entry.Entry;
import gongji.reading.Reading;
import gongji.reading.Term;
import gongji.reading.value.Quantity;
import gongji.rules.kinship.Kin;
import gongji.rules.region.RegionCode;
import gongji.rules.scope.Cost;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Reads from a question for which region and day it wants its answer. */
final class Wishes {
    private Wishes() {}

    static Wanted of(Entry entry, Reading reading, Background background) {
        Optional<RegionCode> region = Slots.region(reading)
                .or(background::region)
                .filter(RegionCode::isWellFormed)
                .map(RegionCode::of);
        Optional<Integer> year = year(entry, reading);
        return new Wanted(region,
                year.map(each -> LocalDate.of(each, 12, 31)).orElseGet(() -> day(entry, reading, background)),
                year.isPresent(), reading.first(Term.Kind.KIN).flatMap(Kin::findByCode),
                reading.first(Term.Kind.COST).flatMap(Cost::findByCode),
                Places.ofOther(reading, background.region()).filter(RegionCode::isWellFormed).map(RegionCode::of));
    }

    /** A year in a question about a verdict means that the rule of that year is asked for. */
    private static Optional<Integer> year(Entry entry, Reading reading) {
        return entry.verdict().isEmpty() ? Optional.empty()
                : reading.quantities(Quantity.Year.class).map(Quantity.Year::year).findFirst();
    }

    private static LocalDate day(Entry entry, Reading reading, Background background) {
        if (entry.verdict().isEmpty()) {
            return background.today();
        }
        return reading.quantities(Quantity.Day.class)
                .map(Quantity.Day::day)
                .findFirst()
                .or(() -> reading.quantities(Quantity.Month.class)
                        .map(Quantity.Month::month)
                        .findFirst()
                        .map(YearMonth::atEndOfMonth))
                .orElse(background.today());
    }
}
