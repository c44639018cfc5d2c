package gongji.understanding;

/** What is remembered of the last question: its entry and its words. */
final class Context {
    private static final String BETWEEN = "|";
    private static final int LONGEST = 300;

    private Context() {}

    static String of(String question, String entry) {
        return entry + BETWEEN + (question.length() > LONGEST ? question.substring(0, LONGEST) : question);
    }

    static String entry(String context) {
        return context.substring(0, context.indexOf(BETWEEN));
    }

    static String question(String context) {
        return context.substring(context.indexOf(BETWEEN) + 1);
    }
}
