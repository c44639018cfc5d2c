package gongji.conversation.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Hears in any words that somebody does not want to go on, now or ever: 算了不弄了, 太麻烦了不办了, 下次再说. The words are lists of the
 * wording files; a message that holds nothing else means it. Used by one thread for one step.
 */
final class Leaving {

    private static final int LONGEST = 30;

    private final House house;
    private final Talk talk;
    private final Commands commands;
    private final Parking parking;

    Leaving(House house, Talk talk, Commands commands, Parking parking) {
        this.house = house;
        this.talk = talk;
        this.commands = commands;
        this.parking = parking;
    }

    /** {@return whether the words left what waits, or what was offered; then it is done} */
    boolean heard(String text) {
        boolean waits = talk.running().isPresent();
        if (!waits && parking.offeredLast().isEmpty() || text.length() > LONGEST || goesOn(text)) {
            return false;
        }
        boolean later = means("later", sayings("engine.hears.later-words"), text);
        boolean never = !later && means("cancel", never(), text);
        if (later && waits) {
            parking.putOff();
        } else if (later) {
            talk.say("engine.left-for-later");
        } else if (never) {
            commands.told(Command.CANCEL);
        }
        return later || never;
    }

    /** 「撤了吧」 is what the withdrawing of something does. */
    private boolean goesOn(String text) {
        return talk.running().map(run -> house.hearing().says(run.dialog() + ".goes-on", text)).orElse(false);
    }

    /** {@return the words of not going on, and the verb of every operation with a not before it: 不想解, 别撤} */
    private List<String> never() {
        List<String> words = new ArrayList<>(sayings("engine.hears.cancel-words"));
        List<String> verbs = new ArrayList<>(sayings("engine.hears.cancel-verbs"));
        talk.running().ifPresent(run -> verbs.addAll(sayings(run.dialog() + ".verbs")));
        sayings("engine.hears.cancel-not").forEach(not -> verbs.forEach(verb -> words.add(not + verb)));
        return words;
    }

    private List<String> sayings(String key) {
        return house.hearing().sayings(key);
    }

    private boolean means(String what, List<String> words, String text) {
        String said = house.hearing().folded(text);
        String left = without(said, words);
        return !left.equals(said) && without(left, sayings("engine.hears." + what + "-around")).isBlank();
    }

    private static String without(String said, List<String> words) {
        String left = said;
        List<String> longestFirst = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String word : longestFirst) {
            left = left.replace(word, " ");
        }
        return left;
    }
}
