package gongji.conversation.question;

import gongji.message.Choice;
import gongji.message.Phrase;
import gongji.message.Value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * A month of a year, from {@code earliest} on and not after {@code latestAhead} months from today.
 *
 * @param choices months that are known already, as buttons; their ids are months as {@link #write} writes them, and no others are taken
 */
public record MonthQuestion(YearMonth earliest, int latestAhead,
        List<Choice> choices) implements TimeQuestion<YearMonth> {

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
    public String unit() {
        return "month";
    }

    @Override
    public Optional<YearMonth> hear(String words, Hearing hearing, LocalDate today) {
        return hearing.month(words, today).map(said -> lastOf(said, words, hearing));
    }

    /** 「10月就没交了」 means that September was the last one paid. */
    private static YearMonth lastOf(YearMonth said, String text, Hearing hearing) {
        boolean stopped = hearing.sayings("question.stopped.words").stream().anyMatch(text::contains)
                && hearing.sayings("question.stopped.unless").stream().noneMatch(text::contains);
        return stopped ? said.minusMonths(1) : said;
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
}
