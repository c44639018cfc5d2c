package gongji.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What README shows is run: every command of its shell blocks ends well, and the conversation goes as it is printed. {@code
 * bin/gongji check} is left to {@code bin/check}, which runs it itself.
 */
class ReadmeRunsTest {

    private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\\n(.*?)^```");
    private static final Pattern TALK = Pattern.compile("(?ms)^```text\\n(.*?)^```");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern CODE = Pattern.compile("张建伟 .*激活码 ([0-9A-Z]{8})");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyCommandEndsWell() throws IOException {
        List<String> commands = SHELL.matcher(readme())
                .results()
                .flatMap(block -> block.group(1).lines())
                .map(line -> line.replaceFirst("\\s+#.*", ""))
                .filter(line -> line.startsWith("bin/gongji ") && !line.equals("bin/gongji check"))
                .toList();
        assertFalse(commands.isEmpty());
        return commands.stream().map(line -> DynamicTest.dynamicTest(line, () -> endsWell(line)));
    }

    @Test
    void conversationGoesAsItIsPrinted() throws IOException {
        Path data = folder.resolve("talk");
        Matcher code = CODE.matcher(output("", "demo", "--data", data.toString()));
        assertTrue(code.find());
        Matcher block = TALK.matcher(readme());
        assertTrue(block.find());
        List<String> lines = block.group(1).lines().filter(line -> !line.isBlank()).toList();
        String typed = String
                .join("\n", lines.stream().filter(it -> it.startsWith("› ")).map(it -> it.substring(2)).toList())
                .replace("<激活码>", code.group(1));

        String said = output(typed + "\n", "chat", "--data", data.toString());

        int at = 0;
        for (String line : lines.stream().filter(it -> !it.startsWith("› ")).toList()) {
            String shown = line.replaceFirst("….*", "");
            int found = said.indexOf(shown, at);
            assertTrue(found >= 0, () -> "not said, or not in this order: " + line + "\n" + said);
            at = found + shown.length();
        }
    }

    private void endsWell(String line) throws IOException {
        List<String> words = new ArrayList<>(WORD.matcher(line)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .skip(1)
                .toList());
        if (List.of("ask", "chat", "demo", "eval").contains(words.getFirst())) {
            words.addAll(List.of("--data", folder.resolve(words.getFirst()).toString()));
        }
        Run run = run("", words.toArray(String[]::new));
        assertEquals(0, run.code(), run.output());
    }

    private String output(String typed, String... words) throws IOException {
        Run run = run(typed, words);
        assertEquals(0, run.code(), run.output());
        return run.output();
    }

    private Run run(String typed, String... words) throws IOException {
        Path in = Files.writeString(Files.createTempFile(folder, "in", ".txt"), typed);
        Path out = Files.createTempFile(folder, "out", ".txt");
        int code = RunningGongji.runToTheEnd(in, out, Map.of(), words);
        return new Run(code, Files.readString(out, StandardCharsets.UTF_8));
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
    }

    /** A finished command. */
    private record Run(int code, String output) {}
}
