package gongji.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongji.household.account.EntryKind;
import gongji.household.binding.BindingState;
import gongji.message.MessageKey;
import gongji.source.Problems;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Java holds keys and the files hold sentences; both sides are compared here. A key is what stands whole in quotes behind {@code
 * Phrase.of(} or {@code MessageKey(}, and any other literal that happens to be a key. A literal that ends with a dot or a hyphen,
 * or begins with one, stands for all keys that begin or end so.
 */
class WordsInUseTest {

    private static final Pattern NAMED = Pattern
            .compile("(?:Phrase\\s*\\.of|MessageKey|sayings)\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9.-]{2,})\"");
    /** A sentence of its own for each verdict: {@code order.refused.no} belongs to {@code order.refused}. */
    private static final Pattern VERDICT = Pattern.compile("\\.(yes|no|depends|unknown)$");
    private static final Pattern FILLED = Pattern.compile("\\.with\\(\\s*\"([a-z0-9-]+)\"");

    /** Lists with a sentence for every code of the law room, whether or not somebody says it today. */
    private static final List<String> CODE_LISTS = List.of("id-number.", "standing.");

    private final List<String> code = code();
    private final Wording wording = WordingFiles.read(Path.of("knowledge"), new Problems());

    @Test
    void theFilesHaveNoProblems() {
        Problems problems = new Problems();

        WordingFiles.read(Path.of("knowledge"), problems);

        assertEquals(List.of(), problems.list());
    }

    @Test
    void everyKindOfEntryAndEveryStateHasWords() {
        Stream<String> keys = Stream.concat(
                Stream.of(EntryKind.values()).map(it -> "entry-kind." + it.code()),
                Stream.of(BindingState.values())
                        .map(it -> "binding-state." + it.name().toLowerCase(Locale.ROOT).replace('_', '-')));

        assertEquals(List.of(), keys.filter(it -> !wording.knows(new MessageKey(it))).toList());
    }

    @Test
    void everyKeyInJavaHasASentence() {
        Set<String> missing = found(NAMED, String.join("\n", code));
        missing.removeIf(key -> key.endsWith(".") || wording.knows(new MessageKey(key))
                || wording.knows(new MessageKey(key + ".no")));

        assertEquals(Set.of(), missing);
    }

    @Test
    void everySentenceHasAKeyInJava() {
        Set<String> literals = found(LITERAL, String.join("\n", code));
        Set<String> starts = literals.stream()
                .filter(it -> it.endsWith(".") || it.endsWith("-"))
                .collect(Collectors.toCollection(TreeSet::new));
        starts.addAll(CODE_LISTS);
        Set<String> ends = literals.stream()
                .filter(it -> it.startsWith(".") || it.startsWith("-"))
                .collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>(wording.keys());
        unused.removeIf(key -> literals.contains(key) || literals.contains(VERDICT.matcher(key).replaceFirst("")));
        unused.removeIf(
                key -> starts.stream().anyMatch(key::startsWith) || ends.stream().anyMatch(it -> ends(key, it)));

        assertEquals(Set.of(), unused);
    }

    @Test
    void everyGapIsFilledWhereTheKeyIsUsed() {
        Set<String> open = new TreeSet<>();
        Set<String> filledElsewhere = found(FILLED, shared());
        for (String file : code) {
            Set<String> filled = found(FILLED, file);
            filled.addAll(filledElsewhere);
            for (String key : found(NAMED, file)) {
                wording.findGaps(new MessageKey(key))
                        .stream()
                        .flatMap(Set::stream)
                        .filter(gap -> !filled.contains(gap))
                        .forEach(gap -> open.add(key + " {" + gap + "}"));
            }
        }

        assertEquals(Set.of(), open);
    }

    /** A literal such as {@code .name} ends keys; one such as {@code .lead.} stands in the middle of them. */
    private static boolean ends(String key, String literal) {
        return literal.endsWith(".") ? key.contains(literal) : key.endsWith(literal);
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** What phrases are handed to, to have a last gap filled. */
    private static String shared() {
        return text(Path.of("src/main/java/gongji/dialogs/Handbook.java"))
                + text(Path.of("src/main/java/gongji/store/register/Sides.java"))
                + text(Path.of("src/main/java/gongji/dialogs/premium/Words.java"));
    }

    private static List<String> code() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(WordsInUseTest::text).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
