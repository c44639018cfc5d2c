package gongji.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What ask prints for a person and for a program, and how it ends. */
final class AskCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VAGUE = List.of("啥是共济", "绑几个人", "怎么绑", "能用吗", "共济绑几个");

    /** What is compiled for one question serves the next. */
    @TempDir
    static Path data;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aQuestionBackShowsItsChoicesWithNumbers() throws IOException {
        JsonNode line = firstQuestionBack();
        out.getBuffer().setLength(0);
        assertEquals(0, ask(line.get("question").asText()), err::toString);

        assertEquals(line.get("text").asText(), out.toString().strip());
        JsonNode choices = line.get("choices");
        assertTrue(!choices.isEmpty(), line::toString);
        for (int i = 0; i < choices.size(); i++) {
            String numbered = (i + 1) + ". " + choices.get(i).get("label").asText();
            assertTrue(out.toString().lines().anyMatch(it -> it.strip().equals(numbered)), out::toString);
        }
    }

    @Test
    void regionsAreTakenAsNamesAndCodesAndCountiesCountAsTheirCity() throws IOException {
        for (String typed : List.of("武汉", "420100", "420106")) {
            out.getBuffer().setLength(0);
            assertEquals(0, ask("--json", "--region", typed, "你好"), err::toString);
            assertEquals("420100", JSON.readTree(out.toString()).get("region").asText(), typed);
        }
    }

    @Test
    void placesThatDoNotExistAreRefusedInOneSentence() {
        for (String typed : List.of("999999", "429999", "火星", "4201", "")) {
            err.getBuffer().setLength(0);
            assertEquals(Trouble.USE, ask("--region", typed, "你好"), typed);
            assertEquals(1, err.toString().lines().count(), err::toString);
            assertTrue(err.toString().contains("「" + typed + "」"), err::toString);
        }
        assertEquals("", out.toString());
    }

    @Test
    void everyLineOfABatchHasItsAnswerInOrder() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("你好\n\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {(byte) 0xff, (byte) 0xc3, 'x', '\n'});
        bytes.writeBytes("谢谢".getBytes(StandardCharsets.UTF_8));
        Path file = Files.write(folder.resolve("questions.txt"), bytes.toByteArray());

        assertEquals(0, ask("--batch", file.toString()), err::toString);

        List<String> lines = out.toString().lines().toList();
        List<String> asked = List.of("你好", "", "\ufffd\ufffdx", "谢谢");
        assertEquals(asked.size(), lines.size(), out::toString);
        for (int i = 0; i < asked.size(); i++) {
            assertEquals(asked.get(i), JSON.readTree(lines.get(i)).get("question").asText());
        }
    }

    @Test
    void aBatchThatIsNotThereIsWrongUse() {
        assertEquals(Trouble.USE, ask("--batch", folder.resolve("none.txt").toString()));
        assertTrue(err.toString().contains("none.txt"), err::toString);
        assertEquals(Trouble.USE, ask("--batch", folder.toString()));
        assertEquals(2, err.toString().lines().count(), err::toString);
    }

    @Test
    void brokenKnowledgeIsToldInsteadOfAnAnswer() throws IOException {
        Path copy = folder.resolve("knowledge");
        copy(Path.of("knowledge"), copy);
        Path sources = copy.resolve("sources.yaml");
        Files.writeString(sources, Files.readString(sources).replace("\n  sx1000:\n", "\n  sx1000-gone:\n"));

        assertEquals(Trouble.PROBLEMS, ask("--knowledge", copy.toString(), "你好"));

        assertEquals("", out.toString());
        assertTrue(err.toString().contains("knowledge/policy/140000-shanxi.yaml:"), err::toString);
    }

    @Test
    void knowledgeThatIsNotThereIsToldInsteadOfAnAnswer() {
        assertEquals(Trouble.PROBLEMS, ask("--knowledge", folder.resolve("nowhere").toString(), "你好"));

        assertEquals("", out.toString());
        assertTrue(err.toString().contains("nowhere"), err::toString);
    }

    @Test
    void aDayThatDoesNotExistIsWrongUse() {
        assertEquals(Trouble.USE, ask("--on", "2026-13-01", "你好"));

        assertTrue(err.toString().contains("「2026-13-01」"), err::toString);
        assertFalse(err.toString().contains("Invalid"), err::toString);
    }

    private JsonNode firstQuestionBack() throws IOException {
        Path file = Files.write(folder.resolve("vague.txt"), VAGUE);
        assertEquals(0, ask("--batch", file.toString()), err::toString);
        for (String line : out.toString().lines().toList()) {
            JsonNode read = JSON.readTree(line);
            if (read.get("outcome").asText().equals("clarify")) {
                return read;
            }
        }
        throw new AssertionError("none of these asks back: " + out);
    }

    private int ask(String... words) {
        CommandLine line = new CommandLine(new AskCommand(() -> LocalDate.of(2026, 11, 22)));
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        line.setDefaultValueProvider(argument -> argument instanceof CommandLine.Model.OptionSpec option
                && option.longestName().equals("--data") ? data.toString() : null);
        return Program.execute(line, words, Throwable::toString);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
