package gongji.understanding;

import gongji.reading.Talk;
import gongji.reading.text.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recognises small talk: messages that hold nothing else. Immutable. */
final class Chatter {
    private static final String BESIDE = "";
    private final Words<String> words;

    Chatter(Talk talk) {
        Map<String, String> kinds = new HashMap<>();
        talk.beside().forEach(word -> kinds.put(word, BESIDE));
        talk.smallTalk().forEach((kind, said) -> said.forEach(word -> kinds.put(word.replace(" ", ""), kind)));
        words = new Words<>(kinds);
    }

    /** {@return the kind of small talk these letters are; the gravest where there are several} */
    Optional<String> kind(String letters) {
        List<String> kinds = new ArrayList<>();
        int at = 0;
        while (at < letters.length()) {
            var word = words.longestAt(letters, at);
            if (word.isEmpty()) {
                return Optional.empty();
            }
            kinds.add(word.get().meaning());
            at = word.get().end();
        }
        for (String kind : List.of("insult", "who", "goodbye", "thanks", "praise", "greeting")) {
            if (kinds.contains(kind)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
