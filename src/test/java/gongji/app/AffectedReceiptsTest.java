package gongji.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.app.settings.Environment;
import gongji.ops.rule.RuleCommand;
import gongji.store.StoreSettings;
import gongji.store.Stores;
import gongji.store.Village;
import gongji.talk.Play;
import gongji.talk.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** A binding is registered, the policies are changed in a copy of the knowledge, and its receipt is found by what changed. */
final class AffectedReceiptsTest {

    @TempDir
    private Path folder;

    @Test
    void aReceiptIsListedOnceAValueItUsedIsAnother() throws IOException {
        bindMother();
        copy(Path.of("knowledge"), folder.resolve("knowledge"));

        assertEquals("共 0 张", affected("relatives.kinds").strip());
        assertEquals("共 0 张", affected("funds.minimum").strip());

        Path hubei = folder.resolve("knowledge/policy/420000-hubei.yaml");
        Files.writeString(hubei, Files.readString(hubei) + """
                  funds.minimum:
                    description: "共济后个人账户至少要留下的钱"
                    unit: 分
                    values:
                      - value: 50000
                        from: 2021-04-22
                        source: hub1001
                        confidence: high
                        checked: 2026-11-21
                """);
        replace(hubei, "grandchild, maternal-grandchild]", "grandchild, maternal-grandchild, parent-in-law]");

        assertTrue(affected("funds.minimum").contains(" 420100 " + Village.TODAY + " none → 50000"));
        assertTrue(affected("relatives.kinds").contains("maternal-grandchild parent-in-law"));
        assertTrue(affected("relatives.kinds").endsWith("共 1 张\n"));
        assertEquals("共 0 张", affected("proof").strip());
    }

    @Test
    void whereNothingWasRegisteredNoDatabaseIsMade() throws IOException {
        copy(Path.of("knowledge"), folder.resolve("knowledge"));

        assertEquals("没有办理数据可查。", affected("funds.minimum").strip());
        assertFalse(Files.exists(StoreSettings.in(folder.resolve("data")).databaseFile()));
    }

    private void bindMother() throws IOException {
        Path script = folder.resolve("bind.txt");
        Path whole = Path.of("src/test/resources/talk/linked/bind-mother.txt");
        String words = Files.readString(whole);
        Files.writeString(script, words.substring(0, words.indexOf("用户: 解除绑定")));
        Troupe troupe = Troupe.of(words.lines().toList());
        troupe.settle(folder.resolve("data"));
        try (Stage stage = HouseStage.in(folder.resolve("data"), troupe.settings())) {
            Play.of(script, stage);
        }
        try (Stores stores = Stores.open(StoreSettings.in(folder.resolve("data")))) {
            assertEquals(1, stores.listReceiptsThatUsed("relatives.kinds").size());
        }
    }

    private String affected(String parameter) {
        Ground ground = new Ground(folder, Environment.of(Map.of()), () -> Village.NOW);
        StringWriter out = new StringWriter();
        CommandLine command = RuleCommand.of(new LawRoomHere(ground));
        command.setOut(new PrintWriter(out, true));
        assertEquals(0, command.execute("affected", parameter));
        return out.toString();
    }

    private static void replace(Path file, String old, String now) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains(old));
        Files.writeString(file, text.replace(old, now));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            all.forEach(it -> {
                try {
                    Files.copy(it, to.resolve(from.relativize(it).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
