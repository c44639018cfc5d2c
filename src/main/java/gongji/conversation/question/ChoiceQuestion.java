package gongji.conversation.question;

import gongji.message.Choice;
import gongji.message.Value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One of several choices; the answer is the id of the choice. */
public record ChoiceQuestion(List<Choice> choices) implements Question<String> {

    private static final int FEWEST = 2;

    public ChoiceQuestion {
        choices = List.copyOf(choices);
    }

    /** {@return a question over these choices} */
    public static ChoiceQuestion of(Choice... choices) {
        return new ChoiceQuestion(List.of(choices));
    }

    @Override
    public Read<String> read(Input input, Hearing hearing, LocalDate today) {
        Optional<Choice> meant = switch (input) {
            case Input.Chosen chosen -> find(chosen.choice());
            case Input.Typed typed -> named(typed.text(), hearing);
            case Input.Contact contact -> Optional.empty();
            case Input.Paper paper -> Optional.empty();
        };
        return meant.<Read<String>>map(choice -> new Read.Understood<>(choice.id()))
                .orElseGet(() -> Read.notUnderstood("choice", "unknown"));
    }

    @Override
    public String write(String value) {
        return value;
    }

    @Override
    public Optional<String> restore(String canonical) {
        return find(canonical).map(Choice::id);
    }

    @Override
    public Value show(String value) {
        return find(value).map(Choice::label).orElse(new Value.Words(value));
    }

    private Optional<Choice> find(String id) {
        return choices.stream().filter(choice -> choice.id().equals(id)).findFirst();
    }

    /** The choice with this label, or the only one whose label holds these words. */
    private Optional<Choice> named(String text, Hearing hearing) {
        String said = hearing.folded(text);
        Optional<Choice> exact = choices.stream().filter(choice -> label(choice, hearing).equals(said)).findFirst();
        List<Choice> holding = said.length() < FEWEST ? List.of()
                : choices.stream().filter(choice -> label(choice, hearing).contains(said)).toList();
        return exact.isPresent() || holding.size() != 1 ? exact : Optional.of(holding.getFirst());
    }

    private static String label(Choice choice, Hearing hearing) {
        return hearing.folded(hearing.words(choice.label()));
    }
}
