package gongji.conversation.question;

import gongji.message.Value;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Words of the person's own, kept as they are but for marks at the ends and control characters.
 *
 * @param longest the most characters taken, 1 to 1000
 */
public record TextQuestion(int longest) implements Question<String> {

    @Override
    public Read<String> read(Input input, Hearing hearing, LocalDate today) {
        if (!(input instanceof Input.Typed typed)) {
            return Read.notUnderstood("text", "not-words");
        }
        String clean = typed.text().replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]+", " ").strip();
        if (clean.isEmpty()) {
            return Read.notUnderstood("text", "empty");
        }
        return clean.length() > longest ? Read.notUnderstood("text", "long") : new Read.Understood<>(clean);
    }

    @Override
    public String write(String value) {
        return value;
    }

    @Override
    public Optional<String> restore(String canonical) {
        return canonical.isBlank() || canonical.length() > longest ? Optional.empty() : Optional.of(canonical);
    }

    @Override
    public Value show(String value) {
        return new Value.Words(value);
    }

    @Override
    public boolean sensitive() {
        return true;
    }
}
