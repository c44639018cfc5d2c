package gongji.conversation.engine;

import gongji.conversation.engine.Corrections.Correction;
import gongji.conversation.engine.Run.Given;
import gongji.conversation.question.AmountQuestion;
import gongji.conversation.question.Input;
import gongji.conversation.question.NameQuestion;
import gongji.conversation.question.Question;
import gongji.conversation.question.Read;
import gongji.message.Choice;
import gongji.message.Outgoing;
import gongji.message.Phrase;
import gongji.message.Value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Applies corrections said in words to the running dialog. Used by one thread for one step. */
final class Mending {

    private final House house;
    private final Talk talk;
    private final Floor floor;
    private final Whose whose;

    Mending(House house, Talk talk, Floor floor) {
        this.house = house;
        this.talk = talk;
        this.floor = floor;
        this.whose = new Whose(house.hearing());
    }

    /** {@return whether the words corrected an answer} */
    boolean heard(String text) {
        if (talk.running().isEmpty() || talk.justWoken()) {
            return false;
        }
        Run run = talk.running().get();
        Corrections corrections = new Corrections(house.hearing());
        Optional<Correction> correction = corrections.find(text, house.get(run.dialog()), run);
        return correction.isPresent() && mended(correction.get(), run)
                || corrections.afterWrong(text)
                        .filter(right -> rightNow(right, corrections.withoutIs(right)))
                        .isPresent();
    }

    /** What is right corrects an earlier answer, the name just given, or answers what waits. */
    private boolean rightNow(String right, String value) {
        if (isSecret(value) || house.hearing().says("engine.hears.yes", value)) {
            return false;
        }
        return answered(right) || answered(value) || renamed(value, right) || new Values(talk, floor).asking()
                .filter(ask -> !ask.question().readsAnything() || ask.question() instanceof NameQuestion)
                .filter(ask -> new Values(talk, floor).taken(ask, new Input.Typed(value)))
                .isPresent();
    }

    /** A name is corrected right after it was given, and where it is said that this is it. */
    private boolean renamed(String value, String right) {
        Run run = talk.running().orElseThrow();
        List<Given> last = run.answers().isEmpty() ? List.of() : List.of(run.answers().getLast());
        return !value.equals(right) && last.stream()
                .filter(given -> floor.replay(run.editing(Optional.of(given.question()))).next() instanceof Next.Ask ask
                        && ask.question() instanceof NameQuestion
                        && floor.read(ask.question(), new Input.Typed(value)) instanceof Read.Understood<?>)
                .anyMatch(given -> floor.reopen(given.question(), value));
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
        return otherAmount(text) || rather(text).filter(this::answered).isPresent()
                || card && !house.hearing().says("engine.hears.yes", text) && !isSecret(text) && answered(text);
    }

    /** 「不够」 asks for the amount once more, and 「再加50」 says it. */
    private boolean otherAmount(String text) {
        Run run = talk.running().orElseThrow();
        Optional<Given> amount = run.answers()
                .reversed()
                .stream()
                .filter(given -> house.get(run.dialog())
                        .steps()
                        .stream()
                        .anyMatch(step -> step.id()
                                .name()
                                .equals(given.question()) && step.slot().question() instanceof AmountQuestion))
                .findFirst();
        boolean wrong = house.hearing().says("engine.hears.amount-wrong", text);
        OptionalLong more = amountBehind("engine.hears.amount-more", text);
        OptionalLong less = amountBehind("engine.hears.amount-less", text);
        if (amount.isEmpty() || !wrong && more.isEmpty() && less.isEmpty()) {
            return false;
        }
        long fen = Long.parseLong(amount.get().text()) + more.orElse(0) - less.orElse(0);
        boolean asked = wrong || fen <= 0;
        return floor.reopen(amount.get().question(), asked ? "" : BigDecimal.valueOf(fen, 2).toPlainString());
    }

    private OptionalLong amountBehind(String key, String text) {
        return house.hearing()
                .sayings(key)
                .stream()
                .map(template -> Corrections.gaps(text.strip(), template))
                .filter(gaps -> gaps.size() == 1)
                .map(gaps -> house.hearing().amount(gaps.getFirst()))
                .flatMapToLong(OptionalLong::stream)
                .mapToObj(OptionalLong::of)
                .findFirst()
                .orElse(OptionalLong.empty());
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
                .filter(given -> !whose.isOther(new DialogName(run.dialog()), given.question(), text))
                .findFirst()
                .map(given -> alreadySo(given, text, run) || floor.reopen(given.question(), text))
                .orElse(false);
    }

    /** 「打开吧」 while it is to be opened already: that is said, and nothing changes. */
    private boolean alreadySo(Given given, String text, Run run) {
        boolean same = floor.replay(run.editing(Optional.of(given.question()))).next() instanceof Next.Ask ask
                && means(ask.question(), text, given.text());
        if (same) {
            talk.say(Phrase.of("engine.already-so").with("value", shown(given, run)));
            floor.showAgain();
        }
        return same;
    }

    private Value shown(Given given, Run run) {
        return floor.replay(run).shown().getOrDefault(given.question(), new Value.Words(given.text()));
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
