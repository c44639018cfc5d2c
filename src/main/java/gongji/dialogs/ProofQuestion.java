package gongji.dialogs;

import gongji.conversation.question.Hearing;
import gongji.conversation.question.Input;
import gongji.conversation.question.PaperQuestion;
import gongji.conversation.question.Question;
import gongji.conversation.question.Read;
import gongji.message.Choice;
import gongji.message.Frame.Manner;
import gongji.message.Phrase;
import gongji.message.Value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A photo or file, or a word instead. A file is written with a mark before its reference; drafts of the time when one file was all
 * that could be handed in have none.
 *
 * @param instead the button for it; empty where only a file will do
 * @param mostly whether that is what most people take
 */
record ProofQuestion(Optional<Choice> instead, boolean mostly) implements Question<String> {

    private static final String MARK = "file ";
    private static final PaperQuestion PAPER = new PaperQuestion();

    @Override
    public Read<String> read(Input input, Hearing hearing, LocalDate today) {
        return instead.filter(it -> means(it, input, hearing))
                .<Read<String>>map(it -> new Read.Understood<>(it.id()))
                .orElseGet(() -> PAPER.read(input, hearing, today));
    }

    private static boolean means(Choice choice, Input input, Hearing hearing) {
        return switch (input) {
            case Input.Chosen chosen -> chosen.choice().equals(choice.id());
            case Input.Typed typed ->
                hearing.folded(typed.text()).equals(hearing.folded(hearing.words(choice.label())))
                        || hearing.says("counter.proof.hears-" + choice.id(), typed.text());
            case Input.Contact contact -> false;
            case Input.Paper paper -> false;
        };
    }

    @Override
    public String write(String value) {
        return isInstead(value) ? value : MARK + value;
    }

    @Override
    public Optional<String> restore(String canonical) {
        return PAPER.restore(canonical.startsWith(MARK) ? canonical.substring(MARK.length()) : canonical);
    }

    /** {@return whether more can follow an answer that was written so} */
    static boolean isOneOfSeveral(String canonical) {
        return canonical.startsWith(MARK);
    }

    private boolean isInstead(String value) {
        return instead.filter(it -> it.id().equals(value)).isPresent();
    }

    @Override
    public Value show(String value) {
        return isInstead(value) ? new Value.Nested(Phrase.of("counter.proof.shown-" + value)) : PAPER.show(value);
    }

    @Override
    public List<Choice> choices() {
        return instead.stream().toList();
    }

    @Override
    public Optional<Choice> usual() {
        return instead.filter(it -> mostly);
    }

    @Override
    public Set<Manner> manners() {
        return PAPER.manners();
    }

    @Override
    public boolean sensitive() {
        return true;
    }
}
