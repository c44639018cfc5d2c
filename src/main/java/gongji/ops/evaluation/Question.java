package gongji.ops.evaluation;

import gongji.knowledge.index.Item;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An evaluation question.
 *
 * @param place file and line, for reports
 * @param after the question asked just before it, where it is half a question
 */
public record Question(String writer, String split, String place, Optional<String> after, String ask,
        Expected expected) {

    /** {@return the file it stands in, without the line} */
    public String file() {
        return place.substring(0, place.lastIndexOf(':'));
    }

    /** {@return this question without the one before} */
    public Question alone() {
        return new Question(writer, split, place, Optional.empty(), ask, expected);
    }

    /**
     * What a right reply is.
     *
     * @param entries any of these answers it
     * @param operation the operation that is ordered
     * @param slots what must be among the slots
     * @param outcome {@code decline} or {@code smalltalk}
     * @param distance {@code far} or {@code near} for what is out of scope
     * @param holds words the reply must hold
     * @param parts what each of several questions expects
     */
    public record Expected(Set<String> entries, Optional<String> operation, Map<String, String> slots,
            Optional<String> outcome, Optional<String> distance, Optional<String> holds, List<Expected> parts) {

        public Expected {
            entries = Set.copyOf(entries);
            slots = Map.copyOf(slots);
            parts = List.copyOf(parts);
        }

        /** {@return the ids of the items that are right to find} */
        Set<String> items() {
            return operation.map(Item::idOf).map(Set::of).orElse(entries);
        }

        boolean inScope() {
            return outcome.isEmpty();
        }
    }
}
