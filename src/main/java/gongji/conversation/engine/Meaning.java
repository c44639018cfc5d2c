package gongji.conversation.engine;

import gongji.conversation.question.Hearing;
import gongji.conversation.question.Input;
import gongji.conversation.question.Politely;
import gongji.conversation.question.YesNoQuestion;
import gongji.message.Choice;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Deals with what is no answer to a waiting question. Used by one thread for one step.
 *
 * <p>Length: whether words are a yes, an order, a question or a failed try is decided in one order, which is read in one place.
 */
final class Meaning {

    private static final int MOST_OF_THIN = 3;
    private static final String NONE = "none";

    private final House house;
    private final Talk talk;
    private final Floor floor;
    private final Values values;
    private final Starting starting;
    private final Queue queue;
    private final Relatives relatives;
    private final Parking parking;
    private final Astray astray;
    private final Choosing choosing;

    Meaning(House house, Talk talk, Floor floor, Values values, Queue queue) {
        this.house = house;
        this.talk = talk;
        this.floor = floor;
        this.values = values;
        this.starting = queue.starting();
        this.queue = queue;
        this.relatives = new Relatives(house.hearing());
        this.parking = queue.parking();
        this.astray = new Astray(house, talk, floor);
        this.choosing = new Choosing(house);
    }

    /** Understands words; where they mean nothing by themselves, they are held to be a try at the waiting question. */
    void heard(String whole, Optional<Next.Ask> ask) {
        String text = ask.isPresent() ? behindBut(whole) : whole;
        if (ask.filter(it -> it.question() instanceof YesNoQuestion).isPresent()
                && house.hearing().says("question.yes-no.beside", text)) {
            wide(ask.orElseThrow(), new Input.Typed(text));
            return;
        }
        Optional<Start> forSeveral = ask.flatMap(it -> relatives.several(it, text, talk.running()));
        if (forSeveral.isPresent()) {
            queue.begin(List.of(new Queue.Ordered(forSeveral.get(), relatives.others(text))));
            return;
        }
        Understood understood = understood(text);
        boolean noOrder = talk.running().isPresent() && !(understood instanceof Understood.Operate);
        Optional<Choice> only = ask.flatMap(it -> it.question().only())
                .filter(it -> noOrder && isJustOffered(it) && house.hearing().says("engine.hears.yes", text));
        if (only.isPresent()) {
            values.taken(ask.orElseThrow(), new Input.Chosen(only.get().id()));
        } else if (noOrder && (isYesOrNo(text) || isNoneOfThese(text, ask))) {
            notYet();
        } else if (ask.isEmpty() && nothingToAnswer(understood, text)) {
            return;
        } else if (ask.isPresent() && !(understood instanceof Understood.Answer) && astray.taken(text)) {
            return;
        } else if (ask.isEmpty() || meansSomething(understood, ask.get(), isThin(text, ask.get()))) {
            switch (understood) {
                case Understood.Several several -> inTurn(several.wishes());
                case Understood.One one -> meant(one, text);
            }
        } else {
            tried(ask.get(), new Input.Typed(text));
        }
    }

    private void meant(Understood.One one, String text) {
        switch (inFull(one, text)) {
            case Understood.Operate operate -> queue.begin(List.of(ordered(operate, text)));
            case Understood.One other -> said(other);
        }
    }

    private Understood.One inFull(Understood.One understood, String text) {
        return choosing.made(relatives.inOwnWords(understood, text), text);
    }

    /** A yes behind something else may be for that. */
    private boolean isJustOffered(Choice only) {
        Conversation.Shown shown = talk.conversation().shown();
        return shown.offers().contains(talk.offer(only)) && shown.earlier().isEmpty();
    }

    private boolean isYesOrNo(String text) {
        Hearing hearing = house.hearing();
        return hearing.says("engine.hears.yes", text) || hearing.says("engine.hears.done-yet", text)
                || Stream.of(text, Politely.bare(text, hearing))
                        .anyMatch(said -> hearing.says("question.yes-no.hears-no", said));
    }

    /** 「不同意」 and 「都不是」 answer nothing where nothing was asked. {@return whether that was said} */
    private boolean nothingToAnswer(Understood understood, String text) {
        boolean only = !(understood instanceof Understood.Operate) && talk.running().isEmpty()
                && house.hearing().says("engine.hears.only-answers", text);
        boolean none = house.hearing().says("engine.hears.none-of-these", text);
        if (only && parking.offeredLast().isPresent()) {
            parking.offer();
        } else if (only) {
            talk.say("engine.nothing-asked");
        } else if (none) {
            house.understanding().followed(NONE, talk.background()).ifPresent(this::said);
        }
        return only || none;
    }

    /** 「都不是」 is no name and no number. */
    private boolean isNoneOfThese(String text, Optional<Next.Ask> ask) {
        return ask.filter(it -> it.question().choices().isEmpty()).isPresent()
                && house.hearing().says("engine.hears.none-of-these", text);
    }

    /** 「确认」 where something else is asked, or where the card wants the words of its button, must not read as done. */
    private void notYet() {
        talk.say(floor.replay().next() instanceof Next.Review review
                ? Phrase.of("engine.not-confirmed").with("button", review.confirm())
                : Phrase.of("engine.nothing-agreed"));
        floor.showAgain();
    }

    private void tried(Next.Ask ask, Input input) {
        if (!ask.question().readsAnything() || !values.taken(ask, input)) {
            wide(ask, input);
        }
    }

    /** Some dialogs have orders of their own, under {@code <dialog>.hears}. */
    private Understood understood(String text) {
        return house.dialogs()
                .keySet()
                .stream()
                .filter(dialog -> house.hearing().says(dialog + ".hears", text))
                .findFirst()
                .<Understood>map(dialog -> new Understood.Operate(new DialogName(dialog), Map.of()))
                .or(() -> unasked(text))
                .or(() -> goneOn(text))
                .orElseGet(() -> house.understanding().understand(text, background(text)));
    }

    /** While something waits, only what sounds like a question goes on from the last one. */
    private Understanding.Background background(String text) {
        boolean follows = talk.running().isEmpty()
                || house.hearing().sayings("engine.hears.follows").stream().anyMatch(text::contains);
        return follows ? talk.background() : talk.background().anew();
    }

    /** 「同意，不过要什么材料」 agrees to nothing yet: what it asks is heard. */
    private String behindBut(String text) {
        return house.hearing()
                .sayings("engine.hears.but")
                .stream()
                .filter(but -> text.indexOf(but) > 0)
                .filter(but -> house.hearing().says("engine.hears.yes", text.substring(0, text.indexOf(but))))
                .map(but -> text.substring(text.indexOf(but) + but.length()))
                .filter(rest -> !rest.isBlank())
                .findFirst()
                .orElse(text);
    }

    /** 「上个月呢」 goes on from what was shown last, whose buttons tell what that was. */
    private Optional<Understood> goneOn(String text) {
        if (talk.running().isPresent()) {
            return Optional.empty();
        }
        return talk.conversation()
                .shown()
                .offers()
                .stream()
                .flatMap(offer -> Start.pressed(offer.id()).stream())
                .filter(start -> !start.slots().isEmpty())
                .flatMap(start -> house.find(start.dialog().name())
                        .stream()
                        .flatMap(dialog -> dialog.goingOn(text, start.slots(), house.hearing(), talk.today()).stream())
                        .<Understood>map(said -> new Understood.Operate(start.dialog(), said)))
                .findFirst();
    }

    /** What is no answer to what waits here may answer what a dialog asked outside the conversation; a card takes only its own words. */
    private Optional<Understood> unasked(String text) {
        boolean waits = talk.running().isPresent();
        if (waits && !(floor.replay().next() instanceof Next.Ask)) {
            return Optional.empty();
        }
        return house.dialogs()
                .values()
                .stream()
                .flatMap(dialog -> dialog.unasked(text, house.hearing(), talk.situation())
                        .filter(said -> !waits || !said.isEmpty())
                        .<Understood>map(said -> new Understood.Operate(dialog.name(), said))
                        .stream())
                .findFirst();
    }

    /** 「帮我绑我爸和我妈」: one goes after the other, and the others are set aside for then. */
    private Queue.Ordered ordered(Understood.Operate operate, String text) {
        return new Queue.Ordered(new Start(operate.operation(), operate.slots()), relatives.beside(operate, text));
    }

    /** Says what was understood, or starts it; what waits comes back. */
    void said(Understood.One understood) {
        switch (understood) {
            case Understood.Answer answer -> {
                told(answer);
                floor.showAgain();
            }
            case Understood.Operate operate -> starting.start(new Start(operate.operation(), operate.slots()));
            case Understood.Clarify clarify -> {
                talk.say(withWayBack(clarify.reply()));
                topic(clarify.context());
            }
            case Understood.SmallTalk small -> {
                talk.say(small.reply());
                floor.showAgain();
            }
            case Understood.Decline decline -> {
                talk.say(decline.reply());
                floor.showAgain();
            }
        }
    }

    private void told(Understood.Answer answer) {
        talk.say(answer.reply());
        answer.told().ifPresent(region -> talk.known(talk.conversation().known().in(region)));
        topic(answer.context());
    }

    /** What is asked is answered first; then what is to be done begins, or, where nothing is, what waits comes back. */
    private void inTurn(List<Understood.Wish> wishes) {
        List<Queue.Ordered> orders = new ArrayList<>();
        for (Understood.Wish wish : wishes) {
            switch (inFull(wish.meant(), wish.words())) {
                case Understood.Operate operate -> orders.add(ordered(operate, wish.words()));
                case Understood.Answer answer -> told(answer);
                case Understood.Clarify clarify -> {
                    talk.say(clarify.reply());
                    topic(clarify.context());
                }
                case Understood.SmallTalk small -> talk.say(small.reply());
                case Understood.Decline decline -> talk.say(decline.reply());
            }
        }
        if (orders.isEmpty()) {
            floor.showAgain();
        } else {
            queue.begin(orders);
        }
    }

    /** A question back has buttons of its own; what waits is said with it, and comes back when its button is pressed. */
    private Outgoing withWayBack(Outgoing reply) {
        if (talk.running().isEmpty() || !(floor.replay().next() instanceof Next.Ask ask)) {
            return reply;
        }
        List<Part> parts = new ArrayList<>(reply.parts());
        parts.add(new Part.Said(Phrase.of("engine.go-on").with("prompt", ask.prompt())));
        List<Choice> choices = new ArrayList<>(reply.choices());
        choices.add(Command.GO_ON.button());
        return new Outgoing(parts, choices, reply.sources(), reply.frame());
    }

    /** Three letters, or figures only, are hardly a question, but easily a try at an answer; 「怎么绑」 is none at a number. */
    private static boolean isThin(String text, Next.Ask ask) {
        boolean number = ask.question().readsNumbers() && text.codePoints().noneMatch(Character::isDigit);
        return text.codePoints().filter(Character::isLetter).count() <= (number ? MOST_OF_THIN - 1 : MOST_OF_THIN);
    }

    private static boolean meansSomething(Understood understood, Next.Ask ask, boolean thin) {
        boolean closed = !ask.question().readsAnything();
        return switch (understood) {
            case Understood.Answer answer -> !thin;
            case Understood.Operate operate -> true;
            case Understood.Several several -> true;
            case Understood.Clarify clarify -> closed && !thin;
            case Understood.SmallTalk small -> closed;
            case Understood.Decline decline -> decline.pressing();
        };
    }

    private void wide(Next.Ask ask, Input input) {
        if (talk.justWoken()) {
            floor.showAgain();
        } else {
            values.missed(ask, input);
        }
    }

    private void topic(Optional<String> context) {
        talk.known(talk.conversation().known().at(context, talk.now()));
    }
}
