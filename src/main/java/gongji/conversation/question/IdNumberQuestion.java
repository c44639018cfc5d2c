package gongji.conversation.question;

import gongji.message.Frame.Manner;
import gongji.message.Value;
import gongji.rules.identity.IdNumber;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** A citizen number that passes the checks of GB 11643. Masked on screen, removed from the chat, wiped after half an hour. */
public record IdNumberQuestion() implements Question<IdNumber> {

    @Override
    public Read<IdNumber> read(Input input, Hearing hearing, LocalDate today) {
        String text = input instanceof Input.Typed typed ? Normalizer.normalize(typed.text(), Form.NFKC) : "";
        return switch (IdNumber.parse(text, today)) {
            case IdNumber.Valid valid -> new Read.Understood<>(valid.number());
            case IdNumber.Invalid invalid -> Read.notUnderstood("id-number", invalid.fault().code());
        };
    }

    @Override
    public String write(IdNumber value) {
        return value.digits();
    }

    @Override
    public Optional<IdNumber> restore(String canonical) {
        return IdNumber.parse(canonical, LocalDate.MAX) instanceof IdNumber.Valid valid
                ? Optional.of(valid.number())
                : Optional.empty();
    }

    @Override
    public Value show(IdNumber value) {
        return new Value.Words(value.masked());
    }

    @Override
    public Set<Manner> manners() {
        return Set.of(Manner.HIDE_WHAT_WAS_TYPED, Manner.OFFER_FORM);
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
