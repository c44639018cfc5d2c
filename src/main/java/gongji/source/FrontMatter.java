package gongji.source;

import java.util.Arrays;
import java.util.Optional;

/**
 * A text with a YAML head between two lines of three hyphens.
 *
 * @param head the fields
 * @param body everything below the head
 * @param bodyLine the line of the file on which the body begins, counted from 1
 */
public record FrontMatter(Section head, String body, int bodyLine) {

    private static final String FENCE = "---";

    /** {@return head and body; nothing, and a problem, where there is no head} */
    public static Optional<FrontMatter> read(String file, String text, Problems problems) {
        String[] lines = text.split("\r?\n", -1);
        int end = endOfHead(lines);
        if (end < 0) {
            problems.add(Place.of(file), "开头要有两行「---」，中间写键和值");
            return Optional.empty();
        }
        String head = String.join("\n", Arrays.copyOfRange(lines, 1, end));
        String body = String.join("\n", Arrays.copyOfRange(lines, end + 1, lines.length));
        return Yaml.read(file, head, 1, problems).map(it -> new FrontMatter(it, body, end + 2));
    }

    private static int endOfHead(String[] lines) {
        if (!lines[0].strip().equals(FENCE)) {
            return -1;
        }
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].strip().equals(FENCE)) {
                return i;
            }
        }
        return -1;
    }
}
