package gongji.conversation.engine;

import gongji.conversation.engine.Corrections.Correction;
import gongji.conversation.engine.Run.Given;
import gongji.conversation.question.Input;
import gongji.conversation.question.Question;
import gongji.conversation.question.Read;
import gongji.message.Choice;
import gongji.message.Outgoing;
import gongji.message.Phrase;

import java.util.List;
import java.util.Optional;

/** Applies corrections said in words to the running dialog. Used by one thread for one step. */
final class Mending {

    private final House house;
    private final Talk talk;
    private final Floor floor;

    Mending(House house, Talk talk, Floor floor) {
        this.house = house;
        this.talk = talk;
        this.floor = floor;
    }

    /** {@return whether the words corrected an answer} */
    boolean heard(String text) {
        if (talk.running().isEmpty() || talk.justWoken()) {
            return false;
        }
        Run run = talk.running().get();
        Optional<Correction> correction = new Corrections(house.hearing()).find(text, house.get(run.dialog()), run);
        return correction.isPresent() && mended(correction.get(), run);
    }

    /**
     * {@return whether the words were another answer to an earlier question: 「还是我爸吧」; said to a review card, the answer alone is
     * enough}
     */
    boolean saidOtherwise(String text) {
        if (talk.running().isEmpty() || talk.justWoken()) {
            return false;
        }
        boolean card = floor.replay().next() instanceof Next.Review;
        if (card && house.hearing().says("engine.hears.change-something", text)) {
            changeSomething();
            return true;
        }
        return rather(text).filter(this::answered).isPresent()
                || card && !house.hearing().says("engine.hears.yes", text) && !isSecret(text) && answered(text);
    }

    /** A PIN typed once more is no amount; it is taken out of sight. */
    private boolean isSecret(String text) {
        boolean secret = new Astray(house, talk, floor).isSecret(text);
        if (secret) {
            talk.hide();
        }
        return secret;
    }

    /** Where the card has but one line that is the one; else they are shown. */
    private void changeSomething() {
        List<Choice> lines = floor.waiting().stream().filter(it -> Prompts.edited(it.id()).isPresent()).toList();
        if (lines.size() == 1) {
            floor.reopen(Prompts.edited(lines.getFirst().id()).orElseThrow());
        } else {
            talk.say(Outgoing.said(Phrase.of("engine.change-which")).offering(lines));
        }
    }

    private Optional<String> rather(String text) {
        String said = text.strip();
        return house.hearing()
                .sayings("engine.hears.rather")
                .stream()
                .filter(lead -> said.startsWith(lead) && said.length() > lead.length())
                .map(lead -> said.substring(lead.length()))
                .findFirst();
    }

    private boolean answered(String text) {
        Run run = talk.running().orElseThrow();
        return run.answers()
                .reversed()
                .stream()
                .filter(given -> !given.sensitive() && answers(text, given, run))
                .findFirst()
                .map(given -> floor.reopen(given.question(), text))
                .orElse(false);
    }

    private boolean answers(String text, Given given, Run run) {
        return floor.replay(run.editing(Optional.of(given.question()))).next() instanceof Next.Ask ask
                && ask.id().name().equals(given.question()) && !ask.question().readsAnything()
                && floor.read(ask.question(), new Input.Typed(text)) instanceof Read.Understood<?>;
    }

    private boolean mended(Correction correction, Run run) {
        Optional<String> question = correction.question().or(() -> meant(correction, run));
        return question.map(found -> floor.reopen(found, correction.text())).orElse(false)
                || question.isEmpty() && !correction.old().isEmpty() && already(correction, run);
    }

    /** 「不是妈妈,是爸爸」 while it is the father already: that is said, and nothing changes. */
    private boolean already(Correction correction, Run run) {
        Correction turned = new Correction(Optional.empty(), /* old= */ correction.text(),
                /* text= */ correction.old());
        boolean holds = meant(turned, run).isPresent();
        if (holds) {
            talk.say(Phrase.of("engine.already-so").with("value", correction.text()));
            floor.showAgain();
        }
        return holds;
    }

    /** Finds the latest answer that is the old value and that the new value could replace. */
    private Optional<String> meant(Correction correction, Run run) {
        return run.answers()
                .reversed()
                .stream()
                .filter(given -> fits(correction, given, run))
                .map(Given::question)
                .findFirst();
    }

    private boolean fits(Correction correction, Given given, Run run) {
        return floor.replay(run.editing(Optional.of(given.question()))).next() instanceof Next.Ask ask
                && ask.id().name().equals(given.question())
                && !(floor.read(ask.question(), new Input.Typed(correction.text())) instanceof Read.NotUnderstood<?>)
                && (correction.old().isEmpty()
                        ? !ask.question().readsAnything()
                        : means(ask.question(), correction.old(), given.text()));
    }

    private <T> boolean means(Question<T> question, String said, String canonical) {
        Optional<T> answer = question.restore(canonical);
        if (answer.isPresent() && floor.read(question, new Input.Typed(said)) instanceof Read.Understood<T> understood
                && question.couldMean(understood.value(), answer.get())) {
            return true;
        }
        String shown = answer
                .map(value -> house.hearing().words(question.show(value)))
                .orElse("");
        return house.hearing().folded(shown).equals(house.hearing().folded(said));
    }
}
