package gongji.talk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A conversation written down, as an operator can read it: one thing a line, a word and a colon before it. Lines that begin with #
 * are for readers.
 *
 * <pre>
 * 用户: what the person types           按钮: the id of a button of the last reply with buttons
 * 编辑: new words for the last message   重发: the last message arrives once more
 * 再按: the last button, of its old message  一起: several things typed before any is answered, with ｜ between them
 * 文件: the name of a photo or file handed in  对话: goes on in the chat of this name; what it was sent meanwhile are its replies
 * 柜台: a command of the office              柜台答: words that stand in what it printed
 * 等待: 31分钟, 25小时, 3天                  重启: the server starts again
 * 机器人: the keys of one reply, or 无; a trailing … stands for any more   [the ids of its buttons; p… for one that begins so]
 * 词句: the words of the last replies, one line of them a line
 * 效果: the class names of all changes so far
 * </pre>
 */
record Transcript(Path file, List<Line> lines) {

    private static final Map<String, Kind> KINDS = Map.ofEntries(Map.entry("用户", Kind.SAYS),
            Map.entry("一起", Kind.SAYS_AT_ONCE), Map.entry("按钮", Kind.PRESSES), Map.entry("再按", Kind.PRESSES_AGAIN),
            Map.entry("文件", Kind.HANDS), Map.entry("编辑", Kind.EDITS), Map.entry("重发", Kind.REPEATS),
            Map.entry("等待", Kind.WAITS), Map.entry("重启", Kind.RESTARTS), Map.entry("对话", Kind.TURNS),
            Map.entry("柜台", Kind.OFFICE), Map.entry("柜台答", Kind.PRINTS), Map.entry("机器人", Kind.REPLIES),
            Map.entry("词句", Kind.WORDS), Map.entry("效果", Kind.EFFECTS));
    private static final Pattern LINE = Pattern.compile("(\\p{IsHan}+)[::]? ?(.*)");
    private static final Pattern SPAN = Pattern.compile("(\\d+)(分钟|小时|天)");

    /** What a line is. */
    enum Kind {
        SAYS,
        SAYS_AT_ONCE,
        PRESSES,
        PRESSES_AGAIN,
        WAITS,
        RESTARTS,
        REPEATS,
        EDITS,
        HANDS,
        TURNS,
        OFFICE,
        PRINTS,
        REPLIES,
        WORDS,
        EFFECTS
    }

    /** One line with its number. */
    record Line(int number, Kind kind, String text) {

        Duration span() {
            Matcher span = SPAN.matcher(text);
            if (!span.matches()) {
                throw new IllegalArgumentException("line " + number + ": not a span of time: " + text);
            }
            long many = Long.parseLong(span.group(1));
            return switch (span.group(2)) {
                case "分钟" -> Duration.ofMinutes(many);
                case "小时" -> Duration.ofHours(many);
                default -> Duration.ofDays(many);
            };
        }

        List<String> keys() {
            String keys = text.contains("[") ? text.substring(0, text.indexOf('[')) : text;
            return keys.isBlank() ? List.of() : Arrays.asList(keys.strip().split("\\s+"));
        }

        Optional<List<String>> choices() {
            if (!text.contains("[")) {
                return Optional.empty();
            }
            String ids = text.substring(text.indexOf('[') + 1, text.lastIndexOf(']')).strip();
            return Optional.of(ids.isEmpty() ? List.of() : Arrays.asList(ids.split("\\s+")));
        }
    }

    static Transcript read(Path file) {
        try {
            List<Line> lines = new ArrayList<>();
            List<String> written = Files.readAllLines(file);
            for (int i = 0; i < written.size(); i++) {
                if (!written.get(i).isBlank() && !written.get(i).startsWith("#")) {
                    lines.add(line(file, i + 1, written.get(i)));
                }
            }
            return new Transcript(file, List.copyOf(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Line line(Path file, int number, String written) {
        Matcher line = LINE.matcher(written);
        if (!line.matches() || !KINDS.containsKey(line.group(1))) {
            throw new IllegalArgumentException(file + ":" + number + ": not a line of a transcript: " + written);
        }
        return new Line(number, KINDS.get(line.group(1)), line.group(2));
    }
}
