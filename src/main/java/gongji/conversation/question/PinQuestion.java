package gongji.conversation.question;

import gongji.message.Frame.Manner;
import gongji.message.Value;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A PIN of six digits; whether it is the right one, or too common, is for the one who asked to judge.
 *
 * @param lasts how long one that was typed counts
 */
public record PinQuestion(Duration lasts) implements Question<String> {

    /** A PIN that counts for half an hour, as any sensitive answer. */
    public PinQuestion() {
        this(Duration.ofMinutes(30));
    }

    @Override
    public Read<String> read(Input input, Hearing hearing, LocalDate today) {
        if (!(input instanceof Input.Typed typed)) {
            return Read.notUnderstood("pin", "wrong");
        }
        return restore(hearing.folded(typed.text()))
                .<Read<String>>map(Read.Understood::new)
                .orElseGet(() -> Read.notUnderstood("pin", "wrong"));
    }

    @Override
    public String write(String value) {
        return value;
    }

    @Override
    public Optional<String> restore(String canonical) {
        return canonical.matches("[0-9]{6}") ? Optional.of(canonical) : Optional.empty();
    }

    @Override
    public Value show(String value) {
        return new Value.Words("******");
    }

    @Override
    public Set<Manner> manners() {
        return Set.of(Manner.SECRET_ANSWER, Manner.HIDE_WHAT_WAS_TYPED);
    }

    @Override
    public boolean sensitive() {
        return true;
    }

    @Override
    public boolean readsNumbers() {
        return true;
    }
}
