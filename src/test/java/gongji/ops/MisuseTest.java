package gongji.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;

/** What is said to somebody who typed a command line wrongly. */
final class MisuseTest {

    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "--port abc --need 1 | --port 要写端口，一个整数，写的是「abc」。",
            "--port 八千 --need 1 | --port 要写端口，一个整数，写的是「八千」。",
            "--port 99999999999 --need 1 | --port 要写端口，一个整数，写的是「99999999999」。",
            "--day 2026-13-01 --need 1 | --day 要写日期，例如 2026-11-22，写的是「2026-13-01」。",
            "--on 2026-13-01 --need 1 | --on：日期要写成 2026-11-22，写的是「2026-13-01」",
            "--need 1 --day | --day 后面少了日期，例如 2026-11-22。",
            "--day --json --need 1 | --day 后面少了日期，例如 2026-11-22。",
            "--need 1 --file | --file 后面少了文件，一个路径。",
            "--json=3 --need 1 | --json 后面不写值。",
            "--need 1 --need 2 | --need 只能写一次。",
            "--port 1 | 少了 --need（数目）。",
            "--need 1 --nope | 不认识「--nope」。",
            "--need 1 要问的 | 次数 要写次数，一个整数，写的是「要问的」。"})
    void isToldInChineseWithWhatWasExpected(String typed, String told) {
        assertEquals(Trouble.USE, run(typed.split(" ")));

        String first = err.toString().lines().findFirst().orElseThrow();
        assertEquals(told, first);
    }

    @Test
    void noEnglishOfTheLibraryComesThrough() {
        for (String typed : new String[] {"--port x", "--day x", "--file", "--json=x", "--port", "--need"}) {
            run(typed.split(" "));
        }

        assertFalse(err.toString().matches("(?s).*(Invalid|Missing|Expected|cannot|should be).*"), err::toString);
        assertTrue(err.toString().contains("--help 看用法"), err::toString);
    }

    private int run(String... words) {
        CommandLine line = new CommandLine(new Sample()).setErr(new PrintWriter(err, true));
        return Program.execute(line, words, Throwable::toString);
    }

    @Command(name = "sample")
    static final class Sample implements Callable<Integer> {

        @Option(names = "--port", paramLabel = "端口")
        int port;

        @Option(names = "--day", paramLabel = "日期")
        Optional<LocalDate> day = Optional.empty();

        @Option(names = "--on", paramLabel = "日期", converter = Where.DayConverter.class)
        Optional<LocalDate> on = Optional.empty();

        @Option(names = "--file", paramLabel = "文件")
        Optional<Path> file = Optional.empty();

        @Option(names = "--json")
        boolean json;

        @Option(names = "--need", required = true, paramLabel = "数目")
        int need;

        @Parameters(arity = "0..1", paramLabel = "次数")
        int times;

        @Override
        public Integer call() {
            return 0;
        }
    }
}
