package gongji.conversation.question;

import gongji.message.Choice;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.person.Scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How somebody is insured, by any word of the lexicon (新农合, 公司交的); the answer is the code of the {@link Scheme}.
 *
 * @param choice the schemes that are buttons
 */
public record SchemeQuestion(ChoiceQuestion choice) implements Question<String> {

    /** {@return the question over these schemes; nobody said is a button of its own words} */
    public static SchemeQuestion of(Scheme... schemes) {
        return new SchemeQuestion(new ChoiceQuestion(Stream.of(schemes).map(SchemeQuestion::button).toList()));
    }

    @Override
    public Read<String> read(Input input, Hearing hearing, LocalDate today) {
        if (input instanceof Input.Typed typed) {
            List<Scheme> heard = hearing.schemes(typed.text());
            if (heard.size() == 1 && restore(heard.getFirst().code()).isPresent()) {
                return new Read.Understood<>(heard.getFirst().code());
            }
        }
        return choice.read(input, hearing, today);
    }

    @Override
    public String write(String value) {
        return choice.write(value);
    }

    @Override
    public Optional<String> restore(String canonical) {
        return choice.restore(canonical);
    }

    @Override
    public Value show(String value) {
        return choice.show(value);
    }

    @Override
    public List<Choice> choices() {
        return choice.choices();
    }

    private static Choice button(Scheme scheme) {
        String label = scheme == Scheme.UNSAID ? "question.scheme.not-sure" : "scheme." + scheme.code();
        return Choice.of(scheme.code(), Phrase.of(label));
    }
}
