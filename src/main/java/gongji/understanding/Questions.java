package gongji.understanding;

import gongji.conversation.engine.Understanding.Background;
import gongji.knowledge.answer.Answered;
import gongji.knowledge.answer.Answerer;
import gongji.knowledge.entry.Entry;
import gongji.knowledge.entry.Library;
import gongji.knowledge.entry.Weights;
import gongji.knowledge.search.Hit;
import gongji.knowledge.search.Hits;
import gongji.knowledge.search.Search;
import gongji.message.Outgoing;
import gongji.reading.Found;
import gongji.reading.Reader;
import gongji.reading.Reading;
import gongji.reading.Term;
import gongji.rules.verdict.Verdict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Answers one question, asks back or declines it. Immutable and safe for use by many threads.
 *
 * <p>Length: what speaks before the search and what weighs its hits stand side by side.
 */
final class Questions {
    private static final double ALONE = 0.3;
    private static final double AGREED = 0.95;
    private static final double CHATTED = 0.8;
    private static final double PERHAPS = 0.4;
    private static final double BESIDE = 0.5;
    private static final double ORDERED = 0.1;
    private static final double LIKELIER = 0.5;
    private static final double PLAINLY = 0.97;
    private static final double UNSURE = 0.05;
    private static final double CONTRADICTED = 0.5;
    private static final double HARDLY = 0.1;
    private static final double STAYS = 6;
    private static final double LIKELY = 0.02;
    private static final int MOST_LIKELY = 6;
    /** What goes on from an answer is answered more easily. */
    static final double EASIER = 0.35;
    /** Who did it is no relative who pays. */
    private static final Pattern HURT = Pattern.compile("被.{1,6}(?:打|撞|咬|砍|烫|砸|伤)");
    private static final Pattern ACROSS = Pattern.compile("跨|异地|外地|外省");
    private static final Pattern SPENDS = Pattern.compile("[用花刷使绑]|共济");
    /** Rules that hold only for whom the rule of relatives allows. */
    private static final Set<String> BESIDE_KIN = Set.of("scope", "cross-province");
    private static final int SHORT = 24;
    private static final String HOW = "how";
    private final Reader reader;
    private final Library library;
    private final Answerer answerer;
    private final Weights weights;
    private final Finding finding;
    private final Owners owners;
    private final Certainty certainty;
    private final PlainVerdicts verdicts;
    private final Across across;
    private final Places places;
    private final AskingBack asking;
    private final Locals locals;

    Questions(Reader reader, Library library, Search search, Answerer answerer, Weights weights) {
        this.reader = reader;
        this.library = library;
        this.answerer = answerer;
        this.weights = weights;
        finding = new Finding(reader, search, weights);
        owners = new Owners(reader);
        certainty = new Certainty(weights.confidence());
        verdicts = new PlainVerdicts(library.entries());
        across = new Across(library);
        places = new Places(reader);
        asking = new AskingBack(library, certainty, reader.lexicon().talk().vague());
        locals = new Locals(library, answerer);
    }

    /** @param answerFrom confidence from which an answer is given */
    Thought one(Reading said, Background background, double answerFrom) {
        Reading reading = owners.told(said, background.today());
        Hits hits = finding.of(reading, background);
        Optional<Entry> verdict = refused(reading, background).or(() -> across.asked(reading, background))
                .or(() -> verdicts.asked(places.withoutTheirs(reading, background.today()))
                        .filter(entry -> !contradicts(finding.placeless(reading, background), entry)));
        if (verdict.isPresent()) {
            return answer(verdict.get(), reading, background, AGREED)
                    .withContext(Context.of(reading.text(), verdict.get().id()));
        }
        return of(reading, hits, background, answerFrom);
    }

    /** Whether the search finds another entry, and hardly this one: 门诊共济 is no outpatient who shares. */
    private static boolean contradicts(Hits hits, Entry entry) {
        boolean other = hits.first()
                .filter(hit -> hit.operation().isEmpty() && hit.smallTalk().isEmpty() && !hit.id().equals(entry.id()))
                .isPresent();
        return other && hits.confidence() >= CONTRADICTED && hits.share(entry.id()) < HARDLY;
    }

    /**
     * {@return the answer of another entry of the last question's topic that a message finds, though not before all others: who goes
     *     on mostly stays with the topic}
     *
     * @param last the entry of the last question
     */
    Optional<Thought> near(Reading reading, Background background, String last) {
        Hits found = finding.of(reading, background);
        Hits hits = found.favouring(hit -> !hit.id().equals(last) && sameTopic(hit.id(), last), STAYS);
        return hits.first()
                .filter(hit -> hit.share() >= BESIDE && !hit.id().equals(last) && sameTopic(hit.id(), last))
                .filter(hit -> found.share(hit.id()) > found.share(last))
                .flatMap(hit -> library.find(hit.id()))
                .map(entry -> answer(entry, reading, background, hits.share(entry.id()))
                        .withContext(Context.of(reading.text(), entry.id())));
    }

    /**
     * {@return the answer to a question that goes on from the last one: what answered that is hardly meant again}
     *
     * @param last the entry of the last question
     * @param alone what the words are likeliest about without the last question
     */
    Thought onward(Reading reading, Background background, String last, Optional<String> alone) {
        return across(reading, background).orElseGet(() -> further(reading, background, last, alone));
    }

    private Thought further(Reading reading, Background background, String last, Optional<String> alone) {
        Hits hits = finding.of(reading, background);
        Hits others = hits.without(hit -> hit.id().equals(last));
        double from = weights.answerFrom() - EASIER;
        if (others.first().isEmpty() || !hits.hits().getFirst().id().equals(last)) {
            boolean agreed = hits.first().map(Hit::id).equals(alone);
            return of(reading, agreed ? hits.sure(Math.max(hits.confidence(), from)) : hits, background, from);
        }
        return others.first().map(Hit::id).equals(alone) ? of(reading, others.sure(from), background, from)
                : of(reading, hits.sure(Math.min(hits.confidence(), from - UNSURE)), background, from);
    }

    /**
     * {@return the answer of another entry of the last question's topic that both together find before all others}
     *
     * @param last the entry of the last question
     * @param again whether that may be meant again
     */
    Optional<Thought> beside(Reading both, Background background, String last, boolean again) {
        Optional<Thought> elsewhere = across(both, background);
        if (elsewhere.isPresent()) {
            return elsewhere;
        }
        Hits hits = finding.of(both, background);
        Hits others = hits.without(hit -> hit.id().equals(last));
        double from = weights.answerFrom() - EASIER;
        boolean further = others.first().filter(hit -> hit.share() >= BESIDE && sameTopic(hit.id(), last)).isPresent();
        if (again && !further && hits.first().map(Hit::id).equals(Optional.of(last))) {
            return Optional.of(of(both, hits.sure(Math.max(hits.confidence(), from)), background, from));
        }
        return others.first()
                .filter(hit -> further)
                .map(hit -> of(both, others.sure(Math.max(others.confidence(), from)), background, from))
                .filter(thought -> thought.outcome() == Thought.Outcome.ANSWER);
    }

    /** {@return the answer where nothing is asked but whether or how a relative elsewhere may use the account} */
    Optional<Thought> across(Reading reading, Background background) {
        return across.asked(reading, background)
                .map(entry -> answer(entry, reading, background, AGREED)
                        .withContext(Context.of(reading.text(), entry.id())));
    }

    /** {@return the answer of an entry of the same topic that the last one, where it does not forbid, calls related and that
     *     tells how} */
    Optional<Thought> way(String last, Reading both, Background background) {
        return library.find(last)
                .filter(entry -> entry.verdict().isPresent() && !forbids(entry, both, background))
                .flatMap(entry -> entry.related()
                        .stream()
                        .filter(id -> sameTopic(id, last))
                        .flatMap(id -> library.find(id).stream())
                        .filter(it -> reader.read(it.question(), background.today())
                                .codes(Term.Kind.ASKING)
                                .contains(HOW))
                        .findFirst())
                .map(entry -> answer(entry, both, background, AGREED));
    }

    private boolean forbids(Entry entry, Reading reading, Background background) {
        return answerer.answer(entry, Wishes.of(entry, reading, background)).verdict().equals(Optional.of(Verdict.NO));
    }

    boolean sameTopic(String entry, String other) {
        return topic(entry).equals(topic(other));
    }

    private Optional<String> topic(String entry) {
        return library.find(entry).map(it -> it.labels().topic());
    }

    /** {@return the entries that a message may be about, likeliest first} */
    List<String> likely(Reading reading, Background background) {
        return finding.of(reading, background)
                .hits()
                .stream()
                .filter(hit -> hit.share() >= LIKELY)
                .limit(MOST_LIKELY)
                .map(Hit::id)
                .toList();
    }

    /** {@return what becomes of a message that is small talk, surely or perhaps} */
    private Optional<Thought> chatted(Reading reading, Hits all, double askFrom) {
        Optional<String> chatted = all.first().flatMap(Hit::smallTalk);
        double talk = all.hits().stream().filter(hit -> hit.smallTalk().isPresent()).mapToDouble(Hit::share).sum();
        if (chatted.isPresent() && talk >= CHATTED && Math.max(all.scope(), all.confidence()) >= askFrom) {
            return Optional.of(Thought.said(Thought.Outcome.SMALLTALK,
                    Math.min(1, Math.max(all.confidence(), talk * all.scope())), Replies.smallTalk(chatted.get())));
        }
        return chatted.filter(kind -> talk >= PERHAPS)
                .map(kind -> Thought.said(Thought.Outcome.DECLINE,
                        certainty.of(Thought.Outcome.DECLINE, 1 - all.scope()), Replies.unknown(reading)));
    }

    /** {@return what becomes of a question that found these} */
    private Thought of(Reading reading, Hits all, Background background, double answerFrom) {
        double askFrom = askFrom(answerFrom);
        Optional<Thought> chatted = chatted(reading, all, askFrom);
        if (chatted.isPresent()) {
            return chatted.get();
        }
        if (AskingBack.isAWord(reading)) {
            return asking.aWord(reading)
                    .orElseGet(() -> Thought.said(Thought.Outcome.DECLINE, AGREED, Replies.unknown(reading)));
        }
        Hits hits = all.without(hit -> hit.smallTalk().isPresent()
                || hit.operation().filter(operation -> Orders.cannotBe(operation, reading)).isPresent());
        Optional<String> ordered = hits.first().flatMap(Hit::operation);
        if (ordered.isPresent() && hits.scope() >= askFrom) {
            return hits.confidence() >= answerFrom || alone(hits)
                    ? order(new Order(ordered.get(), hits.confidence()), reading)
                    : asking.among(hits, reading);
        }
        return explained(reading, hits, background, answerFrom);
    }

    /** {@return how sure it must be that a question is ours: what goes on from an answer is taken more easily} */
    private double askFrom(double answerFrom) {
        return answerFrom < weights.answerFrom() ? weights.askFrom() - EASIER : weights.askFrom();
    }

    /** {@return what becomes of a question that is neither small talk nor an order} */
    private Thought explained(Reading reading, Hits hits, Background background, double answerFrom) {
        Optional<Entry> entry = hits.first().flatMap(hit -> library.find(hit.id()));
        Optional<String> told = entry.filter(it -> hits.scope() >= weights.askFrom())
                .flatMap(it -> told(it, hits, reading));
        if (told.isPresent()) {
            return order(new Order(told.get(), hits.confidence()), reading);
        }
        if (entry.isEmpty() || hits.scope() < askFrom(answerFrom)) {
            double sure = certainty.of(Thought.Outcome.DECLINE, 1 - hits.scope());
            return entry.filter(it -> isForeign(it, hits, reading))
                    .map(it -> answer(it, reading, background, sure))
                    .orElseGet(() -> Thought.said(Thought.Outcome.DECLINE, sure, Replies.unknown(reading)));
        }
        boolean plain = hits.first().filter(hit -> sameWords(hit, reading, background)).isPresent()
                || hits.confidence() >= ALONE && locals.onlyFirstKnows(hits, reading, background);
        if (!plain && hits.confidence() < answerFrom && !alone(hits) && !notOurs(entry.get(), reading)) {
            return AskingBack.single(hits) ? Thought.said(Thought.Outcome.DECLINE,
                    certainty.of(Thought.Outcome.DECLINE, 1 - hits.scope()), Replies.unknown(reading))
                    : asking.among(hits, reading);
        }
        double sure = certainty.of(Thought.Outcome.ANSWER, hits.confidence());
        return answer(entry.get(), reading, background, plain ? Math.max(AGREED, sure) : sure)
                .withContext(Context.of(reading.text(), entry.get().id()));
    }

    /** {@return the operation that an entry explains, where nothing is asked and the words order it nearly as likely} */
    private static Optional<String> told(Entry entry, Hits hits, Reading reading) {
        boolean tells = reading.codes(Term.Kind.ASKING).isEmpty() && reading.text().indexOf('?') < 0
                && !reading.codes(Term.Kind.ACTION).isEmpty() && reading.codes(Term.Kind.CHANNEL).isEmpty()
                && !ACROSS.matcher(reading.text()).find();
        return entry.action()
                .filter(operation -> !operation.equals("arrears"))
                .filter(operation -> tells && hits.hits()
                        .stream()
                        .anyMatch(hit -> hit.operation().equals(Optional.of(operation)) && hit.share() >= ORDERED));
    }

    /** {@return the order, or what the search is surer of where the words of the order are not its plain name} */
    Thought ordered(Order order, Reading reading, Background background) {
        Hits hits = order.sure() >= PLAINLY ? Hits.NONE : finding.of(reading, background);
        Optional<String> other = hits.first()
                .flatMap(Hit::operation)
                .filter(each -> !each.equals(order.operation()) && !Orders.cannotBe(each, reading));
        if (other.isPresent() && hits.confidence() >= LIKELIER) {
            return order(new Order(other.get(), hits.confidence()), reading);
        }
        boolean asked = !Orders.urges(reading) && hits.first().filter(hit -> hit.operation().isEmpty()).isPresent()
                && hits.confidence() >= weights.answerFrom();
        return asked ? of(reading, hits, background, weights.answerFrom()) : order(order, reading);
    }

    /** {@return what is told to do, with what was said beside it} */
    static Thought order(Order order, Reading reading) {
        return new Thought(Thought.Outcome.OPERATION, Optional.empty(), Optional.of(order.operation()),
                Slots.of(reading), order.sure(), Replies.order(order.operation()), Optional.empty(), List.of(),
                List.of(), Optional.empty());
    }

    /** Whether nothing else would be worth offering. */
    private static boolean alone(Hits hits) {
        return hits.confidence() >= ALONE && AskingBack.single(hits);
    }

    private static boolean notOurs(Entry entry, Reading reading) {
        return entry.labels().kind() == Entry.Kind.NOT_OURS && !ours(reading);
    }

    /** Whether a message speaks of what is not ours and finds the line for it: it is not answered either way. */
    private static boolean isForeign(Entry entry, Hits hits, Reading reading) {
        return notOurs(entry, reading) && !reading.codes(Term.Kind.FOREIGN).isEmpty()
                && hits.share(entry.id()) >= BESIDE;
    }

    /** Whether a question is one of the entry's own phrasings, as the ear hears both. */
    private boolean sameWords(Hit hit, Reading reading, Background background) {
        return reader.read(hit.phrasing(), background.today()).plain().equals(reading.plain());
    }

    /** Whether a message certainly speaks of the house's subjects. */
    private static boolean ours(Reading reading) {
        return reading.found()
                .stream()
                .map(Found::term)
                .anyMatch(term -> term.kind() == Term.Kind.TOPIC
                        && term.code().equals("gongji")
                        || term.kind() == Term.Kind.ACTION && term.code().endsWith("bind"));
    }

    /** Answers by the entry, or by the one that holds in its place on the day that was asked for. */
    Thought answer(Entry chosen, Reading reading, Background background, double confidence) {
        Entry found = kinFirst(chosen, reading, background);
        Answerer.Wanted wanted = Wishes.of(found, reading, background);
        Entry entry = library.inForce(found, wanted.day());
        Answered answered = answerer.answer(entry, wanted);
        Thought.Outcome outcome = entry.labels().kind() == Entry.Kind.NOT_OURS ? Thought.Outcome.DECLINE
                : Thought.Outcome.ANSWER;
        Outgoing reply = answered.reply().offering(Replies.beneath(entry, library, answered.region()));
        return new Thought(outcome, Optional.of(entry.id()), entry.action(), Slots.of(reading), confidence, reply,
                Optional.of(answered), List.of(), List.of(), Optional.empty());
    }

    /** {@return the verdict about a relative who may not be bound, wherever he lives and whatever he buys: 我舅在广东能用我的吗} */
    private Optional<Entry> refused(Reading reading, Background background) {
        boolean across = !reading.codes(Term.Kind.REGION).isEmpty() || ACROSS.matcher(reading.text()).find();
        boolean pays = !reading.codes(Term.Kind.COST).isEmpty() && reading.text().indexOf(',') < 0
                && !HURT.matcher(reading.text()).find();
        boolean asks = reading.codes(Term.Kind.ASKING).equals(List.of("whether")) && across != pays
                && SPENDS.matcher(reading.text()).find();
        return verdicts.kin(reading)
                .filter(kin -> asks && reading.text().length() <= SHORT)
                .filter(kin -> forbids(kin, reading, background));
    }

    /** {@return the verdict about the relative where it forbids what the cost or the place alone would allow} */
    private Entry kinFirst(Entry chosen, Reading reading, Background background) {
        boolean aboutCost = chosen.verdict()
                .filter(judged -> BESIDE_KIN.contains(judged.rule()))
                .isPresent();
        return verdicts.kin(reading)
                .filter(kin -> aboutCost && !HURT.matcher(reading.text()).find())
                .filter(kin -> answerer.answer(kin, Wishes.of(kin, reading, background)).isLessThanYes())
                .orElse(chosen);
    }
}
