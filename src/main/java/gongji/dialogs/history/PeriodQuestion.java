package gongji.dialogs.history;

import gongji.conversation.question.Hearing;
import gongji.conversation.question.Input;
import gongji.conversation.question.Question;
import gongji.conversation.question.Read;
import gongji.message.Choice;
import gongji.message.Phrase;
import gongji.message.Value;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A month in whatever words, or a year; not in the future.
 *
 * @param choices this month and year, the last month and year
 */
record PeriodQuestion(List<Choice> choices) implements Question<Period> {

    PeriodQuestion {
        choices = List.copyOf(choices);
    }

    /** {@return the question with buttons for the time around that day} */
    static PeriodQuestion around(LocalDate today) {
        YearMonth month = YearMonth.from(today);
        Year year = Year.from(today);
        return new PeriodQuestion(List.of(choice(Period.of(month), "this-month"),
                choice(Period.of(month.minusMonths(1)), "last-month"), choice(Period.of(year), "this-year"),
                choice(Period.of(year.minusYears(1)), "last-year")));
    }

    private static Choice choice(Period period, String key) {
        return Choice.of(period.text(), Phrase.of("history." + key));
    }

    @Override
    public Read<Period> read(Input input, Hearing hearing, LocalDate today) {
        Optional<Period> meant = switch (input) {
            case Input.Chosen chosen -> restore(chosen.choice());
            case Input.Typed typed -> typed(typed.text(), hearing, today);
            case Input.Contact contact -> Optional.empty();
            case Input.Paper paper -> Optional.empty();
        };
        if (meant.isEmpty()) {
            return Read.notUnderstood("month", "unknown");
        }
        return meant.get().first().isAfter(today)
                ? Read.notUnderstood("month", "future")
                : new Read.Understood<>(meant.get());
    }

    private Optional<Period> typed(String text, Hearing hearing, LocalDate today) {
        String said = hearing.folded(text).replaceFirst("^([12][0-9]{3})\\p{IsHan}?$", "$1");
        return choices.stream()
                .filter(choice -> hearing.folded(hearing.words(choice.label())).equals(said))
                .map(Choice::id)
                .findFirst()
                .or(() -> Optional.of(said))
                .flatMap(Period::read)
                .or(() -> hearing.month(text, today).map(Period::of));
    }

    @Override
    public String write(Period value) {
        return value.text();
    }

    @Override
    public Optional<Period> restore(String canonical) {
        return Period.read(canonical);
    }

    @Override
    public Value show(Period value) {
        return value.shown();
    }

    @Override
    public boolean readsNumbers() {
        return false;
    }
}
