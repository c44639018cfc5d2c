package gongji.privacy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The redactor on messages by somebody who had not read it. */
final class SecondCorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/gongji/privacy/second-corpus.txt");
    private static final Pattern MARKED = Pattern.compile("⟦([^⟧]*)⟧");
    private static final double LEAST_RECALL = 0.995;
    private static final double LEAST_PRECISION = 0.98;

    @Test
    void hidesWhatIsPersonalAndNothingElse() throws IOException {
        List<String> missed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int personal = 0;
        for (String line : Files.readAllLines(CORPUS)) {
            String text = line.substring(Math.min(2, line.length()));
            if (line.startsWith("+ ")) {
                List<String> marked = marked(text);
                personal += marked.size();
                missed.addAll(left(marked, MARKED.matcher(text).replaceAll("$1")));
            } else if (line.startsWith("- ") && !Redaction.of(text).equals(text)) {
                wrong.add(text + " -> " + Redaction.of(text));
            }
        }
        double recall = 1 - (double) missed.size() / personal;
        double precision = (double) (personal - missed.size()) / (personal - missed.size() + wrong.size());
        String figures = "recall %.4f of %d, precision %.4f%nmissed %s%nwrong %s".formatted(recall, personal, precision,
                missed, wrong);
        assertTrue(personal > 1000 && recall >= LEAST_RECALL && precision >= LEAST_PRECISION, figures);
    }

    private static List<String> marked(String text) {
        return MARKED.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** {@return those that can still be read after redaction, with the message} */
    private static List<String> left(List<String> marked, String text) {
        String rest = Redaction.of(text);
        return marked.stream().filter(secret -> shows(rest, secret)).map(secret -> secret + " in " + text).toList();
    }

    /** A number of which six signs in a row are left is not hidden. */
    private static boolean shows(String rest, String secret) {
        int piece = Math.min(6, secret.length());
        return IntStream.rangeClosed(0, secret.length() - piece)
                .anyMatch(from -> rest.contains(secret.substring(from, from + piece)));
    }
}
