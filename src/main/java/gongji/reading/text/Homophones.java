package gongji.reading.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Hears the domain's words in others that sound the same (家庭供给 for 家庭共济) and in typed pinyin (jiating gongji). Words of
 * three characters and more are heard through the usual confusions of dialects too (zh and z, ng and n, l and n). Immutable.
 */
public final class Homophones {
    private static final int LONGEST = 8;
    private final CharTable table;
    private final Map<String, String> exact = new HashMap<>();
    private final Map<String, String> vague = new HashMap<>();
    private final Map<String, String> spoken = new HashMap<>();
    private final Set<String> kept;
    private final Set<String> syllables;
    private final Map<String, Character> commonest = new HashMap<>();

    /**
     * @param heard domain words to be heard in others
     * @param typed further words known only as typed pinyin
     * @param kept true words that are never changed
     */
    public Homophones(CharTable table, Collection<String> heard, Collection<String> typed, Collection<String> kept) {
        this.table = table;
        this.kept = Set.copyOf(kept);
        syllables = table.pinyin().values().stream().collect(Collectors.toUnmodifiableSet());
        for (String word : heard) {
            learn(word);
        }
        typed.forEach(word -> spoken.putIfAbsent(key(word, false), word));
        Map<String, Map<Character, Integer>> counts = new HashMap<>();
        for (String word : spoken.values()) {
            word.chars()
                    .forEach(each -> counts.computeIfAbsent(table.sound((char) each), sound -> new TreeMap<>())
                            .merge((char) each, 1, Integer::sum));
        }
        counts.forEach((sound, characters) -> characters.entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> commonest.put(sound, most.getKey())));
    }

    private void learn(String word) {
        String key = key(word, false);
        if (word.length() < 2 || key.isEmpty()) {
            return;
        }
        spoken.putIfAbsent(key, word);
        exact.putIfAbsent(key, word);
        if (word.length() >= 3) {
            vague.putIfAbsent(key(word, true), word);
        }
    }

    /** {@return the text with the heard words in place of what was written} */
    public String correct(String text) {
        return hear(Latin.spell(text, syllables, spoken, commonest));
    }

    private String hear(String text) {
        String[] sounds = new String[text.length()];
        for (int i = 0; i < sounds.length; i++) {
            sounds[i] = table.sound(text.charAt(i));
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            String word = sounds[at].isEmpty() ? "" : heardAt(text, sounds, at);
            out.append(word.isEmpty() ? text.substring(at, at + 1) : word);
            at += Math.max(1, word.length());
        }
        return out.toString();
    }

    private String heardAt(String text, String[] sounds, int start) {
        List<String> keys = new ArrayList<>();
        StringBuilder key = new StringBuilder();
        for (int i = start; i < Math.min(sounds.length, start + LONGEST) && !sounds[i].isEmpty(); i++) {
            key.append(sounds[i]).append(' ');
            keys.add(key.toString());
        }
        for (int length = keys.size(); length >= 2; length--) {
            String surface = text.substring(start, start + length);
            if (kept.contains(surface)) {
                return surface;
            }
            String word = holdsParticle(surface) ? "" : heard(keys.get(length - 1), length);
            if (!word.isEmpty()) {
                return word;
            }
        }
        return "";
    }

    /** Particles and pronouns are never misheard: 医保吗 is no 医保码. */
    private static boolean holdsParticle(String surface) {
        return surface.chars().anyMatch(each -> "吗嘛么呢吧啊呀啦哦了的不没能我你他她给和".indexOf(each) >= 0);
    }

    private String heard(String key, int length) {
        String word = exact.get(key);
        if (word == null && length >= 3) {
            word = vague.get(vague(key));
        }
        return word == null ? "" : word;
    }

    private String key(String word, boolean vaguely) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            String sound = table.sound(word.charAt(i));
            if (sound.isEmpty()) {
                return "";
            }
            key.append(sound).append(' ');
        }
        return vaguely ? vague(key.toString()) : key.toString();
    }

    private static String vague(String key) {
        return Arrays.stream(key.split(" ")).map(Homophones::vagueSyllable).collect(Collectors.joining(" ", "", " "));
    }

    private static String vagueSyllable(String sound) {
        String head = sound.startsWith("zh") || sound.startsWith("ch") || sound.startsWith("sh")
                ? sound.charAt(0) + sound.substring(2)
                : sound;
        String open = head.endsWith("ng") ? head.substring(0, head.length() - 1) : head;
        return open.startsWith("n") && open.length() > 1 ? "l" + open.substring(1) : open;
    }
}
