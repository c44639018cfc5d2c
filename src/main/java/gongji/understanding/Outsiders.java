package gongji.understanding;

import gongji.reading.Talk;

import java.util.List;
import java.util.Optional;

/** Recognises what is declined whatever else is said. Immutable. */
final class Outsiders {
    private final List<Talk.Outside> kinds;

    Outsiders(Talk talk) {
        kinds = talk.outside();
    }

    /** {@return the kind a text is of, the first of the file that fits} */
    Optional<String> kind(String text) {
        return kinds.stream().filter(kind -> fits(kind, text)).map(Talk.Outside::kind).findFirst();
    }

    private static boolean fits(Talk.Outside kind, String text) {
        boolean said = kind.words().stream().anyMatch(text::contains)
                || kind.all().stream().anyMatch(words -> words.stream().allMatch(text::contains));
        return said && kind.unless().stream().noneMatch(text::contains);
    }
}
