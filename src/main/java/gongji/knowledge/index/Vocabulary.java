package gongji.knowledge.index;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import java.util.List;
import java.util.TreeSet;

/** Gathers the words of texts with ICU's dictionary; only while an index is built. */
final class Vocabulary {
    private Vocabulary() {}

    static List<String> of(List<String> texts) {
        BreakIterator words = BreakIterator.getWordInstance(ULocale.CHINESE);
        TreeSet<String> found = new TreeSet<>();
        for (String text : texts) {
            words.setText(text);
            int start = words.first();
            for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
                if (end - start > 1) {
                    found.add(text.substring(start, end));
                }
                start = end;
            }
        }
        return List.copyOf(found);
    }
}
