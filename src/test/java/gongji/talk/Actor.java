package gongji.talk;

import gongji.message.Choice;
import gongji.message.Incoming.Body;
import gongji.message.Outgoing;
import gongji.talk.Transcript.Line;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Does on a stage what the people of a transcript do, and remembers what came of it. */
final class Actor {

    private static final long SIZE = 48_000;

    private final Stage stage;
    private final UnaryOperator<String> spoken;
    private List<Outgoing> replies = List.of();
    private Optional<Outgoing> buttons = Optional.empty();
    private Optional<Body.Pressed> pressed = Optional.empty();
    private String printed = "";
    private String binding = "";

    Actor(Stage stage, UnaryOperator<String> spoken) {
        this.stage = stage;
        this.spoken = spoken;
    }

    /** {@return what was replied to the last thing done} */
    List<Outgoing> replies() {
        return replies;
    }

    /** {@return what the office's last command printed} */
    String printed() {
        return printed;
    }

    /** {@return whether the line is something that people do; then it is done} */
    boolean acts(Line line) {
        return switch (line.kind()) {
            case SAYS -> heard(stage.take(typed(line.text())));
            case SAYS_AT_ONCE ->
                heard(stage.takeAtOnce(Arrays.stream(line.text().split("｜")).map(this::typed).toList()));
            case PRESSES -> press(line);
            case PRESSES_AGAIN -> heard(stage.take(pressed.orElseThrow()));
            case EDITS -> heard(stage.take(new Body.Edited(stage.lastUpdate(), line.text())));
            case HANDS -> heard(stage.take(new Body.Paper("kept." + line.text().strip(), line.text().strip(), SIZE)));
            case REPEATS -> heard(stage.repeat());
            case WAITS -> {
                stage.pause(line.span());
                yield heard(List.of());
            }
            case RESTARTS -> {
                stage.restart();
                yield heard(List.of());
            }
            case TURNS -> heard(stage.turnTo(line.text().strip()));
            case OFFICE -> office(line);
            case PRINTS, REPLIES, WORDS, EFFECTS -> false;
        };
    }

    private Body typed(String text) {
        return new Body.Typed(spoken.apply(text));
    }

    private boolean heard(List<Outgoing> said) {
        replies = said;
        said.stream()
                .filter(reply -> !reply.choices().isEmpty())
                .reduce((a, b) -> b)
                .ifPresent(reply -> buttons = Optional.of(reply));
        return true;
    }

    private boolean press(Line line) {
        Outgoing with = buttons.orElseThrow(() -> new AssertionError("line " + line.number() + ": no buttons yet"));
        String wanted = line.text().strip();
        String id = with.choices()
                .stream()
                .map(Choice::id)
                .filter(each -> wanted.endsWith("…") ? each.startsWith(wanted.substring(0, wanted.length() - 1))
                        : each.equals(wanted))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("line " + line.number() + ": no such button in " + with.choices()));
        Body.Pressed press = new Body.Pressed(id, with.frame().anchor());
        pressed = Optional.of(press);
        return heard(stage.take(press));
    }

    /** {绑定} stands for the binding that waits longest for the office, or the one meant before when none waits. */
    private boolean office(Line line) {
        String words = spoken.apply(line.text().strip());
        if (words.contains("{绑定}")) {
            String waiting = stage.office("papers").split("\\s+")[0];
            binding = waiting.startsWith("b") ? waiting : binding;
            words = words.replace("{绑定}", binding);
        }
        printed = stage.office(words);
        return heard(stage.look());
    }
}
