package gongji.conversation.question;

import gongji.message.Frame.Manner;
import gongji.message.Phrase;
import gongji.message.Value;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The person's own phone number, as the door vouches for it; what is only typed is not taken. The answer is 11 digits. */
public record ContactQuestion() implements Question<String> {

    @Override
    public Read<String> read(Input input, Hearing hearing, LocalDate today) {
        if (!(input instanceof Input.Contact contact)) {
            return Read.notUnderstood("contact", "missing");
        }
        if (!contact.own()) {
            return Read.notUnderstood("contact", "foreign");
        }
        String digits = contact.phone().replaceAll("[^0-9]", "").replaceFirst("^86(?=1[0-9]{10}$)", "");
        return restore(digits)
                .<Read<String>>map(Read.Understood::new)
                .orElseGet(() -> Read.notUnderstood("contact", "foreign"));
    }

    @Override
    public String write(String value) {
        return value;
    }

    @Override
    public Optional<String> restore(String canonical) {
        return canonical.matches("1[0-9]{10}") ? Optional.of(canonical) : Optional.empty();
    }

    @Override
    public Value show(String value) {
        return new Value.Nested(Phrase.of("question.contact.tail").with("tail", value.substring(7)));
    }

    @Override
    public Set<Manner> manners() {
        return Set.of(Manner.OFFER_CONTACT);
    }

    @Override
    public boolean sensitive() {
        return true;
    }
}
