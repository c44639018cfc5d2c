package gongji.conversation.engine;

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
        if (!waits && parking.offeredLast().isEmpty() || text.length() > LONGEST) {
            return false;
        }
        boolean later = means("later", text);
        boolean never = !later && means("cancel", text);
        if (later && waits) {
            parking.putOff();
        } else if (later) {
            talk.say("engine.left-for-later");
        } else if (never) {
            commands.told(Command.CANCEL);
        }
        return later || never;
    }

    private boolean means(String what, String text) {
        String said = house.hearing().folded(text);
        String left = without(said, "engine.hears." + what + "-words");
        return !left.equals(said) && without(left, "engine.hears." + what + "-around").isBlank();
    }

    private String without(String said, String key) {
        String left = said;
        List<String> longestFirst = house.hearing()
                .sayings(key)
                .stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String word : longestFirst) {
            left = left.replace(word, " ");
        }
        return left;
    }
}
