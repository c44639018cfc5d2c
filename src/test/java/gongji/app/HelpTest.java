package gongji.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** What {@code --help} says, for every command there is. */
final class HelpTest {

    @TestFactory
    Stream<DynamicTest> showsAnExample() {
        CommandLine all = new Commands(Ground.of(new Properties(), Map.of())).line(new Root());
        return leaves(all).map(
                command -> dynamicTest(command.getCommandSpec().qualifiedName(),
                        () -> assertEquals(1, examples(command))));
    }

    private static Stream<CommandLine> leaves(CommandLine command) {
        return command.getSubcommands().isEmpty() ? Stream.of(command)
                : command.getSubcommands().values().stream().flatMap(HelpTest::leaves);
    }

    /** {@return how often an example is announced} */
    private static long examples(CommandLine command) {
        return command.getUsageMessage(CommandLine.Help.Ansi.OFF).lines().filter(line -> line.startsWith("例")).count();
    }

    @Command(name = "gongji")
    private static final class Root {}
}
