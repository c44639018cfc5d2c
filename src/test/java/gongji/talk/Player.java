package gongji.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.message.Choice;
import gongji.message.Incoming.Body;
import gongji.message.Outgoing;
import gongji.talk.Transcript.Line;
import gongji.wording.Page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Plays one transcript on a stage and compares line by line. */
final class Player {

    private final Transcript transcript;
    private final Stage stage;
    private final Page page;
    private List<Outgoing> replies = List.of();
    private Optional<Outgoing> buttons = Optional.empty();
    private Optional<Body.Pressed> pressed = Optional.empty();

    Player(Transcript transcript, Stage stage) {
        this.transcript = transcript;
        this.stage = stage;
        this.page = Page.plain(Voices.wording());
    }

    void play() {
        List<Line> lines = transcript.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            switch (line.kind()) {
                case SAYS -> heard(stage.take(new Body.Typed(line.text())));
                case PRESSES -> press(line);
                case PRESSES_AGAIN -> heard(stage.take(pressed.orElseThrow()));
                case EDITS -> heard(stage.take(new Body.Edited(stage.lastUpdate(), line.text())));
                case REPEATS -> heard(stage.repeat());
                case WAITS -> stage.pause(line.span());
                case RESTARTS -> stage.restart();
                case REPLIES -> i = compareReplies(i);
                case WORDS -> i = compareWords(i);
                case EFFECTS -> assertEquals(line.text().strip(), effects(), where(line));
            }
        }
    }

    private void heard(List<Outgoing> said) {
        replies = said;
        said.stream()
                .filter(reply -> !reply.choices().isEmpty())
                .reduce((a, b) -> b)
                .ifPresent(
                        reply -> buttons = Optional.of(reply));
    }

    private void press(Line line) {
        Outgoing with = buttons.orElseThrow(() -> new AssertionError(where(line) + "no reply had buttons"));
        String wanted = line.text().strip();
        String id = with.choices()
                .stream()
                .map(Choice::id)
                .filter(each -> wanted.endsWith("…") ? each.startsWith(wanted.substring(0, wanted.length() - 1))
                        : each.equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AssertionError(where(line) + "no such button in " + with.choices()));
        Body.Pressed press = new Body.Pressed(id, with.frame().anchor());
        pressed = Optional.of(press);
        heard(stage.take(press));
    }

    private int compareReplies(int first) {
        List<Line> expected = runOf(first);
        String where = where(expected.getFirst());
        boolean none = expected.size() == 1 && expected.getFirst().text().strip().equals("无");
        assertEquals(none ? 0 : expected.size(), replies.size(), where);
        for (int i = 0; i < replies.size(); i++) {
            Line line = expected.get(i);
            List<String> keys = Keys.of(replies.get(i));
            List<String> wanted = new ArrayList<>(line.keys());
            if (wanted.getLast().equals("…")) {
                wanted.removeLast();
                assertTrue(keys.size() >= wanted.size(), where);
                keys = keys.subList(0, wanted.size());
            }
            assertEquals(wanted, keys, where);
            List<String> ids = replies.get(i).choices().stream().map(Choice::id).toList();
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
        String said = replies.stream()
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
        String actual = replies.stream()
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
