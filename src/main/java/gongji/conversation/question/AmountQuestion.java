package gongji.conversation.question;

import gongji.message.Value;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** An amount of money; the answer is in 分, between {@code least} and {@code most}, both included and both in 分. */
public record AmountQuestion(long least, long most) implements Question<Long> {

    /** {@return the question for more than nothing and at most ten million 元} */
    public static AmountQuestion positive() {
        return new AmountQuestion(1, 1_000_000_000L);
    }

    @Override
    public Read<Long> read(Input input, Hearing hearing, LocalDate today) {
        OptionalLong amount = input instanceof Input.Typed typed
                ? hearing.amount(typed.text())
                : OptionalLong.empty();
        if (amount.isEmpty()) {
            return Read.notUnderstood("amount", "unknown");
        }
        if (amount.getAsLong() < least) {
            return Read.notUnderstood("amount", "small");
        }
        return amount.getAsLong() > most
                ? Read.notUnderstood("amount", "large")
                : new Read.Understood<>(amount.getAsLong());
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
