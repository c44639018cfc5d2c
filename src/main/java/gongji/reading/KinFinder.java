package gongji.reading;

import gongji.reading.text.Words;
import gongji.rules.kinship.Kinship;
import gongji.rules.kinship.Step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds kinship expressions and composes them: 老婆的爸爸, 媳妇她爹 and 老公弟弟 are each one relation, 老婆孩子 and 爸爸妈妈 are
 * two. A chain has at most four words.
 */
final class KinFinder {
    private static final int LONGEST_CHAIN = 4;
    private static final Set<String> LINKS = Set.of("的", "她", "他", "家的", "家", "那边的", "她的", "他的",
            "家那", "家那个", "那个", "个", "嘅", "屋里的", "家里的", "屋头的", "滴");
    private static final Set<Step> ONWARD = Set.of(Step.HUSBAND, Step.WIFE, Step.SPOUSE, Step.SON, Step.DAUGHTER,
            Step.CHILD, Step.BROTHER, Step.SISTER, Step.SIBLING);
    private static final Set<Step> REACHED = Set.of(Step.FATHER, Step.MOTHER, Step.PARENT, Step.BROTHER, Step.SISTER,
            Step.SIBLING);
    private final Words<List<Step>> words;

    KinFinder(Map<String, List<Step>> kin) {
        words = new Words<>(kin);
    }

    List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Optional<Words.Match<List<Step>>> first = words.longestAt(text, at);
            if (first.isPresent()) {
                at = chain(text, first.get(), found);
            } else {
                at++;
            }
        }
        return found;
    }

    private int chain(String text, Words.Match<List<Step>> first, List<Found> found) {
        List<Step> steps = new ArrayList<>(first.meaning());
        Words.Match<List<Step>> last = first;
        for (int length = 1; length < LONGEST_CHAIN; length++) {
            Optional<Words.Match<List<Step>>> next = next(text, last);
            if (next.isEmpty()) {
                break;
            }
            last = next.get();
            steps.addAll(last.meaning());
        }
        found.add(new Found(new Term(Term.Kind.KIN, Kinship.compose(steps).code()), first.start(), last.end()));
        return last.end();
    }

    private Optional<Words.Match<List<Step>>> next(String text, Words.Match<List<Step>> last) {
        for (int length = 3; length >= 1; length--) {
            int at = last.end() + length;
            if (at < text.length() && LINKS.contains(text.substring(last.end(), at))) {
                return words.longestAt(text, at);
            }
        }
        return last.end() < text.length() ? words.longestAt(text, last.end()).filter(next -> joins(text, last, next))
                : Optional.empty();
    }

    /** Two words side by side are a chain when the second is a parent or sibling of the first and no third follows. */
    private boolean joins(String text, Words.Match<List<Step>> first, Words.Match<List<Step>> second) {
        boolean onward = first.meaning().size() == 1 && ONWARD.contains(first.meaning().getFirst());
        boolean reached = second.meaning().size() == 1 && REACHED.contains(second.meaning().getFirst());
        boolean list = second.end() < text.length() && words.longestAt(text, second.end()).isPresent();
        return onward && reached && !list && !first.meaning().equals(second.meaning());
    }
}
