package gongji.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text file with the name under which problems mention it.
 *
 * @param name the path relative to the parent of the knowledge folder, with forward slashes
 * @param text the words, without a byte order mark
 */
public record TextFile(String name, String text) {

    /** {@return the files below a folder whose names end so, sorted by path; none where there is no such folder} */
    public static List<Path> list(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).filter(it -> it.toString().endsWith(ending)).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** {@return the file, named relative to that root; nothing, and a problem, where it is missing or not UTF-8} */
    public static Optional<TextFile> read(Path file, Path root, Problems problems) {
        String name = nameOf(file, root);
        try {
            String text = StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return Optional.of(new TextFile(name, text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException notUtf8) {
            problems.add(Place.of(name), "不是 UTF-8 编码");
        } catch (IOException missing) {
            problems.add(Place.of(name), "读不到这个文件");
        }
        return Optional.empty();
    }

    /** {@return how problems name a file: relative to that root, with forward slashes} */
    public static String nameOf(Path file, Path root) {
        Path from = root.toAbsolutePath().normalize();
        Path path = file.toAbsolutePath().normalize();
        return (path.startsWith(from) ? from.relativize(path) : path).toString().replace('\\', '/');
    }
}
