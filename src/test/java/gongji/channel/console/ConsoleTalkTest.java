package gongji.channel.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gongji.message.Choice;
import gongji.message.ConversationKey;
import gongji.message.Door;
import gongji.message.Frame;
import gongji.message.Incoming;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Reception;
import gongji.message.Source;
import gongji.wording.Page;
import gongji.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

class ConsoleTalkTest {

    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"));
    private static final Source NOTICE = new Source("notice", "通知", Optional.empty(), Optional.of("试办〔2024〕1号"),
            Optional.of(LocalDate.of(2024, 8, 1)), Optional.empty(), LocalDate.of(2026, 9, 1));

    private final Page page = Page.plain(Wording.of(Map.of("echo", "听到:{words}", "yes", "是", "format.sources", "来源:",
            "format.title",
            "《{title}》", "format.comma", ",", "format.bracket-open", "(", "format.bracket-close", ")", "format.day",
            "{year}年{month}月{day}日", "console.choice", "{number}. {label}", "console.goodbye", "再见")));
    private final ConsoleDoor door = new ConsoleDoor("console", Path.of("target", "exports"));
    private long outbox;

    @Test
    void everyLineInIsOneLineOfJsonOutAlsoAnEmptyOne() throws IOException {
        List<JsonNode> lines = json("您好\n\n  \n<b>\"引号\"\u0001\n");

        assertEquals(4, lines.size());
        assertEquals("您好", lines.get(0).get("in").textValue());
        assertEquals("", lines.get(1).get("in").textValue());
        assertEquals("  ", lines.get(2).get("in").textValue());
        assertEquals("<b>\"引号\"\u0001", lines.get(3).get("in").textValue());
    }

    @Test
    void aLineOfJsonHoldsWhatProgramsAreTold() throws IOException {
        JsonNode line = json("您好").getFirst();

        JsonNode reply = line.get("replies").get(0);
        assertEquals("听到:您好\n\n来源:《通知》(试办〔2024〕1号,2024年8月1日)", reply.get("text").textValue());
        assertEquals("[{\"id\":\"yes\",\"label\":\"是\"}]", reply.get("choices").toString());
        assertEquals(
                "[{\"id\":\"notice\",\"title\":\"通知\",\"number\":\"试办〔2024〕1号\",\"date\":\"2024-08-01\",\"url\":null}]",
                reply.get("sources").toString());
        assertEquals("bind", line.get("dialog").textValue());
        assertTrue(line.get("step").isNull());
        assertTrue(line.get("micros").isIntegralNumber());
        assertEquals(List.of("in", "replies", "dialog", "step", "micros"),
                line.properties().stream().map(Map.Entry::getKey).toList());
    }

    @Test
    void nothingInMeansNothingOut() throws IOException {
        assertEquals(List.of(), json(""));
    }

    @Test
    void aPersonReadsTextAndNumberedChoicesAndABlankLineIsAnsweredToo() {
        StringWriter out = new StringWriter();
        try (TextScreen screen = new TextScreen(page, Keyboard.of(reader("您好\n\n")), new PrintWriter(out))) {
            talk().run(screen);
        }

        String rest = "\n\n来源:《通知》(试办〔2024〕1号,2024年8月1日)\n1. 是\n\n";
        assertEquals("听到:您好" + rest + "听到:" + rest + "再见\n\n", out.toString());
    }

    @Test
    void aReplyToSomebodyElseWaitsForTheirOwnDoor() {
        Door.Delivery toAnother = new Door.Delivery(1, ConversationKey.of("console:other"),
                Outgoing.said(Phrase.of("yes")), "");

        assertInstanceOf(Door.Outcome.Later.class, door.deliver(toAnother));
        assertEquals(List.of(), door.take());
        assertTrue(assertInstanceOf(Door.Outcome.Later.class, door.deliver(toAnother)).pause()
                .compareTo(Duration.ZERO) > 0);
    }

    @Test
    void aFileForThePersonIsWrittenAndTheReplySaysWhere(@TempDir Path folder) throws IOException {
        ConsoleDoor here = new ConsoleDoor("console", folder.resolve("exports"));
        Part file = new Part.Document("my-data.json", "application/json", "{}");
        Outgoing reply = new Outgoing(List.of(file), List.of(), List.of(), Frame.NONE);

        here.deliver(new Door.Delivery(1, here.key(), reply, ""));

        Path written = folder.resolve("exports").resolve("my-data.json");
        assertEquals("{}", Files.readString(written));
        assertEquals(List.of(Outgoing.said(Phrase.of("console.saved").with("file", written.toString()))), here.take());
    }

    private List<JsonNode> json(String in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonScreen screen = new JsonScreen(page, reader(in), new PrintStream(out, true, StandardCharsets.UTF_8))) {
            talk().run(screen);
        }
        JsonMapper mapper = new JsonMapper();
        return out.toString(StandardCharsets.UTF_8).lines().map(line -> {
            try {
                return mapper.readTree(line);
            } catch (IOException e) {
                throw new AssertionError(line, e);
            }
        }).toList();
    }

    private ConsoleTalk talk() {
        Reception echo = incoming -> {
            if (incoming.body() instanceof Incoming.Body.Typed typed) {
                door.deliver(new Door.Delivery(++outbox, incoming.key(), answer(typed.text()), incoming.updateId()));
            }
            return CompletableFuture.allOf();
        };
        return new ConsoleTalk(door, echo, () -> new Waiting(Optional.of("bind"), Optional.empty()), NOW);
    }

    private static Outgoing answer(String words) {
        Outgoing said = Outgoing.said(Phrase.of("echo").with("words", words))
                .offering(List.of(Choice.of("yes", Phrase.of("yes"))));
        return new Outgoing(said.parts(), said.choices(), List.of(NOTICE), Frame.NONE);
    }

    private static BufferedReader reader(String in) {
        return new BufferedReader(new StringReader(in));
    }
}
