package gongji.understanding;

import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Understanding;
import gongji.conversation.engine.Understood;
import gongji.knowledge.answer.Answerer;
import gongji.knowledge.entry.Library;
import gongji.knowledge.entry.Weights;
import gongji.knowledge.search.Search;
import gongji.message.Choice;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.reading.Reader;
import gongji.reading.Reading;
import gongji.reading.Term;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Understands messages. Never throws, whatever the text; a function of its arguments and the knowledge. Safe for use by many
 * threads.
 *
 * <p>Length: the ways a message can go on from the one before share what was thought of it alone.
 */
public final class Mind implements Understanding {
    private static final int LONGEST = 1000;
    private static final int MOST_PARTS = 4;
    private static final int ENGLISH = 8;
    private static final int SHORT = 24;
    private static final double SURE = 0.97;
    private static final String NONE = "none";
    private static final String RECEIPT = "receipt";
    private static final Pattern OF_ONESELF = Pattern.compile("^(?:我|俺|咱|人在)");
    private static final Pattern RECEIPT_NUMBER = Pattern
            .compile("(?i)(?<![0-9A-Z])GJ[0-9]{8}[ -]?[0-9A-Z]{8}(?![0-9A-Z])");
    private final Reader reader;
    private final Library library;
    private final Weights weights;
    private final Orders orders;
    private final Chatter chatter;
    private final Outsiders outsiders;
    private final Splitter splitter;
    private final FollowUps followUps;
    private final Insured insured;
    private final Questions questions;

    public Mind(Reader reader, Library library, Search search, Answerer answerer, Weights weights) {
        this.reader = reader;
        this.library = library;
        this.weights = weights;
        orders = new Orders(reader);
        chatter = new Chatter(reader.lexicon().talk());
        outsiders = new Outsiders(reader.lexicon().talk());
        splitter = new Splitter(reader);
        followUps = new FollowUps(reader);
        insured = new Insured(reader);
        questions = new Questions(reader, library, search, answerer, weights);
    }

    @Override
    public Understood understand(String text, Background background) {
        Understood understood = understood(think(text, background));
        return switch (understood) {
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
    public Optional<Understood> followed(String choice, Background background) {
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
        Reading reading = reader.read(text, background.today());
        Optional<String> pictured = chatter.ofPictures(text);
        if (pictured.isPresent()) {
            return Thought.said(Thought.Outcome.SMALLTALK, SURE, Replies.smallTalk(pictured.get()));
        }
        if (isNoise(reading) && chatter.kind(reading).isEmpty()) {
            return Thought.said(Thought.Outcome.DECLINE, SURE,
                    Replies.declined(reading.lifted().isEmpty() ? "noise" : "number"));
        }
        if (isEnglish(reading)) {
            return Thought.said(Thought.Outcome.DECLINE, SURE, Replies.declined("english"));
        }
        return spoken(reading).or(() -> ordered(reading, background)).orElseGet(() -> asked(reading, background));
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

    private Optional<Thought> ordered(Reading reading, Background background) {
        return orders.order(reading, background.today())
                .filter(order -> background.context().isEmpty()
                        || !Orders.onlyNamesAPlace(reading) && !FollowUps.asksOn(reading))
                .map(order -> questions.ordered(order, reading, background));
    }

    private Thought asked(Reading reading, Background background) {
        List<String> asked = splitter.questions(reading, background.today());
        Optional<Thought> followed = background.context()
                .flatMap(context -> halves(reading, context, background))
                .or(() -> background.context()
                        .filter(context -> asked.size() < 2)
                        .flatMap(context -> followed(reading, context, background,
                                weights.answerFrom() - Questions.EASIER)));
        if (followed.isPresent()) {
            return followed.get();
        }
        Thought whole = questions.one(reading, background, weights.answerFrom());
        return asked.size() < 2 ? whole : several(asked, whole, background);
    }

    /** Several halves of questions in a row are each completed, if all are answered. */
    private Optional<Thought> halves(Reading reading, String context, Background background) {
        double from = weights.answerFrom() - Questions.EASIER;
        List<String> asked = Splitter.halves(reading);
        List<Thought> parts = asked.stream()
                .map(each -> reader.read(each, background.today()))
                .flatMap(each -> followed(each, context, background, from).stream())
                .filter(each -> each.outcome() == Thought.Outcome.ANSWER)
                .toList();
        return parts.size() > 1 && parts.size() == asked.size() ? Optional.of(Replies.several(asked, parts))
                : Optional.empty();
    }

    /** Half a question is completed; what is not understood alone is read with the last question before it. */
    private Optional<Thought> followed(Reading spoken, String context, Background background, double answerFrom) {
        Reading said = followUps.ofSpeaker(spoken, background.today());
        String last = Context.question(context);
        Reading resolved = followUps.resolved(said, last, background.today());
        Optional<Thought> completed = followUps.complete(resolved, last, background.today())
                .flatMap(whole -> completed(whole, context, background, answerFrom));
        if (completed.isPresent() || !FollowUps.mayTurnOn(said)) {
            return completed;
        }
        Thought alone = questions.one(said, background, Math.max(answerFrom, weights.answerFrom()));
        if (alone.outcome() == Thought.Outcome.SMALLTALK || alone.outcome() == Thought.Outcome.OPERATION) {
            return Optional.of(alone);
        }
        if (alone.outcome() == Thought.Outcome.ANSWER || alone.entry().isPresent()) {
            return beside(resolved, alone, new Before(context, background, answerFrom))
                    .or(() -> Optional.of(alone).filter(thought -> said.letters().length() <= SHORT));
        }
        return together(said, resolved, alone, new Before(context, background, answerFrom));
    }

    /** What a message may go on from, and how sure an answer to it must be. */
    private record Before(String context, Background background, double answerFrom) {}

    /** What was put in place of another thing is meant; what only stands before the last question must find something else. */
    private Optional<Thought> completed(FollowUps.Whole whole, String context, Background background,
            double answerFrom) {
        Reading read = reader.read(whole.words(), background.today());
        Thought thought = questions.one(read, background, answerFrom);
        boolean other = thought.outcome() == Thought.Outcome.ANSWER
                && !thought.entry().equals(Optional.of(Context.entry(context)));
        return whole.replaced() || other ? Optional.of(assumed(whole.words(), thought)) : Optional.empty();
    }

    /** What names nothing is meant of what was asked before: 怎么弄 behind 能跨省吗. */
    private Optional<Thought> beside(Reading said, Thought alone, Before before) {
        String last = Context.entry(before.context);
        boolean meant = alone.entry().filter(each -> each.equals(last) || !questions.sameTopic(each, last)).isPresent();
        if (!FollowUps.namesNothing(said) || !meant) {
            return Optional.empty();
        }
        String both = Context.question(before.context) + "," + FollowUps.core(said);
        boolean again = FollowUps.isBare(said) && !alone.entry().equals(Optional.of(last)) && alone.confidence() < SURE;
        return questions.beside(reader.read(both, before.background.today()), before.background, last, again)
                .map(thought -> goneOn(said, assumed(both, thought), before));
    }

    /** Reads a message with the last question before it: what is found so must be likely for the message alone too. */
    private Optional<Thought> together(Reading said, Reading resolved, Thought alone, Before before) {
        List<String> likely = questions.likely(said, before.background);
        String entry = Context.entry(before.context);
        boolean bare = FollowUps.isBare(said);
        boolean goesOn = bare || said.codes(Term.Kind.ASKING).isEmpty()
                || FollowUps.turns(said) && (likely.isEmpty() || likely.contains(entry));
        String both = Context.question(before.context) + "," + FollowUps.core(resolved);
        return Stream.of(resolved.text(), both)
                .filter(whole -> !whole.equals(said.text()))
                .map(whole -> {
                    Reading read = reader.read(whole, before.background.today());
                    boolean further = alone.outcome() == Thought.Outcome.CLARIFY
                            && (!said.codes(Term.Kind.ASKING).isEmpty() || FollowUps.turns(said));
                    return assumed(whole, further
                            ? questions.onward(read, before.background, entry, about(alone))
                            : questions.one(read, before.background, before.answerFrom));
                })
                .filter(thought -> thought.outcome() == Thought.Outcome.ANSWER
                        || alone.outcome() == Thought.Outcome.DECLINE
                                && thought.outcome() == Thought.Outcome.CLARIFY)
                .filter(thought -> about(thought)
                        .filter(each -> each.equals(entry) ? goesOn : bare || likely.contains(each))
                        .isPresent())
                .max(Comparator.comparingDouble(Mind::worth))
                .map(thought -> goneOn(resolved, thought, before));
    }

    /** An answer is worth more than a question back. */
    private static double worth(Thought thought) {
        return thought.confidence() + (thought.outcome() == Thought.Outcome.ANSWER ? 1 : 0);
    }

    /** The next message goes on from the last question that was understood, not from all that was said since. */
    private static Thought goneOn(Reading said, Thought thought, Before before) {
        return about(thought).filter(entry -> !entry.equals(Context.entry(before.context)))
                .map(entry -> thought.withContext(Context.of(said.text(), entry)))
                .orElseGet(() -> thought.withContext(before.context));
    }

    private static Thought assumed(String whole, Thought thought) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Said(Phrase.of("answer.assumed").with("question", whole.replace(',', '，'))));
        parts.addAll(thought.reply().parts());
        Outgoing reply = thought.reply();
        return thought.withReply(new Outgoing(parts, reply.choices(), reply.sources(), reply.frame()));
    }

    /** Answers each question of a message by itself, where they are different questions and one at least is answered. */
    private Thought several(List<String> asked, Thought whole, Background background) {
        double from = Math.max(weights.answerFrom() - Questions.EASIER, weights.askFrom());
        List<Thought> parts = new ArrayList<>();
        for (String question : asked.subList(0, Math.min(MOST_PARTS, asked.size()))) {
            Reading reading = reader.read(question, background.today());
            parts.add(parts.isEmpty() ? questions.one(reading, background, from)
                    : further(reading, Context.of(asked.get(parts.size() - 1), about(parts.getLast()).orElse("")),
                            background, from));
        }
        List<String> subjects = parts.stream().flatMap(part -> about(part).stream()).toList();
        boolean clear = subjects.size() >= Math.max(2, parts.size() - 1)
                && parts.stream().anyMatch(each -> each.outcome() == Thought.Outcome.ANSWER);
        return clear ? Replies.several(asked, parts) : whole;
    }

    /** A further question goes on from the one before it, unless it is clear alone or would only find the same again. */
    private Thought further(Reading reading, String context, Background background, double from) {
        Thought alone = questions.one(reading, background, from);
        if (alone.outcome() == Thought.Outcome.ANSWER) {
            return beside(reading, alone, new Before(context, background, from)).orElse(alone);
        }
        boolean other = alone.outcome() == Thought.Outcome.CLARIFY
                && !about(alone).equals(Optional.of(Context.entry(context)));
        return followed(reading, context, background, from)
                .filter(thought -> !other || !about(thought).equals(Optional.of(Context.entry(context))))
                .orElse(alone);
    }

    /** {@return the entry a thought is about; the likeliest where it asks back} */
    private static Optional<String> about(Thought thought) {
        return thought.outcome() == Thought.Outcome.CLARIFY
                ? thought.reply().choices().stream().map(Choice::id).findFirst()
                : thought.entry();
    }

    private static Understood understood(Thought thought) {
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
