package gongji.app;

import gongji.message.Health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the knowledge folder holds, as a hash of its files' names and contents: the same wherever the folder lies.
 *
 * @param hash twelve hexadecimal digits
 */
record Edition(String hash) implements Health {

    private static final int BYTES = 6;

    static Edition of(Path knowledge) {
        try (Stream<Path> all = Files.walk(knowledge.toRealPath())) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                String name = knowledge.toRealPath().relativize(file).toString().replace('\\', '/');
                sha.update(name.getBytes(StandardCharsets.UTF_8));
                sha.update(Files.readAllBytes(file));
            }
            return new Edition(HexFormat.of().formatHex(sha.digest(), 0, BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public Report report() {
        return new Report("knowledge", true, Map.of("hash", hash));
    }
}
