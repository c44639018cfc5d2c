package gongji.knowledge.inspection;

import gongji.knowledge.entry.Entry;

import java.util.List;
import java.util.stream.Stream;

/** No example holds a number that could name a person. */
final class PersonalData implements Inspection {

    @Override
    public void look(Stock stock, Report report) {
        for (Entry entry : stock.library().entries()) {
            List<String> texts = Stream.concat(entry.phrasings().stream(), Stream.of(Stock.words(entry))).toList();
            texts.stream()
                    .filter(text -> !stock.reader().read(text, stock.today()).lifted().isEmpty())
                    .forEach(text -> report.error(entry,
                            "「" + text.lines().findFirst().orElse("") + "」里有像证件号、手机号的号码，删掉"));
        }
    }
}
