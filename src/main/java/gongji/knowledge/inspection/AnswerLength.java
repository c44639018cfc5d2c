package gongji.knowledge.inspection;

import gongji.knowledge.answer.Filling;
import gongji.knowledge.entry.Entry;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An answer is short: one line first, then few. Of lines that stand for some readers only the longest counts. */
final class AnswerLength implements Inspection {
    private static final int MOST_LETTERS = 420;
    private static final int MOST_LINES = 9;
    private static final String REGION = "{{region}}";

    @Override
    public void look(Stock stock, Report report) {
        for (Entry entry : stock.library().entries()) {
            String words = read(Stock.words(entry).lines().toList());
            long lines = words.lines().count();
            if (words.length() > MOST_LETTERS || lines > MOST_LINES) {
                report.warn(entry, words.lines().findFirst().orElse(""),
                        "回答有 " + words.length() + " 个字、" + lines + " 行，最好不超过 " + MOST_LETTERS + " 个字、"
                                + MOST_LINES + " 行");
            }
        }
    }

    private static String read(List<String> lines) {
        Stream<String> some = lines.stream()
                .filter(AnswerLength::isMarked)
                .max(Comparator.comparingInt(String::length))
                .stream();
        return Stream.concat(some, lines.stream().filter(it -> !isMarked(it))).collect(Collectors.joining("\n"));
    }

    /** A line with the region and a parameter stands only where the region has a rule of its own. */
    private static boolean isMarked(String line) {
        boolean local = line.contains(REGION) && Filling.PLACEHOLDER.matcher(line.replace(REGION, "")).find();
        return local || Filling.MARKS.matcher(line).find();
    }
}
