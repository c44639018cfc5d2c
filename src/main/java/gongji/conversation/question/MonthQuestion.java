package gongji.conversation.question;

import gongji.message.Choice;
import gongji.message.Phrase;
import gongji.message.Value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** A month of a year, from {@code earliest} on and not after {@code latestAhead} months from today. */
public record MonthQuestion(YearMonth earliest, int latestAhead, List<Choice> choices) implements Question<YearMonth> {

    public MonthQuestion {
        choices = List.copyOf(choices);
    }

    /** The question without buttons. */
    public MonthQuestion(YearMonth earliest, int latestAhead) {
        this(earliest, latestAhead, List.of());
    }

    /** {@return the question for a month that has begun, since 1998} */
    public static MonthQuestion past() {
        return new MonthQuestion(YearMonth.of(1998, 1), 0);
    }

    /** {@return this question with that one as a button} */
    public MonthQuestion offering(YearMonth known) {
        return new MonthQuestion(earliest, latestAhead,
                List.of(Choice.of(known.toString(), Phrase.of("question.known").with("value", show(known)))));
    }

    @Override
    public Read<YearMonth> read(Input input, Hearing hearing, LocalDate today) {
        if (input instanceof Input.Chosen chosen && restore(chosen.choice()).isPresent()) {
            return new Read.Understood<>(restore(chosen.choice()).get());
        }
        Optional<YearMonth> month = input instanceof Input.Typed typed
                ? hearing.month(typed.text(), today).map(said -> lastOf(said, typed.text(), hearing))
                : Optional.empty();
        if (month.isEmpty()) {
            return Read.notUnderstood("month", "unknown");
        }
        if (!isPossible(month.get(), today)) {
            return Read.notUnderstood("month", "future");
        }
        return restore(write(month.get()))
                .<Read<YearMonth>>map(Read.Understood::new)
                .orElseGet(() -> Read.notUnderstood("month", "early"));
    }

    /** 「10月就没交了」 means that September was the last one paid. */
    private static YearMonth lastOf(YearMonth said, String text, Hearing hearing) {
        boolean stopped = hearing.sayings("question.stopped.words").stream().anyMatch(text::contains)
                && hearing.sayings("question.stopped.unless").stream().noneMatch(text::contains);
        return stopped ? said.minusMonths(1) : said;
    }

    @Override
    public String write(YearMonth value) {
        return value.toString();
    }

    @Override
    public Optional<YearMonth> restore(String canonical) {
        try {
            return Optional.of(YearMonth.parse(canonical)).filter(month -> !month.isBefore(earliest));
        } catch (DateTimeParseException notAMonth) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isPossible(YearMonth value, LocalDate today) {
        return !value.isAfter(YearMonth.from(today).plusMonths(latestAhead));
    }

    @Override
    public Value show(YearMonth value) {
        return new Value.Month(value);
    }

    @Override
    public boolean readsNumbers() {
        return true;
    }
}
