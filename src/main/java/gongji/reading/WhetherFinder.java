package gongji.reading;

import java.util.ArrayList;
import java.util.List;

/** Finds questions that no list of words holds: 管不管, 交没交, and 能用不 or 开了没 where a clause ends. */
final class WhetherFinder {
    private static final Term WHETHER = new Term(Term.Kind.ASKING, "whether");
    private static final String BETWEEN = "不没唔";
    private static final String LAST = "不没否伐啵唔未冇";
    private static final String MARKS = ",.?!: ";
    private static final String TRAILING = "啊呀哦呢哈嘞咯";
    private static final String NO_QUESTION_BEFORE = "要也都就并才还是绝决";

    private WhetherFinder() {}

    static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        for (int i = 1; i < text.length(); i++) {
            char each = text.charAt(i);
            if (BETWEEN.indexOf(each) >= 0 && i + 1 < text.length() && text.charAt(i - 1) == text.charAt(i + 1)
                    && Character.isLetter(text.charAt(i - 1))) {
                found.add(new Found(WHETHER, i - 1, i + 2));
            } else if (LAST.indexOf(each) >= 0 && ends(text, i + 1) && asksAfter(text.charAt(i - 1))) {
                found.add(new Found(WHETHER, i, i + 1));
            }
        }
        return found;
    }

    private static boolean asksAfter(char before) {
        return Character.isLetter(before) && NO_QUESTION_BEFORE.indexOf(before) < 0;
    }

    private static boolean ends(String text, int at) {
        int next = at;
        while (next < text.length() && TRAILING.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next == text.length() || MARKS.indexOf(text.charAt(next)) >= 0;
    }
}
