package gongji.conversation.engine;

import gongji.conversation.question.KinQuestion;
import gongji.conversation.question.KinSaid;
import gongji.message.Phrase;
import gongji.message.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sets aside what was ordered beside something that begins, and says what comes after it and what found no room. Used by one
 * thread for one step.
 */
record Afterwards(House house, Talk talk, Parking parking) {

    static final String KIN = "relation";

    void setAside(Start first, List<Start> others) {
        List<Start> kept = new ArrayList<>();
        List<Start> left = new ArrayList<>();
        for (Start other : others) {
            (left.isEmpty() && parking.later(other, kept.size()) ? kept : left).add(other);
        }
        if (!others.isEmpty()) {
            talk.say(said(first, kept, left));
        }
    }

    private Phrase said(Start first, List<Start> kept, List<Start> left) {
        boolean relatives = Stream.of(List.of(first), kept, left)
                .flatMap(List::stream)
                .allMatch(it -> it.dialog().equals(first.dialog()) && relative(it).isPresent());
        String key = relatives ? "engine.one-by-one" : "engine.in-turn";
        Phrase told = left.isEmpty() ? Phrase.of(key).with("others", names(kept, relatives))
                : kept.isEmpty() ? Phrase.of(key + "-said-again").with("others", names(left, relatives))
                        : Phrase.of(key + "-some")
                                .with("others", names(kept, relatives))
                                .with("left", names(left, relatives));
        return told.with("first", name(first, relatives));
    }

    private Value names(List<Start> starts, boolean relatives) {
        return new Value.Joined(starts.stream().map(it -> name(it, relatives)).toList());
    }

    /** {@return the relative, else what is done, and for whom where that was said} */
    private Value name(Start start, boolean relatives) {
        Phrase what = Prompts.name(house.get(start.dialog().name()));
        Optional<Value> about = relative(start).map(KinSaid::shown);
        return about.filter(it -> relatives)
                .orElseGet(() -> new Value.Nested(
                        about.map(it -> Phrase.of("engine.draft").with("what", what).with("about", it)).orElse(what)));
    }

    static Optional<KinSaid> relative(Start start) {
        return Optional.ofNullable(start.slots().get(KIN)).flatMap(KinQuestion.near()::restore);
    }
}
