package gongji.understanding;

import gongji.reading.Found;
import gongji.reading.Reading;
import gongji.reading.Talk;
import gongji.reading.Term;
import gongji.reading.text.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Recognises small talk: messages that hold nothing else. Immutable. */
final class Chatter {
    private static final String BESIDE = "";
    private static final int LONGEST = 16;
    private static final int FIRST_PICTURE = 0x2000;
    private static final int VARIANT = 0xFE0F;
    private static final int JOINER = 0x200D;
    private final Words<String> words;

    private final FollowUps followUps;

    Chatter(Talk talk, FollowUps followUps) {
        this.followUps = followUps;
        Map<String, String> kinds = new HashMap<>();
        talk.beside().forEach(word -> kinds.put(word, BESIDE));
        talk.smallTalk().forEach((kind, said) -> said.forEach(word -> kinds.put(word.replace(" ", ""), kind)));
        words = new Words<>(kinds);
    }

    /** {@return the kind of small talk a message is: nothing else, or mostly and nothing of our subjects beside it} */
    Optional<String> kind(Reading reading) {
        return strictly(reading.letters()).filter(kind -> !asksOfSomebody(reading)).or(() -> mostly(reading));
    }

    /** 哥 greets, and 那我哥呢 goes on from the last question. */
    private boolean asksOfSomebody(Reading reading) {
        return followUps.turns(reading) && !reading.codes(Term.Kind.KIN).isEmpty();
    }

    /** {@return the kind of a message of pictures alone, where one of them is known} */
    Optional<String> ofPictures(String text) {
        boolean only = text.codePoints().allMatch(each -> Character.isWhitespace(each) || isPicture(each));
        return !only ? Optional.empty()
                : gravest(text.codePoints()
                        .mapToObj(Character::toString)
                        .flatMap(each -> words.find(each).stream())
                        .toList());
    }

    private static boolean isPicture(int codePoint) {
        return codePoint > FIRST_PICTURE && Character.isEmoji(codePoint) || codePoint == VARIANT || codePoint == JOINER;
    }

    private Optional<String> mostly(Reading reading) {
        String letters = reading.letters();
        boolean apart = letters.length() <= LONGEST
                && reading.found().stream().map(Found::term).allMatch(Chatter::harmless);
        List<String> kinds = new ArrayList<>();
        int covered = 0;
        for (int at = 0; apart && at < letters.length();) {
            var word = words.longestAt(letters, at)
                    .filter(each -> each.word().length() >= 2 && !each.meaning().equals(BESIDE));
            if (word.filter(each -> denied(letters, each)).isPresent()) {
                return Optional.empty();
            }
            word.ifPresent(each -> kinds.add(each.meaning()));
            covered += word.map(each -> each.word().length()).orElse(0);
            at = word.map(Words.Match::end).orElse(at + 1);
        }
        return 2 * covered >= letters.length() ? gravest(kinds) : Optional.empty();
    }

    /** Whether a word may stand in small talk. */
    private static boolean harmless(Term term) {
        return switch (term.kind()) {
            case ASKING, NEGATION, TIME -> true;
            case ACTION -> Set.of("use", "query", "change", "report", "fail").contains(term.code());
            case KIN, REGION, CHANNEL, COST, SCHEME, TOPIC, FOREIGN, PERIOD, AMOUNT -> false;
        };
    }

    /** 「不同意」 and 「没明白了」 praise nobody. */
    private static boolean denied(String letters, Words.Match<String> word) {
        return word.meaning().equals("praise") && word.start() > 0
                && "不没".indexOf(letters.charAt(word.start() - 1)) >= 0;
    }

    /** The kind of letters that are nothing else, the gravest where there are several. */
    private Optional<String> strictly(String letters) {
        List<String> kinds = new ArrayList<>();
        int at = 0;
        while (at < letters.length()) {
            var word = words.longestAt(letters, at);
            if (word.isEmpty() || denied(letters, word.get())) {
                return Optional.empty();
            }
            kinds.add(word.get().meaning());
            at = word.get().end();
        }
        return gravest(kinds);
    }

    private static Optional<String> gravest(List<String> kinds) {
        for (String kind : List.of("insult", "who", "goodbye", "thanks", "praise", "greeting")) {
            if (kinds.contains(kind)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
