package gongji.reading;

import gongji.reading.text.CharTable;
import gongji.reading.text.Replacer;
import gongji.rules.kinship.Step;

import java.util.List;
import java.util.Map;

/**
 * The domain's words as read from {@code knowledge/lexicon}. Immutable data.
 *
 * @param mistypings what people write, to what they mean
 * @param sounds words to be heard in others that sound the same
 * @param synonyms word to the one word of its concept
 * @param functions function word to the one of its group; to nothing, where it says nothing
 * @param terms word to its meanings
 * @param kin kinship word to the steps it takes
 * @param names code of a region to its short name
 * @param ambiguous name that several places share, to their codes
 * @param talk the words that route a message
 */
public record Lexicon(CharTable characters, Map<String, Replacer.Change> mistypings, Sounds sounds,
        Map<String, String> synonyms, Map<String, String> functions, Map<String, List<Term>> terms,
        Map<String, List<Step>> kin, Map<String, String> names, Map<String, List<String>> ambiguous,
        Talk talk) {

    public Lexicon {
        mistypings = Map.copyOf(mistypings);
        synonyms = Map.copyOf(synonyms);
        functions = Map.copyOf(functions);
        terms = Map.copyOf(terms);
        kin = Map.copyOf(kin);
        names = Map.copyOf(names);
        ambiguous = Map.copyOf(ambiguous);
    }

    /**
     * Words that are known by their sound.
     *
     * @param heard domain words that are heard in others and typed as pinyin
     * @param typed words known only when typed as pinyin
     * @param kept true words that are never taken for others
     */
    public record Sounds(List<String> heard, List<String> typed, List<String> kept) {

        public Sounds {
            heard = List.copyOf(heard);
            typed = List.copyOf(typed);
            kept = List.copyOf(kept);
        }
    }
}
