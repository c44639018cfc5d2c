package gongji.conversation.question;

import gongji.message.Choice;
import gongji.message.Frame.Manner;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.region.RegionCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An insured area: a province or a city by name, pinyin, six digits or telephone area code; the answer is six digits.
 *
 * @param offered places that are buttons, such as the one told before
 */
public record RegionQuestion(List<RegionCode> offered) implements Question<RegionCode> {

    private static final int MOST_BUTTONS = 6;

    public RegionQuestion {
        offered = List.copyOf(offered);
    }

    /** {@return the question without buttons} */
    public static RegionQuestion open() {
        return new RegionQuestion(List.of());
    }

    /** {@return the key under which a place has its name} */
    public static Phrase name(RegionCode region) {
        return Phrase.of("region." + region.digits());
    }

    @Override
    public Read<RegionCode> read(Input input, Hearing hearing, LocalDate today) {
        return switch (input) {
            case Input.Chosen chosen -> restore(chosen.choice())
                    .<Read<RegionCode>>map(Read.Understood::new)
                    .orElseGet(() -> Read.notUnderstood("region", "unknown"));
            case Input.Typed typed -> heard(same(typed.text(), hearing) ? offered : hearing.regions(typed.text()));
            case Input.Contact contact -> Read.notUnderstood("region", "unknown");
            case Input.Paper paper -> Read.notUnderstood("region", "unknown");
        };
    }

    @Override
    public String write(RegionCode value) {
        return value.digits();
    }

    @Override
    public Optional<RegionCode> restore(String canonical) {
        return RegionCode.isWellFormed(canonical) && !canonical.equals(RegionCode.NATION.digits())
                ? Optional.of(RegionCode.of(canonical))
                : Optional.empty();
    }

    @Override
    public Value show(RegionCode value) {
        return new Value.Nested(name(value));
    }

    @Override
    public List<Choice> choices() {
        return offered.stream().map(RegionQuestion::choice).toList();
    }

    @Override
    public Optional<Choice> only() {
        return offered.size() == 1 ? choices().stream().findFirst() : Optional.empty();
    }

    @Override
    public Set<Manner> manners() {
        return Set.of(Manner.OFFER_REGION);
    }

    /** 「和我一样」 is the one place that is offered: the one known already. */
    private boolean same(String text, Hearing hearing) {
        return offered.size() == 1 && hearing.says("question.region.same", text);
    }

    private static Read<RegionCode> heard(List<RegionCode> regions) {
        if (regions.isEmpty() || regions.size() > MOST_BUTTONS) {
            return Read.notUnderstood("region", "unknown");
        }
        return regions.size() == 1
                ? new Read.Understood<>(regions.getFirst())
                : new Read.Ambiguous<>(regions.stream().map(RegionQuestion::choice).toList());
    }

    private static Choice choice(RegionCode region) {
        return Choice.of(region.digits(), name(region));
    }
}
