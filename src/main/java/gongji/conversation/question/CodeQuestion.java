package gongji.conversation.question;

import gongji.message.Frame.Manner;
import gongji.message.Value;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A one-time activation code: 8 letters and digits without look-alikes, in any case, with or without spaces and hyphens. */
public record CodeQuestion() implements Question<String> {

    @Override
    public Read<String> read(Input input, Hearing hearing, LocalDate today) {
        if (!(input instanceof Input.Typed typed)) {
            return Read.notUnderstood("code", "wrong");
        }
        return restore(hearing.folded(typed.text()).replaceAll("[\\s-]+", "").toUpperCase(Locale.ROOT))
                .<Read<String>>map(Read.Understood::new)
                .orElseGet(() -> Read.notUnderstood("code", "wrong"));
    }

    @Override
    public String write(String value) {
        return value;
    }

    @Override
    public Optional<String> restore(String canonical) {
        return canonical.matches("[0-9A-Z]{8}") ? Optional.of(canonical) : Optional.empty();
    }

    @Override
    public Value show(String value) {
        return new Value.Words("********");
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
