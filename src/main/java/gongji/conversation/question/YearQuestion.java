package gongji.conversation.question;

import gongji.message.Choice;
import gongji.message.Phrase;
import gongji.message.Value;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/**
 * A year, from {@code earliest} on and not more than {@code latestAhead} years after this one.
 *
 * @param choices years that are known already, as buttons; their ids are years as {@link #write} writes them, and no others are taken
 */
public record YearQuestion(int earliest, int latestAhead, List<Choice> choices) implements TimeQuestion<Year> {

    public YearQuestion {
        choices = List.copyOf(choices);
    }

    /** The question without buttons. */
    public YearQuestion(int earliest, int latestAhead) {
        this(earliest, latestAhead, List.of());
    }

    /** {@return the question for a year that has begun, since 1998} */
    public static YearQuestion past() {
        return new YearQuestion(1998, 0);
    }

    /** {@return this question with that one as a button} */
    public YearQuestion offering(Year known) {
        return new YearQuestion(earliest, latestAhead,
                List.of(Choice.of(known.toString(), Phrase.of("question.known").with("value", show(known)))));
    }

    @Override
    public String unit() {
        return "year";
    }

    @Override
    public Optional<Year> hear(String words, Hearing hearing, LocalDate today) {
        return hearing.year(words, today);
    }

    @Override
    public Optional<Year> restore(String canonical) {
        return canonical.matches("[0-9]{4}")
                ? Optional.of(Year.of(Integer.parseInt(canonical))).filter(year -> year.getValue() >= earliest)
                : Optional.empty();
    }

    @Override
    public boolean isPossible(Year value, LocalDate today) {
        return value.getValue() <= today.getYear() + latestAhead;
    }

    @Override
    public Value show(Year value) {
        return new Value.Nested(Phrase.of("question.year.shown").with("year", new Value.Count(value.getValue())));
    }
}
