package gongji.conversation.question;

import gongji.message.Choice;
import gongji.message.Phrase;
import gongji.message.Value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    private Optional<Boolean> said(String text, Hearing hearing) {
        String alone = alone(text, hearing);
        return Stream.of(text, Politely.bare(text, hearing), alone, Politely.bare(alone, hearing))
                .flatMap(said -> plainly(said, hearing).stream())
                .findFirst();
    }

    /** 「看完了，同意」 agrees; 「看完了」 says nothing of it. */
    private String alone(String text, Hearing hearing) {
        String left = hearing.folded(text);
        for (String beside : hearing.sayings("question.yes-no.beside")) {
            left = left.startsWith(beside) ? left.substring(beside.length())
                    : left.endsWith(beside) ? left.substring(0, left.length() - beside.length()) : left;
        }
        return left;
    }

    private Optional<Boolean> plainly(String text, Hearing hearing) {
        if (hearing.says("question.yes-no.hears-yes", text) || isCalled(yes, text, hearing)) {
            return Optional.of(true);
        }
        return hearing.says("question.yes-no.hears-no", text) || isCalled(no, text, hearing)
                ? Optional.of(false)
                : Optional.empty();
    }

    /** By its label, or as people say beside it, under {@code <label>-also}. */
    private static boolean isCalled(Phrase label, String text, Hearing hearing) {
        return hearing.says(label.key().key(), text) || hearing.says(label.key().key() + "-also", text);
    }
}
