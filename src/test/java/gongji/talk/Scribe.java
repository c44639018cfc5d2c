package gongji.talk;

import gongji.message.Choice;
import gongji.message.Outgoing;
import gongji.talk.Transcript.Kind;
import gongji.talk.Transcript.Line;
import gongji.wording.Page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Writes a transcript: what people do is taken from its lines, what the bot says to it is written behind each. */
final class Scribe {

    /** Ids that are drawn at random or hang on what was said before. */
    private static final Pattern OPEN = Pattern
            .compile("(ok:|resume:|drop:|GJ|console\\.|web\\.|[pb](?=[0-9a-z]{9,}$)).*");

    private final List<String> lines;
    private final Actor actor;
    private final Page page = Page.plain(Voices.wording());
    private final List<String> written = new ArrayList<>();

    Scribe(List<String> lines, Stage stage, UnaryOperator<String> spoken) {
        this.lines = lines;
        this.actor = new Actor(stage, spoken);
    }

    /** {@return the whole file} */
    String written() {
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i);
            if (text.isBlank() || text.startsWith("#")) {
                written.add(text);
            } else {
                write(i);
            }
        }
        return String.join("\n", written) + "\n";
    }

    private void write(int at) {
        Line line = line(at);
        boolean kept = line.kind() == Kind.PRINTS || line.kind() == Kind.EFFECTS;
        boolean acted = actor.acts(line);
        if (acted || kept) {
            written.add(lines.get(at));
        }
        if (acted) {
            actor.replies().stream().map(Scribe::keys).forEach(written::add);
            if (hadWords(at)) {
                actor.replies()
                        .stream()
                        .flatMap(reply -> page.draw(reply).lines())
                        .filter(words -> !words.isBlank())
                        .map(words -> "词句: " + words.strip())
                        .forEach(written::add);
            }
        }
    }

    private boolean hadWords(int at) {
        for (int i = at + 1; i < lines.size() && !lines.get(i).isBlank(); i++) {
            if (lines.get(i).startsWith("#")) {
                continue;
            }
            Kind kind = line(i).kind();
            if (kind == Kind.WORDS) {
                return true;
            }
            if (kind != Kind.REPLIES && kind != Kind.PRINTS) {
                return false;
            }
        }
        return false;
    }

    private Line line(int at) {
        return Transcript.line(Path.of("transcript"), at + 1, Objects.requireNonNull(lines.get(at)));
    }

    private static String keys(Outgoing reply) {
        String keys = "机器人: " + String.join(" ", Keys.of(reply));
        List<String> ids = reply.choices().stream().map(Choice::id).map(Scribe::shown).toList();
        return ids.isEmpty() ? keys : keys + " [" + String.join(" ", ids) + "]";
    }

    private static String shown(String id) {
        return OPEN.matcher(id).replaceFirst("$1…");
    }
}
