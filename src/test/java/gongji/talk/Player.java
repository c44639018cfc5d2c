package gongji.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.message.Choice;
import gongji.talk.Transcript.Line;
import gongji.wording.Page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Plays one transcript on a stage and compares line by line. */
final class Player {

    private final Transcript transcript;
    private final Stage stage;
    private final Actor actor;
    private final Page page;

    Player(Transcript transcript, Stage stage, UnaryOperator<String> spoken) {
        this.transcript = transcript;
        this.stage = stage;
        this.actor = new Actor(stage, spoken);
        this.page = Page.plain(Voices.wording());
    }

    void play() {
        List<Line> lines = transcript.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!acted(line)) {
                i = compared(i);
            }
        }
    }

    private boolean acted(Line line) {
        try {
            return actor.acts(line);
        } catch (AssertionError wrong) {
            throw new AssertionError(where(line) + wrong.getMessage(), wrong);
        }
    }

    /** Compares the lines that belong together from here on; {@return the last of them} */
    private int compared(int first) {
        Line line = transcript.lines().get(first);
        return switch (line.kind()) {
            case REPLIES -> compareReplies(first);
            case WORDS -> compareWords(first);
            case PRINTS -> {
                assertTrue(actor.printed().contains(line.text().strip()), () -> where(line) + actor.printed());
                yield first;
            }
            case EFFECTS -> {
                assertEquals(line.text().strip(), effects(), where(line));
                yield first;
            }
            case SAYS, SAYS_AT_ONCE, PRESSES, PRESSES_AGAIN, EDITS, HANDS, REPEATS, WAITS, RESTARTS, TURNS, OFFICE ->
                first;
        };
    }

    private int compareReplies(int first) {
        List<Line> expected = runOf(first);
        String where = where(expected.getFirst());
        boolean none = expected.size() == 1 && expected.getFirst().text().strip().equals("无");
        assertEquals(none ? 0 : expected.size(), actor.replies().size(), where);
        for (int i = 0; i < actor.replies().size(); i++) {
            Line line = expected.get(i);
            List<String> keys = Keys.of(actor.replies().get(i));
            List<String> wanted = new ArrayList<>(line.keys());
            if (wanted.getLast().equals("…")) {
                wanted.removeLast();
                assertTrue(keys.size() >= wanted.size(), where);
                keys = keys.subList(0, wanted.size());
            }
            assertEquals(wanted, keys, where);
            List<String> ids = actor.replies().get(i).choices().stream().map(Choice::id).toList();
            line.choices().ifPresent(choices -> assertEquals(choices, shortened(ids, choices), where));
        }
        return first + expected.size() - 1;
    }

    /** {@return the ids, each cut to what is expected of it where that ends in … because the rest is drawn at random} */
    private static List<String> shortened(List<String> ids, List<String> expected) {
        List<String> cut = new ArrayList<>(ids);
        for (int i = 0; i < Math.min(ids.size(), expected.size()); i++) {
            String open = expected.get(i);
            if (open.endsWith("…") && ids.get(i).startsWith(open.substring(0, open.length() - 1))) {
                cut.set(i, open);
            }
        }
        return cut;
    }

    private int compareWords(int first) {
        List<Line> expected = runOf(first);
        String words = expected.stream().map(line -> line.text().strip()).collect(Collectors.joining("\n"));
        String said = actor.replies()
                .stream()
                .flatMap(reply -> Arrays.stream(page.draw(reply).split("\n")))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        assertEquals(words, said, where(expected.getFirst()));
        return first + expected.size() - 1;
    }

    private List<Line> runOf(int first) {
        List<Line> lines = transcript.lines();
        int end = first;
        while (end < lines.size() && lines.get(end).kind() == lines.get(first).kind()) {
            end++;
        }
        return lines.subList(first, end);
    }

    private String effects() {
        return stage.effects()
                .stream()
                .map(effect -> effect.getClass().getSimpleName())
                .collect(Collectors.joining(" "));
    }

    /** Names the place, and shows what was really said in the form in which it would be written here. */
    private String where(Line line) {
        String actual = actor.replies()
                .stream()
                .map(reply -> "机器人: " + String.join(" ", Keys.of(reply))
                        + reply.choices().stream().map(Choice::id).collect(Collectors.joining(" ", " [", "]")) + "\n"
                        + page.draw(reply)
                                .lines()
                                .filter(words -> !words.isBlank())
                                .map(words -> "词句: " + words)
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
        return transcript.file() + ":" + line.number() + "\n" + actual + "\n";
    }
}
