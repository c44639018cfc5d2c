package gongji.dialogs.bind;

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

/** A photo or file of the papers the region wants, or the word that they follow later. */
record ProofQuestion() implements Question<String> {

    static final String LATER = "later";
    private static final PaperQuestion PAPER = new PaperQuestion();
    private static final Choice FOLLOWS = Choice.of(LATER, Phrase.of("bind.proof.later"));

    @Override
    public Read<String> read(Input input, Hearing hearing, LocalDate today) {
        return followsLater(input, hearing) ? new Read.Understood<>(LATER) : PAPER.read(input, hearing, today);
    }

    private static boolean followsLater(Input input, Hearing hearing) {
        return switch (input) {
            case Input.Chosen chosen -> chosen.choice().equals(LATER);
            case Input.Typed typed ->
                hearing.folded(typed.text()).equals(hearing.folded(hearing.words(FOLLOWS.label())));
            case Input.Contact contact -> false;
            case Input.Paper paper -> false;
        };
    }

    @Override
    public String write(String value) {
        return value;
    }

    @Override
    public Optional<String> restore(String canonical) {
        return PAPER.restore(canonical);
    }

    @Override
    public Value show(String value) {
        return value.equals(LATER) ? FOLLOWS.label() : PAPER.show(value);
    }

    @Override
    public List<Choice> choices() {
        return List.of(FOLLOWS);
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
