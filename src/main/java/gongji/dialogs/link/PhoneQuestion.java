package gongji.dialogs.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import gongji.conversation.question.ContactQuestion;
import gongji.conversation.question.Hearing;
import gongji.conversation.question.Input;
import gongji.conversation.question.Question;
import gongji.conversation.question.Read;
import gongji.message.Choice;
import gongji.message.Frame.Manner;
import gongji.message.Phrase;
import gongji.message.Value;

/** The person's own phone as the door vouches for it, or a button to go on without; then the answer is empty. */
record PhoneQuestion() implements Question<Optional<String>> {
    private static final ContactQuestion CONTACT = new ContactQuestion();
    private static final String SKIP = "skip";

    @Override
    public Read<Optional<String>> read(Input input, Hearing hearing, LocalDate today) {
        boolean skipped = switch (input) {
            case Input.Chosen chosen -> chosen.choice().equals(SKIP);
            case Input.Typed typed -> hearing.folded(typed.text())
                    .equals(hearing.folded(hearing.words(new Value.Nested(Phrase.of("link.phone.skip")))));
            case Input.Contact contact -> false;
            case Input.Paper paper -> false;
        };
        if (skipped) {
            return new Read.Understood<>(Optional.empty());
        }
        return switch (CONTACT.read(input, hearing, today)) {
            case Read.Understood<String> it -> new Read.Understood<>(Optional.of(it.value()));
            case Read.NotUnderstood<String> it -> new Read.NotUnderstood<>(it.reason(), it.example());
            case Read.Ambiguous<String> it -> new Read.Ambiguous<>(it.candidates());
        };
    }

    @Override
    public String write(Optional<String> value) {
        return value.orElse(SKIP);
    }

    @Override
    public Optional<Optional<String>> restore(String canonical) {
        return canonical.equals(SKIP) ? Optional.of(Optional.empty()) : CONTACT.restore(canonical).map(Optional::of);
    }

    @Override
    public Value show(Optional<String> value) {
        return value.map(CONTACT::show).orElse(new Value.Nested(Phrase.of("link.phone.skip")));
    }

    @Override
    public List<Choice> choices() {
        return List.of(Choice.of(SKIP, Phrase.of("link.phone.skip")));
    }

    @Override
    public Set<Manner> manners() {
        return CONTACT.manners();
    }

    @Override
    public boolean sensitive() {
        return true;
    }
}
