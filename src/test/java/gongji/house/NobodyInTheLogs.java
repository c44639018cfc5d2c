package gongji.house;

import gongji.dialogs.Hamlet;
import gongji.rules.identity.IdNumber;
import gongji.store.Village;
import gongji.store.office.PersonRow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads every log that a run of the tests left and looks for the people of the tests: names, ID numbers and phones, plain, in
 * hexadecimal and in base64. {@code bin/check} runs it when the tests are done.
 */
public final class NobodyInTheLogs {
    /** What begins the names and numbers of the crowds, whose people are counted. */
    private static final List<String> CROWD = List.of("张建", "李秀", "420000198001", "420000195501");

    private NobodyInTheLogs() {}

    /** Ends with 0 where nobody was found, with 1 and the places where somebody was, with 2 where there is nothing to read. */
    public static void main(String[] args) throws IOException {
        List<Path> logs = logs(Path.of(args[0]));
        long bytes = 0;
        for (Path log : logs) {
            bytes += Files.size(log);
        }
        List<String> found = found(logs);
        found.forEach(System.out::println);
        System.out.printf("%d people looked for in %d logs of %d KB, %d found%n", secrets().size(), logs.size(),
                bytes / 1024, found.size());
        System.exit(bytes == 0 ? 2 : found.isEmpty() ? 0 : 1);
    }

    /** {@return where somebody was found} */
    static List<String> found(List<Path> logs) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path log : logs) {
            String raw = Files.readString(log, StandardCharsets.ISO_8859_1);
            for (String secret : secrets()) {
                Optional<String> form = forms(secret).filter(raw::contains).findFirst();
                form.ifPresent(it -> found.add(log + ": " + lineAt(raw, raw.indexOf(it))));
            }
        }
        return found;
    }

    private static String lineAt(String raw, int at) {
        int start = raw.lastIndexOf('\n', at) + 1;
        int end = raw.indexOf('\n', at);
        return new String(raw.substring(start, end < 0 ? raw.length() : end).getBytes(StandardCharsets.ISO_8859_1),
                StandardCharsets.UTF_8);
    }

    private static List<Path> logs(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Set<String> secrets() {
        Set<String> secrets = new TreeSet<>(CROWD);
        for (PersonRow person : Village.people()) {
            secrets.add(person.name());
            secrets.add(person.idNumber().digits());
            person.phone().ifPresent(secrets::add);
        }
        secrets.addAll(Hamlet.persons().keySet());
        secrets.addAll(Hamlet.persons().values().stream().map(IdNumber::digits).toList());
        return secrets;
    }

    private static Stream<String> forms(String secret) {
        byte[] utf8 = secret.getBytes(StandardCharsets.UTF_8);
        Stream<String> plain = Stream.of(new String(utf8, StandardCharsets.ISO_8859_1),
                HexFormat.of().formatHex(utf8), HexFormat.of().withUpperCase().formatHex(utf8));
        Stream<String> base64 = Stream.of(0, 1, 2).map(shift -> {
            byte[] moved = new byte[utf8.length + shift];
            System.arraycopy(utf8, 0, moved, shift, utf8.length);
            String text = Base64.getEncoder().withoutPadding().encodeToString(moved);
            return text.substring(shift == 0 ? 0 : shift + 1, text.length() - 2);
        });
        return Stream.concat(plain, base64);
    }
}
