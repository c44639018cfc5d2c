package gongji.conversation.question;

import gongji.message.Choice;
import gongji.message.Phrase;
import gongji.message.Value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * An amount of money; the answer is in 分, between {@code least} and {@code most}, both included and both in 分.
 *
 * @param choices amounts that are buttons; their ids are amounts in 分
 */
public record AmountQuestion(long least, long most, List<Choice> choices) implements Question<Long> {

    /** More than two decimals: parts of a 分, or of ten thousand, which is easily misread. */
    private static final Pattern FINER = Pattern.compile("[.．][0-9０-９]{3}");

    /** What an example says where it may be said, in 分. */
    private static final long EXAMPLE = 300_000;

    public AmountQuestion {
        choices = List.copyOf(choices);
    }

    /** The question without buttons. */
    public AmountQuestion(long least, long most) {
        this(least, most, List.of());
    }

    /** {@return this question with these amounts as buttons} */
    public AmountQuestion offering(Choice... amounts) {
        return new AmountQuestion(least, most, List.of(amounts));
    }

    /** {@return the question for more than nothing and at most ten million 元} */
    public static AmountQuestion positive() {
        return new AmountQuestion(1, 1_000_000_000L);
    }

    @Override
    public Read<Long> read(Input input, Hearing hearing, LocalDate today) {
        if (input instanceof Input.Chosen chosen && restore(chosen.choice()).isPresent()) {
            return new Read.Understood<>(Long.parseLong(chosen.choice()));
        }
        if (input instanceof Input.Typed typed && FINER.matcher(typed.text()).find()) {
            return wrong(Phrase.of("question.amount.finer"));
        }
        OptionalLong amount = input instanceof Input.Typed typed
                ? hearing.amount(typed.text())
                : OptionalLong.empty();
        if (amount.isEmpty()) {
            return wrong(Phrase.of("question.amount.unknown"));
        }
        if (amount.getAsLong() < least) {
            return wrong(Phrase.of("question.amount.small").with("least", new Value.Amount(least)));
        }
        return amount.getAsLong() > most
                ? wrong(Phrase.of("question.amount.large").with("most", new Value.Amount(most)))
                : new Read.Understood<>(amount.getAsLong());
    }

    /** The example is an amount that would be taken. */
    private Read<Long> wrong(Phrase reason) {
        long good = Math.clamp(EXAMPLE, least, most);
        return new Read.NotUnderstood<>(reason,
                Phrase.of("question.amount.example").with("amount", new Value.Amount(good)));
    }

    @Override
    public String write(Long value) {
        return value.toString();
    }

    @Override
    public Optional<Long> restore(String canonical) {
        if (!canonical.matches("[0-9]{1,15}")) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(canonical)).filter(fen -> fen >= least && fen <= most);
    }

    @Override
    public Value show(Long value) {
        return new Value.Amount(value);
    }

    @Override
    public boolean readsNumbers() {
        return true;
    }
}
