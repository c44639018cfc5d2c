package gongji.conversation.question;

import gongji.message.Choice;
import gongji.message.Phrase;
import gongji.message.Value;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/** A year, from {@code earliest} on and not more than {@code latestAhead} years after this one. */
public record YearQuestion(int earliest, int latestAhead, List<Choice> choices) implements Question<Year> {

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
    public Read<Year> read(Input input, Hearing hearing, LocalDate today) {
        if (input instanceof Input.Chosen chosen && restore(chosen.choice()).isPresent()) {
            return new Read.Understood<>(restore(chosen.choice()).get());
        }
        Optional<Year> year = input instanceof Input.Typed typed ? hearing.year(typed.text(), today) : Optional.empty();
        if (year.isEmpty()) {
            return Read.notUnderstood("year", "unknown");
        }
        if (!isPossible(year.get(), today)) {
            return Read.notUnderstood("year", "future");
        }
        return restore(write(year.get()))
                .<Read<Year>>map(Read.Understood::new)
                .orElseGet(() -> Read.notUnderstood("year", "early"));
    }

    @Override
    public String write(Year value) {
        return value.toString();
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

    @Override
    public boolean readsNumbers() {
        return true;
    }
}
