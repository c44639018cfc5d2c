package gongji.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongji.conversation.engine.Dialog;
import gongji.talk.ToyDialog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Every dialog has a transcript {@code ways/<dialog>.txt} in which it goes well, is refused, corrected, cancelled, interrupted, cut
 * by a restart and left alone too long; a line {@code # 走法: …} begins each. There, too, are its words: what it asks and how it ends.
 * {@link EveryTranscriptTest} plays them; here it is looked up that none is missing and each is what it says.
 */
final class ToldWaysTest {
    private static final Path FOLDER = Path.of("src/test/resources/talk/ways");
    private static final String HEADING = "# 走法: ";
    private static final String WELL = "顺利";
    private static final String REFUSED = "退回";
    /** What must be found in the lines of a way; a dialog without questions can only go well or be refused. */
    private static final Map<String, Pattern> MARKS = Map.of(
            WELL, Pattern.compile("机器人: (?!engine|answer).*"),
            REFUSED, Pattern.compile("机器人: .*(refused|none|nobody|guest|guide|lead\\.no|unknown|retired|not-).*"),
            "改正", Pattern.compile("机器人: .*(engine\\.corrected|engine\\.example|refused).*|按钮: edit:.*"),
            "取消", Pattern.compile("机器人: engine\\.cancelled.*"),
            "打断", Pattern.compile("机器人: engine\\.(go-on|resumed) .*"),
            "重启", Pattern.compile("重启"),
            "超时", Pattern.compile("机器人: engine\\.asleep.*"));

    @TempDir
    private Path folder;

    @Test
    void everyDialogIsToldInEveryWayAndInWords() throws IOException {
        TreeSet<String> missing = new TreeSet<>();
        try (Ways ways = new Ways(folder)) {
            for (Dialog dialog : ways.dialogs()) {
                if (!dialog.name().equals(ToyDialog.NAME)) {
                    missing.addAll(missing(dialog));
                }
            }
        }
        assertEquals(new TreeSet<>(), missing);
    }

    private static List<String> missing(Dialog dialog) throws IOException {
        String name = dialog.name().name();
        Path file = FOLDER.resolve(name + ".txt");
        if (!Files.exists(file)) {
            return List.of(name + ": no transcript");
        }
        Map<String, List<String>> told = sections(Files.readAllLines(file));
        List<String> missing = new ArrayList<>();
        MARKS.forEach((way, mark) -> {
            boolean due = !dialog.steps().isEmpty() || way.equals(WELL) || way.equals(REFUSED);
            if (due && told.getOrDefault(way, List.of()).stream().noneMatch(line -> mark.matcher(line).matches())) {
                missing.add(name + ": " + way);
            }
        });
        if (!dialog.steps().isEmpty() && !isInWords(told, "机器人: .*\\b" + name + "\\.\\S*ask.*")) {
            missing.add(name + ": the words of a question");
        }
        if (!isInWords(Map.of(WELL, told.getOrDefault(WELL, List.of())), "机器人: .*" + name + "\\..*|机器人: .*receipt.*")) {
            missing.add(name + ": the words of the end");
        }
        return missing;
    }

    /** {@return whether the words of a reply with such keys are told} */
    private static boolean isInWords(Map<String, List<String>> told, String keys) {
        return told.values().stream().anyMatch(lines -> {
            boolean said = false;
            for (String line : lines) {
                if (said && line.startsWith("词句: ")) {
                    return true;
                }
                said = line.matches(keys) || said && line.startsWith("机器人: ");
            }
            return false;
        });
    }

    private static Map<String, List<String>> sections(List<String> lines) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String way = "";
        for (String line : lines) {
            way = line.startsWith(HEADING) ? line.substring(HEADING.length()) : way;
            sections.computeIfAbsent(way, any -> new ArrayList<>()).add(line);
        }
        return sections;
    }
}
