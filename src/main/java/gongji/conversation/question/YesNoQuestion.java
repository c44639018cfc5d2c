package gongji.conversation.question;

import gongji.message.Choice;
import gongji.message.Phrase;
import gongji.message.Value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Yes or no, also in the many words of {@code question.yes-no.hears-yes} and {@code question.yes-no.hears-no}. */
public record YesNoQuestion(Phrase yes, Phrase no) implements Question<Boolean> {

    /** {@return the question answered by 是 or 不是} */
    public static YesNoQuestion plain() {
        return new YesNoQuestion(Phrase.of("question.yes-no.yes"), Phrase.of("question.yes-no.no"));
    }

    @Override
    public Read<Boolean> read(Input input, Hearing hearing, LocalDate today) {
        Optional<Boolean> meant = switch (input) {
            case Input.Chosen chosen -> restore(chosen.choice());
            case Input.Typed typed -> said(typed.text(), hearing);
            case Input.Contact contact -> Optional.empty();
            case Input.Paper paper -> Optional.empty();
        };
        return meant.<Read<Boolean>>map(Read.Understood::new)
                .orElseGet(() -> new Read.NotUnderstood<>(
                        Phrase.of("question.yes-no.unknown").with("yes", yes).with("no", no), yes));
    }

    @Override
    public String write(Boolean value) {
        return value ? "yes" : "no";
    }

    @Override
    public Optional<Boolean> restore(String canonical) {
        return switch (canonical) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    @Override
    public Value show(Boolean value) {
        return new Value.Nested(value ? yes : no);
    }

    @Override
    public List<Choice> choices() {
        return List.of(Choice.of("yes", yes), Choice.of("no", no));
    }

    private static Optional<Boolean> said(String text, Hearing hearing) {
        return plainly(text, hearing).or(() -> plainly(Politely.bare(text, hearing), hearing));
    }

    private static Optional<Boolean> plainly(String text, Hearing hearing) {
        if (hearing.says("question.yes-no.hears-yes", text)) {
            return Optional.of(true);
        }
        return hearing.says("question.yes-no.hears-no", text) ? Optional.of(false) : Optional.empty();
    }
}
