package gongji.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import gongji.message.Incoming.Body;
import gongji.talk.Play;
import gongji.talk.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Plays a binding with typed names and numbers in the whole house, with every logger of ours open, and then finds nobody in the log
 * nor in any file of the data folder: database, write-ahead log, whatever else is kept there.
 */
final class NobodyIsWrittenDownTest {

    private static final Path TALK = Path.of("src/test/resources/talk/linked/bind-typed.txt");
    private static final List<String> SECRETS = List.of("张建伟", "李秀梅", "李大海", "李大洋", "420000195001010018",
            "420000194902020016", "13800000017", "274913");

    @TempDir
    private Path folder;

    @Test
    void neitherTheLogNorTheFilesNameAnybody() throws IOException {
        Logger ours = (Logger) LoggerFactory.getLogger("gongji");
        Level before = ours.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        ours.addAppender(log);
        ours.setLevel(Level.TRACE);
        try {
            play();
        } finally {
            ours.detachAppender(log);
            ours.setLevel(before);
        }
        List<String> lines = new ArrayList<>();
        log.list.forEach(it -> lines.add(it.getFormattedMessage() + it.getThrowableProxy()));
        SECRETS.forEach(secret -> assertFalse(lines.stream().anyMatch(it -> it.contains(secret)), lines::toString));
        assertEquals(List.of(), found());
    }

    private void play() throws IOException {
        Troupe troupe = Troupe.of(Files.readAllLines(TALK));
        troupe.settle(folder);
        try (Stage stage = HouseStage.in(folder, troupe.settings())) {
            Play.of(TALK, stage);
            stage.take(new Body.Typed("我叫李大海，身份证420000194902020016，电话13800000017，紫砂壶和二胡哪个好"));
            stage.take(new Body.Typed("都不是"));
            assertEquals(List.of(), found());
        }
    }

    private List<String> found() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
                SECRETS.stream()
                        .filter(it -> forms(it).anyMatch(raw::contains))
                        .forEach(it -> found.add(file + " " + it));
            }
        }
        return found;
    }

    private static Stream<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        return Stream.of(new String(bytes, StandardCharsets.ISO_8859_1), HexFormat.of().formatHex(bytes),
                base64.substring(0, base64.length() - 2));
    }
}
