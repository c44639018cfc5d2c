package gongji.knowledge.inspection;

import gongji.knowledge.entry.Entry;

/** An answer is short: one line first, then few. */
final class AnswerLength implements Inspection {
    private static final int MOST_LETTERS = 420;
    private static final int MOST_LINES = 9;

    @Override
    public void look(Stock stock, Report report) {
        for (Entry entry : stock.library().entries()) {
            String words = Stock.words(entry);
            long lines = words.lines().count();
            if (words.length() > MOST_LETTERS || lines > MOST_LINES) {
                report.warn(entry, words.lines().findFirst().orElse(""),
                        "回答有 " + words.length() + " 个字、" + lines + " 行，最好不超过 " + MOST_LETTERS + " 个字、"
                                + MOST_LINES + " 行");
            }
        }
    }
}
