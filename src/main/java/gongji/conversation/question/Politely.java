package gongji.conversation.question;

/** The bare answer in a polite one: 「好的，我同意」 and 「我选同意」 say 「同意」. */
public final class Politely {

    private Politely() {}

    /** {@return the folded words without what people put around an answer; all of them where nothing else would be left} */
    public static String bare(String text, Hearing hearing) {
        String said = hearing.folded(text);
        for (String before : hearing.sayings("question.around.before")) {
            if (said.length() > before.length() && said.startsWith(before)) {
                return bare(said.substring(before.length()), hearing);
            }
        }
        for (String after : hearing.sayings("question.around.after")) {
            if (said.length() > after.length() && said.endsWith(after)) {
                return bare(said.substring(0, said.length() - after.length()), hearing);
            }
        }
        return said;
    }
}
