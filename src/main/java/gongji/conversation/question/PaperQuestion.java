package gongji.conversation.question;

import gongji.message.Frame.Manner;
import gongji.message.Phrase;
import gongji.message.Value;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** A photo or file of at most 5 MB; the answer is the reference under which the house keeps it. */
public record PaperQuestion() implements Question<String> {

    /** The most bytes of one paper. */
    public static final long MOST_BYTES = 5L * 1024 * 1024;

    @Override
    public Read<String> read(Input input, Hearing hearing, LocalDate today) {
        if (!(input instanceof Input.Paper paper)) {
            return Read.notUnderstood("paper", "missing");
        }
        return paper.bytes() > MOST_BYTES
                ? Read.notUnderstood("paper", "large")
                : new Read.Understood<>(paper.reference());
    }

    @Override
    public String write(String value) {
        return value;
    }

    @Override
    public Optional<String> restore(String canonical) {
        return canonical.isEmpty() ? Optional.empty() : Optional.of(canonical);
    }

    @Override
    public Value show(String value) {
        return new Value.Nested(Phrase.of("question.paper.received"));
    }

    @Override
    public Set<Manner> manners() {
        return Set.of(Manner.OFFER_PAPER);
    }

    @Override
    public boolean sensitive() {
        return true;
    }
}
