package gongji.ops.collection;

import java.util.List;

/** Something that finds items for a question. */
@FunctionalInterface
public interface Engine {

    /**
     * What was found.
     *
     * @param names of items, best first, each once
     * @param confidence the more the surer; comparable among the questions of one engine only
     */
    record Found(List<String> names, double confidence) {

        public Found {
            names = List.copyOf(names);
        }
    }

    /** {@return at most ten items} */
    Found find(String text);
}
