package gongji.ops;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.lang.Character.UnicodeScript;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One Chinese sentence about a command line that was typed wrongly: what was typed and what was expected. */
final class Misuse {

    private static final Set<Class<?>> WHOLE = Set.of(int.class, long.class, Integer.class, Long.class);

    private Misuse() {}

    static String sentence(ParameterException e) {
        String message = Optional.ofNullable(e.getMessage()).orElse("");
        if (e instanceof UnmatchedArgumentException unmatched) {
            return "不认识「" + String.join(" ", unmatched.getUnmatched()) + "」。";
        }
        if (e instanceof MissingParameterException missing) {
            return missing(missing, message);
        }
        if (e instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " 只能写一次。";
        }
        return converted(e, message.replaceFirst("^Invalid value for [^:]*: ", ""));
    }

    private static String missing(MissingParameterException e, String message) {
        boolean value = message.startsWith("Expected parameter") || message.contains("parameter for option");
        if (value && !e.getMissing().isEmpty()) {
            ArgSpec option = e.getMissing().getFirst();
            return name(option) + " 后面少了" + expected(option) + "。";
        }
        return "少了" + e.getMissing().stream().map(Misuse::described).collect(Collectors.joining("、")) + "。";
    }

    /** What our own readers say begins in Chinese or with the option and stays; what picocli says is said anew. */
    private static String converted(ParameterException e, String message) {
        ArgSpec argument = e.getArgSpec();
        if (argument == null || !message.isEmpty() && UnicodeScript.of(message.codePointAt(0)) == UnicodeScript.HAN) {
            return argument == null ? message : name(argument) + "：" + message;
        }
        Optional<String> typed = Optional.ofNullable(e.getValue());
        if (argument instanceof OptionSpec option && option.arity().max() == 0) {
            return name(argument) + " 后面不写值。";
        }
        return name(argument) + " 要写" + expected(argument) + typed.map(it -> "，写的是「" + it + "」。").orElse("。");
    }

    private static String expected(ArgSpec argument) {
        Class<?> type = argument.auxiliaryTypes()[0];
        if (type == LocalDate.class) {
            return "日期，例如 2026-11-22";
        }
        if (WHOLE.contains(type)) {
            return label(argument) + "，一个整数";
        }
        return type == Path.class ? label(argument) + "，一个路径" : label(argument);
    }

    private static String described(ArgSpec argument) {
        return argument instanceof OptionSpec ? " " + name(argument) + "（" + label(argument) + "）" : label(argument);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : label(argument);
    }

    private static String label(ArgSpec argument) {
        return argument.paramLabel().replaceAll("[<>]", "");
    }
}
