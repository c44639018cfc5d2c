package gongji.conversation.question;

import gongji.message.Choice;
import gongji.message.Value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One of several choices; the answer is the id of the choice. A choice whose id is a year is also 「明年」. */
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
        List<Choice> meant = switch (input) {
            case Input.Chosen chosen -> find(chosen.choice()).stream().toList();
            case Input.Typed typed -> named(typed.text(), hearing);
            case Input.Contact contact -> List.of();
            case Input.Paper paper -> List.of();
        };
        if (meant.isEmpty() && input instanceof Input.Typed typed) {
            meant = hearing.year(typed.text(), today).flatMap(year -> find(year.toString())).stream().toList();
        }
        if (meant.isEmpty() && input instanceof Input.Typed typed) {
            meant = counted(typed.text(), hearing);
        }
        if (meant.size() > 1) {
            return new Read.Ambiguous<>(meant);
        }
        return meant.isEmpty()
                ? Read.notUnderstood("choice", "unknown")
                : new Read.Understood<>(meant.getFirst().id());
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

    /** The choice with this label, or those whose labels hold these words, or the one politely named. */
    private List<Choice> named(String text, Hearing hearing) {
        String said = hearing.folded(text);
        List<Choice> exact = choices.stream().filter(choice -> label(choice, hearing).equals(said)).toList();
        if (!exact.isEmpty() || said.length() < FEWEST) {
            return exact;
        }
        List<Choice> holding = choices.stream().filter(choice -> label(choice, hearing).contains(said)).toList();
        String bare = Politely.bare(text, hearing);
        return holding.isEmpty()
                ? choices.stream()
                        .filter(choice -> label(choice, hearing).equals(bare) || isCalled(choice, bare, hearing))
                        .toList()
                : holding;
    }

    /** What people say for a choice is listed beside its label, under {@code <label>-also}. */
    private static boolean isCalled(Choice choice, String bare, Hearing hearing) {
        return choice.label() instanceof Value.Nested nested
                && hearing.says(nested.phrase().key().key() + "-also", bare);
    }

    /** 「两个」 is the choice 「2位」. */
    private List<Choice> counted(String text, Hearing hearing) {
        String said = hearing.folded(text);
        String number = hearing.sayings("question.counters")
                .stream()
                .filter(counter -> said.length() > counter.length() && said.endsWith(counter))
                .map(counter -> said.substring(0, said.length() - counter.length()))
                .findFirst()
                .orElse(said);
        OptionalLong hundredths = hearing.amount(number);
        return choices.stream()
                .filter(choice -> hundredths.isPresent() && hundredths.getAsLong() % 100 == 0
                        && label(choice, hearing).matches(hundredths.getAsLong() / 100 + "\\p{IsHan}{1,2}"))
                .toList();
    }

    private static String label(Choice choice, Hearing hearing) {
        return hearing.folded(hearing.words(choice.label()));
    }
}
