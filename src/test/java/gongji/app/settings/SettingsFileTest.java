package gongji.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gongji.source.Problem;
import gongji.source.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SettingsFileTest {

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @Test
    void theFileOfTheRepositoryListsTheDefaults() {
        Settings settings = SettingsFile.read(Path.of("config/gongji.yaml"), Path.of(""), problems);

        assertEquals(List.of(), problems.list());
        assertEquals(Settings.DEFAULT, settings);
    }

    @Test
    void withoutAFileTheDefaultsHold() {
        assertEquals(Settings.DEFAULT, SettingsFile.read(folder.resolve("none.yaml"), folder, problems));
        assertEquals(List.of(), problems.list());
    }

    @Test
    void whatIsSetHolds() throws IOException {
        Settings settings = read(
                """
                        authority: {name: 某市医保中心, binding: yes}
                        region: "420100"
                        web: {address: 0.0.0.0, port: 9000, public-url: "https://gongji.example.org", behind-proxy: yes}
                        telegram: {updates: webhook, proxy: "http://127.0.0.1:7890", typed-id-numbers: no, messages-per-second: 5}
                        operators: [12345]
                        consent: always
                        retention: {conversation-days: 7, draft-hours: 12, question-log-days: 30}
                        limits: {messages-per-minute: 5}
                        """);

        assertEquals(List.of(), problems.list());
        assertEquals(new Settings.Authority(Optional.of("某市医保中心"), true), settings.authority());
        assertEquals(Optional.of("420100"), settings.region());
        assertEquals(Settings.Updates.WEBHOOK, settings.telegram().updates());
        assertEquals(5, settings.telegram().perSecond().orElse(0));
        assertEquals(List.of(12345L), settings.operators());
        assertEquals(new Settings.Limits(5), settings.limits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"regin: \"420100\"", "region: 武汉", "web: {port: 70000}",
            "web: {public-url: gongji.example.org}",
            "telegram: {updates: push}", "telegram: {updates: webhook}", "operators: [小王]", "authority: {binding: yes}",
            "limits: {messages-per-minute: 0}", "telegram: {proxy: \"123456789:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}",
            "web: 8080",
            "retention: {draft-hours: 48}", "consent: never", "web: [a"})
    void whatIsWrongIsToldWithItsLine(String line) throws IOException {
        read("# 说明\n" + line + "\n");

        List<Problem> found = problems.list();
        assertFalse(found.isEmpty());
        assertEquals("gongji.yaml", found.getFirst().file());
    }

    @Test
    void secretsPrintAsStarsAndBlankOnesAreMissing() {
        Environment environment = Environment.of(Map.of("TELEGRAM_BOT_TOKEN", "1:abc", "GONGJI_KEY", " "));

        assertFalse(environment.toString().contains("abc"));
        assertEquals(Optional.empty(), environment.key());
    }

    private Settings read(String text) throws IOException {
        Path file = folder.resolve("gongji.yaml");
        Files.writeString(file, text);
        return SettingsFile.read(file, folder, problems);
    }
}
