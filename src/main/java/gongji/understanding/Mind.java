package gongji.understanding;

import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Understanding;
import gongji.conversation.engine.Understood;
import gongji.knowledge.answer.Answerer;
import gongji.knowledge.entry.Library;
import gongji.knowledge.entry.Weights;
import gongji.knowledge.search.Search;
import gongji.reading.Reader;
import gongji.reading.Reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands messages. Never throws, whatever the text; a function of its arguments and the knowledge. Safe for use by many
 * threads.
 */
public final class Mind implements Understanding {
    private static final int LONGEST = 1000;
    private static final int ENGLISH = 8;
    private static final double SURE = 0.97;
    private static final String NONE = "none";
    private static final String RECEIPT = "receipt";
    private static final String ABOUT = "about";
    private static final String STATUS = "status";
    private static final Pattern OF_ONESELF = Pattern.compile("^(?:我|俺|咱|人在)");
    private static final Pattern NUMERAL = Pattern.compile("\\p{Nd}");
    private static final Pattern RECEIPT_NUMBER = Pattern
            .compile("(?i)(?<![0-9A-Z])GJ[0-9]{8}[ -]?[0-9A-Z]{8}(?![0-9A-Z])");
    private final Reader reader;
    private final Library library;
    private final Weights weights;
    private final Orders orders;
    private final Agenda agenda;
    private final Chatter chatter;
    private final Outsiders outsiders;
    private final Splitter splitter;
    private final Continuing continuing;
    private final Insured insured;
    private final Questions questions;

    public Mind(Reader reader, Library library, Search search, Answerer answerer, Weights weights) {
        this.reader = reader;
        this.library = library;
        this.weights = weights;
        orders = new Orders(reader);
        agenda = new Agenda(reader, orders);
        FollowUps followUps = new FollowUps(reader);
        chatter = new Chatter(reader.lexicon().talk(), followUps);
        outsiders = new Outsiders(reader.lexicon().talk());
        splitter = new Splitter(reader);
        insured = new Insured(reader);
        questions = new Questions(reader, library, search, answerer, weights);
        continuing = new Continuing(reader, weights, followUps, questions);
    }

    @Override
    public Understood understand(String text, Background background) {
        boolean read = text.codePointCount(0, text.length()) <= LONGEST;
        Optional<Reading> reading = Optional.of(text)
                .filter(it -> read)
                .map(it -> reader.read(RECEIPT_NUMBER.matcher(it).replaceAll(""), background.today()));
        List<Understood.Wish> wishes = reading.filter(it -> outsiders.kind(it.text()).isEmpty())
                .map(it -> agenda.wishes(it, background.today()))
                .orElse(List.of())
                .stream()
                .map(wish -> new Understood.Wish(wish, withNumber(one(wish, background), text)))
                .toList();
        return wishes.isEmpty() ? one(text, background) : new Understood.Several(wishes);
    }

    /** The number of a receipt is no part of the wish that is read, so it is looked for in the whole message. */
    private static Understood.One withNumber(Understood.One meant, String text) {
        Matcher number = RECEIPT_NUMBER.matcher(text);
        return meant instanceof Understood.Operate operate && operate.operation().name().equals(RECEIPT)
                && number.find()
                        ? new Understood.Operate(operate.operation(), Map.of("number", number.group()))
                        : meant;
    }

    private Understood.One one(String text, Background background) {
        return switch (understood(think(text, background))) {
            case Understood.Answer answer -> new Understood.Answer(answer.reply(), answer.context(),
                    told(reader.read(text, background.today()), background.linked()));
            case Understood.Operate operate -> Slots.withMore(operate, reader.read(text, background.today()));
            case Understood.Clarify clarify -> clarify;
            case Understood.SmallTalk small -> small;
            case Understood.Decline decline -> decline;
        };
    }

    /** {@return the region that somebody tells of himself, beside a question or as half a one} */
    private Optional<String> told(Reading reading, boolean linked) {
        return insured.told(reading, linked)
                .or(() -> !linked && Orders.onlyNamesAPlace(reading) && OF_ONESELF.matcher(reading.letters()).find()
                        ? Slots.region(reading)
                        : Optional.empty());
    }

    @Override
    public Optional<Understood.One> followed(String choice, Background background) {
        if (choice.equals(NONE)) {
            return Optional.of(new Understood.Decline(Replies.none()));
        }
        Reading nothing = reader.read("", background.today());
        return library.find(choice)
                .map(entry -> understood(
                        questions.answer(entry, nothing, background, SURE)
                                .withContext(Context.of(entry.question(), entry.id()))));
    }

    /** Understands a message, with everything that was thought on the way. */
    public Thought think(String text, Background background) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return Thought.said(Thought.Outcome.DECLINE, 1, Replies.declined("too-long"));
        }
        Optional<Thought> quoted = quoted(text, background);
        if (quoted.isPresent()) {
            return quoted.get();
        }
        Reading reading = withRelative(reader.read(text, background.today()), background);
        Optional<String> pictured = chatter.ofPictures(text);
        if (pictured.isPresent()) {
            return Thought.said(Thought.Outcome.SMALLTALK, SURE, Replies.smallTalk(pictured.get()));
        }
        if (isNoise(reading) && chatter.kind(reading).isEmpty()) {
            return Thought.said(Thought.Outcome.DECLINE, SURE,
                    Replies.declined(reading.lifted().isEmpty() || !NUMERAL.matcher(text).find() ? "noise" : "number"));
        }
        if (isEnglish(reading)) {
            return Thought.said(Thought.Outcome.DECLINE, SURE, Replies.declined("english"));
        }
        return spoken(reading).or(() -> ordered(reading, background))
                .orElseGet(() -> shownToo(asked(reading, background), reading, background));
    }

    /** Who says to be insured elsewhere than he said before, and was just speaking of a relative, speaks of that relative. */
    private Reading withRelative(Reading said, Background background) {
        return background.context()
                .map(context -> reader.read(Context.question(context), background.today()))
                .flatMap(last -> Places.ofSpeaker(last)
                        .or(background::region)
                        .map(own -> Theirs.told(said, last, own)))
                .filter(told -> !told.equals(said.text()))
                .map(told -> reader.read(told, background.today()))
                .orElse(said);
    }

    /** Nothing but digits and particles. */
    private static boolean isNoise(Reading reading) {
        String letters = reading.letters();
        return letters.chars().allMatch(each -> Character.isDigit(each) || "的了吗呢吧啊呀哦哈嗯么嘛".indexOf(each) >= 0);
    }

    /** Mostly Latin letters that are no pinyin and name nothing of ours. */
    private static boolean isEnglish(Reading reading) {
        String letters = reading.letters();
        long latin = letters.chars().filter(each -> each >= 'a' && each <= 'z').count();
        return latin >= ENGLISH && 10 * latin >= 8L * letters.length() && reading.found().isEmpty();
    }

    private Optional<Thought> spoken(Reading reading) {
        return outsiders.kind(reading.text())
                .map(kind -> Thought.said(Thought.Outcome.DECLINE, SURE, Replies.declined(kind)))
                .or(() -> chatter.kind(reading)
                        .map(kind -> Thought.said(Thought.Outcome.SMALLTALK, SURE, Replies.smallTalk(kind))));
    }

    /** The number of a receipt, alone or with the order to fetch it, fetches that receipt. */
    private Optional<Thought> quoted(String text, Background background) {
        Matcher number = RECEIPT_NUMBER.matcher(text);
        if (!number.find()) {
            return Optional.empty();
        }
        String around = text.substring(0, number.start()) + text.substring(number.end());
        Reading reading = reader.read(around, background.today());
        boolean fetched = reading.letters().isEmpty()
                || orders.order(reading, background.today())
                        .map(Order::operation)
                        .equals(Optional.of(RECEIPT));
        return fetched
                ? Optional.of(new Thought(Thought.Outcome.OPERATION, Optional.empty(), Optional.of(RECEIPT),
                        Map.of("number", number.group()), SURE, Replies.order(RECEIPT), Optional.empty(), List.of(),
                        List.of(), Optional.empty()))
                : Optional.empty();
    }

    /** What somebody linked asks of the own affairs is looked up; more than that is not meant. */
    private Optional<Thought> ordered(Reading reading, Background background) {
        Optional<Order> own = Optional.of(reading).filter(it -> background.linked()).flatMap(orders::own);
        return orders.order(reading, background.today())
                .filter(order -> own.filter(it -> it.operation().equals(order.operation())).isEmpty())
                .filter(order -> background.context().isEmpty()
                        || !Orders.onlyNamesAPlace(reading) && !FollowUps.asksOn(reading))
                .map(order -> questions.ordered(order, reading, background))
                .or(() -> own.map(order -> Questions.order(order, reading).saying(ABOUT, STATUS)));
    }

    /** To somebody who is not linked the rule is told, and that what was done here can be looked up. */
    private Thought shownToo(Thought thought, Reading reading, Background background) {
        boolean told = thought.outcome() == Thought.Outcome.ANSWER && thought.parts().isEmpty();
        return orders.own(reading)
                .filter(order -> told && !background.linked())
                .map(order -> thought.withReply(Replies.offeringToLookUp(thought.reply(), order.operation())))
                .orElse(thought);
    }

    private Thought asked(Reading reading, Background background) {
        List<String> asked = splitter.questions(reading, background.today());
        Optional<Thought> followed = background.context()
                .flatMap(context -> continuing.halves(reading, context, background))
                .or(() -> background.context()
                        .filter(context -> asked.size() < 2)
                        .flatMap(context -> continuing.followed(reading, context, background,
                                weights.answerFrom() - Questions.EASIER)));
        if (followed.isPresent()) {
            return followed.get();
        }
        Thought whole = questions.one(reading, background, weights.answerFrom());
        return asked.size() < 2 ? whole : continuing.several(asked, whole, background);
    }

    private static Understood.One understood(Thought thought) {
        return switch (thought.outcome()) {
            case ANSWER -> new Understood.Answer(thought.reply(), thought.context());
            case OPERATION ->
                new Understood.Operate(new DialogName(thought.operation().orElseThrow()), thought.slots());
            case CLARIFY -> new Understood.Clarify(thought.reply(), thought.context());
            case SMALLTALK -> new Understood.SmallTalk(thought.reply());
            case DECLINE -> new Understood.Decline(thought.reply());
        };
    }
}
