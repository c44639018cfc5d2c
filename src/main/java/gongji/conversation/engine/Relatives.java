package gongji.conversation.engine;

import gongji.conversation.question.Hearing;
import gongji.conversation.question.KinQuestion;
import gongji.conversation.question.KinSaid;
import gongji.rules.kinship.Kin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The relatives named in a message: one goes after the other. Immutable. */
record Relatives(Hearing hearing) {

    private static final String RELATION = "relation";
    /** Letters that may stand beside the names of relatives where nothing else is said. */
    private static final int BESIDE = 3;

    /** The code of a relation says less than the word: 妈 is a parent, and not the father. */
    Understood.One inOwnWords(Understood.One understood, String text) {
        if (!(understood instanceof Understood.Operate operate) || !operate.slots().containsKey(RELATION)) {
            return understood;
        }
        Map<String, String> slots = new HashMap<>(operate.slots());
        hearing.kinWithin(text)
                .stream()
                .filter(kin -> kin.kin().code().equals(slots.get(RELATION)))
                .findFirst()
                .ifPresent(kin -> slots.put(RELATION, KinQuestion.near().write(kin)));
        return new Understood.Operate(operate.operation(), slots);
    }

    /** {@return those named beside the first: 「帮我绑我爸和我妈」} */
    List<KinSaid> beside(Understood.Operate operate, String text) {
        return operate.slots().containsKey(RELATION) && areJoined(text) ? others(text) : List.of();
    }

    /** {@return the order that several relatives are who say nothing more: 「我儿子和女儿」 where it is asked for whom} */
    Optional<Start> several(Next.Ask ask, String text, Optional<Run> running) {
        List<KinSaid> named = named(text);
        int letters = named.stream().mapToInt(kin -> kin.word().length()).sum() + BESIDE * (named.size() - 1);
        boolean asked = ask.id().name().equals(RELATION) && ask.question() instanceof KinQuestion;
        return running.filter(run -> asked && named.size() > 1 && areJoined(text) && text.strip().length() <= letters)
                .map(run -> Start.of(run.dialog()).with(RELATION, KinQuestion.near().write(named.getFirst())));
    }

    List<KinSaid> others(String text) {
        List<KinSaid> named = named(text);
        return named.size() > 1 ? named.subList(1, named.size()) : List.of();
    }

    private boolean areJoined(String text) {
        return hearing.sayings("engine.hears.both").stream().anyMatch(text::contains);
    }

    private List<KinSaid> named(String text) {
        return hearing.kinWithin(text).stream().filter(kin -> kin.kin() != Kin.SELF).distinct().toList();
    }
}
