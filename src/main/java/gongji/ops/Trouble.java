package gongji.ops;

import gongji.source.Problem;

import java.util.List;

/** A command gives up, with words for the operator and an exit code. */
public final class Trouble extends RuntimeException {

    /** Something is wrong with the files or the data. */
    public static final int PROBLEMS = 1;
    /** The command was used wrongly. */
    public static final int USE = 2;
    /** The world broke. */
    public static final int WORLD = 3;

    private static final long serialVersionUID = 1;

    private final int code;

    private Trouble(int code, String sentence) {
        super(sentence);
        this.code = code;
    }

    private Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = WORLD;
    }

    /** {@return the end of a command whose files have these problems} */
    public static Trouble problems(List<Problem> problems) {
        StringBuilder lines = new StringBuilder();
        problems.stream().sorted().forEach(problem -> lines.append(problem).append('\n'));
        return new Trouble(PROBLEMS, lines.toString().strip());
    }

    /** {@return the end of a command that was used wrongly} */
    public static Trouble use(String sentence) {
        return new Trouble(USE, sentence);
    }

    /** {@return the end of a command that the world does not let do its work} */
    public static Trouble world(String sentence, Throwable cause) {
        return new Trouble(sentence, cause);
    }

    /** {@return the exit code} */
    public int code() {
        return code;
    }
}
