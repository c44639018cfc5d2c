package gongji.ops;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Runs a command line: answers on standard output, what went wrong as one sentence on standard error, and an exit code. */
public final class Program {

    private final Function<Throwable, String> sentences;

    private Program(Function<Throwable, String> sentences) {
        this.sentences = sentences;
    }

    /**
     * Runs.
     *
     * @param sentences says in one sentence what broke
     * @return the exit code: 0 done, 1 found problems, 2 wrong use, 3 the world broke
     */
    public static int run(CommandLine line, String[] words, Function<Throwable, String> sentences) {
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        return execute(line, words, sentences);
    }

    /** Runs on the outputs that the line has. */
    static int execute(CommandLine line, String[] words, Function<Throwable, String> sentences) {
        line.setExecutionExceptionHandler(new Program(sentences)::broken);
        line.setParameterExceptionHandler(Program::misused);
        return line.execute(words);
    }

    private int broken(Exception e, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        boolean debug = parsed.originalArgs().contains("--debug");
        if (debug) {
            trace(e, err);
        }
        if (e instanceof Trouble trouble) {
            err.println(trouble.getMessage());
            return trouble.code();
        }
        err.println(sentences.apply(e));
        return Trouble.WORLD;
    }

    private static int misused(ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println(Misuse.sentence(e));
        err.println("用 " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help 看用法。");
        return Trouble.USE;
    }

    private static void trace(Throwable broken, PrintWriter err) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            err.println(cause);
            for (StackTraceElement frame : cause.getStackTrace()) {
                err.println("    at " + frame);
            }
        }
    }
}
