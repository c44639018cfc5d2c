package gongji.conversation.question;

import gongji.message.Choice;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.scope.Cost;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A kind of cost, by any word of the lexicon; the answer is its code.
 *
 * @param offered the kinds that are buttons
 */
public record CostQuestion(List<Cost> offered) implements Question<Cost> {

    public CostQuestion {
        offered = List.copyOf(offered);
    }

    @Override
    public Read<Cost> read(Input input, Hearing hearing, LocalDate today) {
        return switch (input) {
            case Input.Chosen chosen -> restore(chosen.choice())
                    .<Read<Cost>>map(Read.Understood::new)
                    .orElseGet(() -> Read.notUnderstood("cost", "unknown"));
            case Input.Typed typed -> heard(costs(typed.text(), hearing));
            case Input.Contact contact -> Read.notUnderstood("cost", "unknown");
            case Input.Paper paper -> Read.notUnderstood("cost", "unknown");
        };
    }

    @Override
    public String write(Cost value) {
        return value.code();
    }

    @Override
    public Optional<Cost> restore(String canonical) {
        return Cost.findByCode(canonical);
    }

    @Override
    public Value show(Cost value) {
        return new Value.Nested(Phrase.of("cost." + value.code()));
    }

    @Override
    public List<Choice> choices() {
        return offered.stream().map(CostQuestion::choice).toList();
    }

    /** A piece of a button's words is that button where no cost is named: 「药店」 is 药店购药. */
    private List<Cost> costs(String text, Hearing hearing) {
        List<Cost> named = hearing.costs(text);
        String piece = hearing.folded(text);
        return !named.isEmpty() || piece.length() < 2 ? named
                : offered.stream()
                        .filter(it -> hearing.folded(hearing.words(choice(it).label())).contains(piece))
                        .toList();
    }

    private static Read<Cost> heard(List<Cost> costs) {
        if (costs.isEmpty()) {
            return Read.notUnderstood("cost", "unknown");
        }
        return costs.size() == 1
                ? new Read.Understood<>(costs.getFirst())
                : new Read.Ambiguous<>(costs.stream().map(CostQuestion::choice).toList());
    }

    private static Choice choice(Cost cost) {
        return Choice.of(cost.code(), Phrase.of("cost." + cost.code()));
    }
}
