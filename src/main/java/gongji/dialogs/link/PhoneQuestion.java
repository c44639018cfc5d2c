package gongji.dialogs.link;

import gongji.conversation.question.ContactQuestion;
import gongji.conversation.question.Hearing;
import gongji.conversation.question.Input;
import gongji.conversation.question.Question;
import gongji.conversation.question.Read;
import gongji.message.Choice;
import gongji.message.Frame.Manner;
import gongji.message.Phrase;
import gongji.message.Value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The person's own phone as the door vouches for it, or a button to go on without. */
record PhoneQuestion() implements Question<String> {
    private static final ContactQuestion CONTACT = new ContactQuestion();
    static final String SKIP = "skip";

    @Override
    public Read<String> read(Input input, Hearing hearing, LocalDate today) {
        boolean skipped = switch (input) {
            case Input.Chosen chosen -> chosen.choice().equals(SKIP);
            case Input.Typed typed -> hearing.folded(typed.text())
                    .equals(hearing.folded(hearing.words(new Value.Nested(Phrase.of("link.phone.skip")))));
            case Input.Contact contact -> false;
            case Input.Paper paper -> false;
        };
        return skipped ? new Read.Understood<>(SKIP) : CONTACT.read(input, hearing, today);
    }

    @Override
    public String write(String value) {
        return value;
    }

    @Override
    public Optional<String> restore(String canonical) {
        return canonical.equals(SKIP) ? Optional.of(SKIP) : CONTACT.restore(canonical);
    }

    @Override
    public Value show(String value) {
        return value.equals(SKIP) ? new Value.Nested(Phrase.of("link.phone.skip")) : CONTACT.show(value);
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
