package gongji.conversation.engine;

import gongji.conversation.engine.Conversation.Offer;
import gongji.conversation.engine.Conversation.Shown;
import gongji.conversation.engine.Run.Given;
import gongji.conversation.question.Input;
import gongji.conversation.question.Read;
import gongji.message.Incoming.Body;
import gongji.message.Phrase;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads one message, in the order in which people expect it: a command, a choice of what waits or of the last reply by its words, id
 * or number, a yes to the review card, a correction, a value for the waiting question, a question, an operation. Used by one thread for one step.
 */
final class Routing {

    private static final int LONGEST = 1000;
    private static final String NONE = "none";
    /** Colours, cursor moves and titles as terminals write them: nothing that anybody said. */
    private static final Pattern ESCAPES = Pattern.compile(
            "(?:\u001b\\[|\u009b)[0-?]*[ -/]*[@-~]?|\u001b\\][^\u0007\u001b]*\u0007?|\u001b[ -~]?");

    private final House house;
    private final Talk talk;
    private final Floor floor;
    private final Commands commands;
    private final Values values;
    private final Mending mending;
    private final Meaning meaning;
    private final Buttons buttons;
    private final Leaving leaving;

    Routing(House house, Talk talk, Floor floor, Parking parking) {
        this.house = house;
        this.talk = talk;
        this.floor = floor;
        Starting starting = new Starting(house, talk, floor, parking);
        this.commands = new Commands(house, talk, floor, parking, starting);
        this.leaving = new Leaving(house, talk, commands, parking);
        this.values = new Values(talk, floor);
        this.mending = new Mending(house, talk, floor);
        this.meaning = new Meaning(house, talk, floor, values, new Queue(house, talk, parking, starting));
        this.buttons = new Buttons(house, talk, floor, parking, new Ways(starting, commands, values, meaning));
    }

    void read() {
        switch (talk.incoming().body()) {
            case Body.Typed typed -> typed(said(typed.text()));
            case Body.Pressed pressed -> buttons.pressed(pressed.choice(), pressed.anchor());
            case Body.SharedContact contact -> given(new Input.Contact(contact.phone(), contact.own()));
            case Body.Paper paper -> given(new Input.Paper(paper.reference(), paper.fileName(), paper.bytes()));
            case Body.Filled filled -> filled(filled.anchor(), said(filled.text()));
            case Body.Edited edited -> edited(edited.updateId(), said(edited.text()));
            case Body.Unreadable unreadable -> helpless(unreadable(unreadable.kind()));
        }
    }

    private static String said(String text) {
        return ESCAPES.matcher(text).replaceAll("");
    }

    private void typed(String text) {
        if (text.length() > LONGEST) {
            helpless("engine.too-long");
        } else if (house.hearing().folded(text).isEmpty()) {
            empty(text);
        } else if (!commands.heard(text) && !offered(text) && !agreed(text) && !mending.heard(text)) {
            answerOrMeaning(text);
        }
    }

    private void answerOrMeaning(String text) {
        Optional<Next.Ask> ask = values.asking();
        Input input = new Input.Typed(text);
        boolean valueFirst = ask.isPresent() && !ask.get().question().readsAnything();
        boolean taken = valueFirst && (ofSomebodyElse(ask.get(), text) || values.taken(ask.get(), input));
        boolean atALoss = !taken && ask.isPresent() && house.hearing().says("engine.hears.not-known", text);
        if (atALoss) {
            helpless("engine.not-known");
        } else if (!taken && !leaving.heard(text) && !buttons.named(text) && !mending.saidOtherwise(text)) {
            meaning.heard(text, ask);
        }
    }

    /** 「她在长沙」 where it is asked where the speaker is insured: it is kept for the question it answers, or not used. */
    private boolean ofSomebodyElse(Next.Ask ask, String text) {
        Run run = talk.running().orElseThrow();
        DialogName dialog = new DialogName(run.dialog());
        Whose whose = new Whose(house.hearing());
        if (talk.justWoken() || !whose.isOther(dialog, ask.id().name(), text)
                || floor.read(ask.question(), new Input.Typed(whose.bare(text))) instanceof Read.NotUnderstood<?>) {
            return false;
        }
        if (!new Astray(house, talk, floor).taken(text)) {
            Phrase name = new Graph(house.get(run.dialog()).steps()).find(ask.id().name()).orElseThrow().name(dialog);
            talk.say(Phrase.of("engine.asks-for").with("name", name));
            floor.showAgain();
        }
        return true;
    }

    private void empty(String text) {
        Optional<Next.Ask> ask = values.asking();
        if (ask.isPresent() && !talk.justWoken()) {
            values.missed(ask.get(), new Input.Typed(text));
        } else {
            helpless("engine.empty");
        }
    }

    private boolean offered(String text) {
        if (Prompts.confirmed(text.strip()).isPresent()) {
            buttons.pressed(text.strip(), "");
            return true;
        }
        Shown shown = talk.conversation().shown();
        String said = house.hearing().folded(text);
        Optional<Offer> named = Stream.of(waiting(), shown.offers(), shown.earlier())
                .flatMap(List::stream)
                .filter(offer -> offer.id().equals(text.strip()) || house.hearing().folded(offer.label()).equals(said))
                .findFirst()
                .or(() -> last(text, shown.offers()))
                .or(() -> none(text, shown.offers()))
                .or(() -> numbered(said, shown.offers())
                        .filter(offer -> Prompts.confirmed(offer.id()).isEmpty() || yesConfirms()));
        named.ifPresent(offer -> buttons.pressed(offer.id(), ""));
        return named.isPresent();
    }

    private List<Offer> waiting() {
        return floor.waiting().stream().map(talk::offer).toList();
    }

    /**
     * A yes to the review card is its button, where the dialog takes a yes for it. When something else was shown after the card, only
     * what its button says is; any other yes brings the card back.
     */
    private boolean agreed(String text) {
        if (talk.running().map(Run::asleep).orElse(false) && house.hearing().says("engine.hears.confirm", text)) {
            goOn();
            return true;
        }
        Optional<Offer> confirm = waiting().stream()
                .filter(offer -> Prompts.confirmed(offer.id()).isPresent())
                .findFirst();
        boolean yes = confirm.isPresent() && house.hearing().says("engine.hears.confirm", text) && yesConfirms();
        if (yes && isMeant(confirm.get(), text)) {
            buttons.pressed(confirm.get().id(), "");
        } else if (yes) {
            floor.showAgain();
        }
        return yes;
    }

    /** After a pause a yes may still be for the card of before: it is asked first, and the next yes goes on. */
    private void goOn() {
        if (talk.justWoken()) {
            floor.showAgain();
        } else {
            floor.goOn();
        }
    }

    private boolean isMeant(Offer confirm, String text) {
        return talk.conversation().shown().offers().contains(confirm)
                || house.hearing().folded(confirm.label()).startsWith(house.hearing().folded(text));
    }

    private boolean yesConfirms() {
        return talk.running().map(run -> house.get(run.dialog()).takesYesToConfirm()).orElse(false);
    }

    private Optional<Offer> last(String text, List<Offer> offers) {
        return house.hearing().says("engine.hears.last", text)
                ? offers.reversed().stream().filter(it -> Command.pressed(it.id()).isEmpty()).findFirst()
                : Optional.empty();
    }

    private Optional<Offer> none(String text, List<Offer> offers) {
        return offers.stream()
                .filter(it -> it.id().equals(NONE) && house.hearing().says("engine.hears.none-of-these", text))
                .findFirst();
    }

    private Optional<Offer> numbered(String said, List<Offer> offers) {
        boolean isValue = values.asking().map(ask -> ask.question().readsNumbers()).orElse(false);
        OptionalInt number = isValue || !said.matches("[0-9]{1,2}") ? inOrder(said, offers.size())
                : OptionalInt.of(Integer.parseInt(said));
        return number.isPresent() && number.getAsInt() >= 1 && number.getAsInt() <= offers.size()
                ? Optional.of(offers.get(number.getAsInt() - 1))
                : Optional.empty();
    }

    /** 「第二个」 and 「就选第二个吧」 name a button by its place, also where a bare number would be a value. */
    private OptionalInt inOrder(String said, int many) {
        Stream<String> gaps = house.hearing()
                .sayings("engine.hears.place")
                .stream()
                .map(template -> Corrections.gaps(said, template))
                .filter(found -> found.size() == 1)
                .map(List::getFirst);
        return gaps.map(house.hearing()::amount)
                .flatMapToLong(OptionalLong::stream)
                .filter(hundredths -> hundredths % 100 == 0 && hundredths / 100 <= many)
                .mapToInt(hundredths -> (int) (hundredths / 100))
                .findFirst();
    }

    private void given(Input input) {
        Optional<Next.Ask> ask = values.asking();
        if (ask.isEmpty()) {
            helpless("engine.not-asked-for");
        } else if (!values.taken(ask.get(), input)) {
            values.missed(ask.get(), input);
        }
    }

    /** What a form brings answers the question it was opened for, or nothing. */
    private void filled(String anchor, String text) {
        if (buttons.ofThePast(anchor)) {
            talk.say("engine.form-past");
            floor.showAgain();
        } else {
            given(new Input.Typed(text));
        }
    }

    /** An edited message that gave an answer corrects it; any other is read as if it were new. */
    private void edited(String updateId, String text) {
        Optional<Given> given = talk.running()
                .stream()
                .flatMap(run -> run.answers().stream())
                .filter(answer -> answer.updateId().equals(updateId))
                .findFirst();
        boolean readable = !text.isBlank() && text.length() <= LONGEST;
        if (!readable || !given.map(answer -> floor.reopen(answer.question(), text)).orElse(false)) {
            typed(text);
        }
    }

    private static String unreadable(String kind) {
        return switch (kind) {
            case "voice", "audio", "video_note" -> "engine.unreadable-voice";
            case "large-photo", "large-document" -> "engine.paper-too-large";
            case "lost-photo", "lost-document" -> "engine.paper-lost";
            default -> "engine.unreadable";
        };
    }

    private void helpless(String key) {
        talk.say(key);
        floor.showAgain();
    }
}
