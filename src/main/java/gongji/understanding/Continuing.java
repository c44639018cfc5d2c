package gongji.understanding;

import gongji.conversation.engine.Understanding.Background;
import gongji.knowledge.entry.Weights;
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
import java.util.Optional;
import java.util.stream.Stream;

/** Understands what goes on from the last question, and each of several questions of one message. Immutable. */
final class Continuing {
    private static final int MOST_PARTS = 4;
    private static final int SHORT = 24;
    private static final double SURE = 0.97;
    private final Reader reader;
    private final Weights weights;
    private final FollowUps followUps;
    private final Questions questions;

    Continuing(Reader reader, Weights weights, FollowUps followUps, Questions questions) {
        this.reader = reader;
        this.weights = weights;
        this.followUps = followUps;
        this.questions = questions;
    }

    /** Several halves of questions in a row are each completed, if all are answered. */
    Optional<Thought> halves(Reading reading, String context, Background background) {
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
    Optional<Thought> followed(Reading spoken, String context, Background background, double answerFrom) {
        Reading said = followUps.ofSpeaker(spoken, background.today());
        String last = Context.question(context);
        Reading resolved = followUps.resolved(said, last, background.today());
        Optional<Thought> there = elsewhere(resolved, last, background, answerFrom);
        if (there.isPresent()) {
            return there;
        }
        Optional<Thought> completed = followUps.complete(resolved, last, background.today())
                .flatMap(whole -> completed(whole, context, background, answerFrom));
        boolean answered = completed.filter(thought -> thought.outcome() == Thought.Outcome.ANSWER).isPresent();
        if (answered || !followUps.mayTurnOn(said)) {
            return completed;
        }
        Optional<Thought> way = way(said, new Before(context, background, answerFrom));
        if (way.isPresent()) {
            return way;
        }
        Thought alone = questions.one(said, background, Math.max(answerFrom, weights.answerFrom()));
        if (completed.isPresent()) {
            return Optional.of(alone)
                    .filter(thought -> thought.outcome() == Thought.Outcome.ANSWER)
                    .or(() -> together(said, resolved, alone, new Before(context, background, answerFrom))
                            .filter(thought -> thought.outcome() == Thought.Outcome.ANSWER))
                    .or(() -> completed);
        }
        if (alone.outcome() == Thought.Outcome.SMALLTALK || alone.outcome() == Thought.Outcome.OPERATION) {
            return Optional.of(alone);
        }
        if (alone.outcome() == Thought.Outcome.ANSWER || alone.entry().isPresent()) {
            return beside(resolved, alone, new Before(context, background, answerFrom))
                    .or(() -> Optional.of(alone).filter(thought -> said.letters().length() <= SHORT));
        }
        return questions.near(said, background, Context.entry(context))
                .or(() -> together(said, resolved, alone, new Before(context, background, answerFrom)));
    }

    /** Where a relative is, said behind a question or before it, is a circumstance of it and no other place to ask it for. */
    private Optional<Thought> elsewhere(Reading said, String last, Background background, double answerFrom) {
        Reading before = reader.read(last, background.today());
        if (Theirs.place(before).isPresent()) {
            boolean asksOn = !said.codes(Term.Kind.ASKING).isEmpty() && Theirs.kin(said).isEmpty()
                    && said.codes(Term.Kind.REGION).isEmpty();
            String whole = last + "," + FollowUps.core(said);
            return Optional.of(reader.read(whole, background.today()))
                    .filter(read -> asksOn)
                    .flatMap(read -> questions.across(read, background))
                    .map(thought -> assumed(whole, thought));
        }
        if (!said.codes(Term.Kind.ASKING).isEmpty() || Theirs.place(said).isEmpty()) {
            return Optional.empty();
        }
        if (before.codes(Term.Kind.ASKING).isEmpty()) {
            return questions.across(said, background);
        }
        String whole = FollowUps.core(said) + "," + last;
        Thought thought = questions.one(reader.read(whole, background.today()), background, answerFrom);
        return thought.outcome() == Thought.Outcome.ANSWER ? Optional.of(assumed(whole, thought)) : Optional.empty();
    }

    /** 那怎么弄 behind 能用吗 asks for the way to do what was allowed, and not for the verdict again. */
    private Optional<Thought> way(Reading said, Before before) {
        if (!FollowUps.namesNothing(said) || !said.codes(Term.Kind.ASKING).equals(List.of("how"))) {
            return Optional.empty();
        }
        String both = Context.question(before.context) + "," + FollowUps.core(said);
        return questions
                .way(Context.entry(before.context), reader.read(both, before.background.today()), before.background)
                .map(thought -> goneOn(said, assumed(both, thought), before));
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
                || followUps.turns(said) && (likely.isEmpty() || likely.contains(entry));
        String both = Context.question(before.context) + "," + FollowUps.core(resolved);
        return Stream.of(resolved.text(), both)
                .filter(whole -> !whole.equals(said.text()))
                .map(whole -> {
                    Reading read = reader.read(whole, before.background.today());
                    boolean further = whole.equals(both) && alone.outcome() == Thought.Outcome.CLARIFY
                            && (!said.codes(Term.Kind.ASKING).isEmpty() || followUps.turns(said));
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
                .max(Comparator.comparingDouble(Continuing::worth))
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
    Thought several(List<String> asked, Thought whole, Background background) {
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
}
