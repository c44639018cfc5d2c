package gongji.conversation.question;

import gongji.message.Choice;
import gongji.message.Value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One of several things that have names of their own, such as the relatives on the register. The answer is {@code <id>:<name>},
 * so that it can be shown later without looking it up again.
 *
 * @param offered the buttons of the moment; their labels are the names; an answer that is not among them any more is none. Empty takes
 *         any id, which is for the slot and not for asking
 */
public record NamedQuestion(List<Choice> offered) implements Question<NamedQuestion.Named> {

    public NamedQuestion {
        offered = List.copyOf(offered);
    }

    /** {@return the question without buttons, as a slot declares it} */
    public static NamedQuestion open() {
        return new NamedQuestion(List.of());
    }

    /** A thing by its id, and its name as it was shown. */
    public record Named(String id, String name) {}

    @Override
    public Read<Named> read(Input input, Hearing hearing, LocalDate today) {
        Optional<Choice> meant = switch (input) {
            case Input.Chosen chosen -> offered.stream().filter(it -> it.id().equals(chosen.choice())).findFirst();
            case Input.Typed typed -> named(hearing.folded(typed.text()), hearing);
            case Input.Contact contact -> Optional.empty();
            case Input.Paper paper -> Optional.empty();
        };
        return meant.<Read<Named>>map(it -> new Read.Understood<>(new Named(it.id(), hearing.words(it.label()))))
                .orElseGet(() -> Read.notUnderstood("choice", "unknown"));
    }

    @Override
    public String write(Named value) {
        return value.id() + ":" + value.name();
    }

    @Override
    public Optional<Named> restore(String canonical) {
        int colon = canonical.indexOf(':');
        return colon < 1 || !isOffered(canonical.substring(0, colon))
                ? Optional.empty()
                : Optional.of(new Named(canonical.substring(0, colon), canonical.substring(colon + 1)));
    }

    @Override
    public Value show(Named value) {
        return new Value.Words(value.name());
    }

    @Override
    public List<Choice> choices() {
        return offered;
    }

    @Override
    public boolean sensitive() {
        return true;
    }

    private boolean isOffered(String id) {
        return offered.isEmpty() || offered.stream().anyMatch(it -> it.id().equals(id));
    }

    private Optional<Choice> named(String said, Hearing hearing) {
        return offered.stream().filter(it -> hearing.folded(hearing.words(it.label())).equals(said)).findFirst();
    }
}
