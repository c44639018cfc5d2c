package gongji.knowledge.inspection;

import gongji.knowledge.entry.Entry;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No example holds a number that could name a person. */
final class PersonalData implements Inspection {
    private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]+");

    @Override
    public void look(Stock stock, Report report) {
        for (Entry entry : stock.library().entries()) {
            List<String> texts = Stream.concat(entry.phrasings().stream(), Stream.of(Stock.words(entry))).toList();
            texts.stream()
                    .filter(text -> !stock.reader().read(text, stock.today()).lifted().isEmpty())
                    .forEach(text -> report.error(entry, number(text),
                            "「" + text.lines().findFirst().orElse("") + "」里有像证件号、手机号的号码，删掉"));
        }
    }

    /** The longest run of digits, to tell the line by. */
    private static String number(String text) {
        return NOT_DIGITS.splitAsStream(text).max(Comparator.comparingInt(String::length)).orElse("");
    }
}
