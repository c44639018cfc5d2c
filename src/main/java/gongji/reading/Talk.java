package gongji.reading;

import java.util.List;
import java.util.Map;

/**
 * The words that tell an order, small talk and what is not ours from a question. Immutable data.
 *
 * @param smallTalk what is said for each kind of it
 * @param beside what may stand beside small talk
 * @param outside kinds of what is declined whatever else is said
 * @param foreign words of subjects that are not ours
 * @param operations what can be ordered
 * @param cues beginnings of an order
 * @param polite beginnings of an order that look like a question
 * @param fillers words that say nothing in an order
 * @param notOwn words that make a rule of what looks like a question about one's own affairs
 * @param vague words of ours that ask nothing when they stand alone, and the operations offered then
 * @param followUp what tells that a message goes on from the last one
 */
public record Talk(Map<String, List<String>> smallTalk, List<String> beside, List<Outside> outside,
        List<String> foreign, List<Operation> operations, List<String> cues, List<String> polite,
        List<String> fillers, List<String> notOwn, Vague vague, FollowUp followUp) {

    public Talk {
        smallTalk = Map.copyOf(smallTalk);
        beside = List.copyOf(beside);
        outside = List.copyOf(outside);
        foreign = List.copyOf(foreign);
        operations = List.copyOf(operations);
        cues = List.copyOf(cues);
        polite = List.copyOf(polite);
        fillers = List.copyOf(fillers);
        notOwn = List.copyOf(notOwn);
    }

    /**
     * What asks nothing.
     *
     * @param words whole messages
     * @param offers names of the operations to offer, as many as fit in a question back
     */
    public record Vague(List<String> words, List<String> offers) {

        public Vague {
            words = List.copyOf(words);
            offers = List.copyOf(offers);
        }
    }

    /**
     * One kind of what is declined.
     *
     * @param words any of these tells it
     * @param all all words of one of these lists tell it
     * @param unless none of these may be said
     */
    public record Outside(String kind, List<String> words, List<List<String>> all, List<String> unless) {

        public Outside {
            words = List.copyOf(words);
            all = all.stream().map(List::copyOf).toList();
            unless = List.copyOf(unless);
        }
    }

    /**
     * One operation.
     *
     * @param bare whole messages that order it
     * @param doing patterns that order it when nothing is asked
     * @param asking patterns that order it even where something is asked
     * @param own patterns that ask for what it shows: of one's own affairs, so that only whoever is linked means it
     */
    public record Operation(String name, List<String> bare, List<Pattern> doing, List<Pattern> asking,
            List<Pattern> own) {

        public Operation {
            bare = List.copyOf(bare);
            doing = List.copyOf(doing);
            asking = List.copyOf(asking);
            own = List.copyOf(own);
        }
    }

    /**
     * How people go on from what they asked before.
     *
     * @param turns beginnings: 那, 换成
     * @param empty what names nothing new: 呢, 也行
     * @param now words for today, where the last question was about another day
     * @param beside words between two things wished for, however different: 顺便问一下
     * @param then words between two orders: 然后, 再
     */
    public record FollowUp(List<String> turns, List<String> empty, List<String> now, List<String> beside,
            List<String> then) {

        public FollowUp {
            turns = List.copyOf(turns);
            empty = List.copyOf(empty);
            now = List.copyOf(now);
            beside = List.copyOf(beside);
            then = List.copyOf(then);
        }
    }

    /**
     * Groups of words of which each must be there with one of its alternatives; {@code <kin>}, {@code <amount>}, {@code
     * <region>}, {@code <month>} and {@code <cost>} stand for something recognised.
     */
    public record Pattern(List<List<String>> groups) {

        public Pattern {
            groups = groups.stream().map(List::copyOf).toList();
        }
    }
}
