package gongji.ops.compiled;

import gongji.knowledge.index.IndexBuilder;
import gongji.knowledge.index.PhrasingIndex;
import gongji.knowledge.index.Tokens;
import gongji.source.Problems;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps compiled books in a folder, each under the hash of the files it was made of and of the program that made it. A folder
 * that cannot be written costs time, not the answer.
 */
public final class BookStore {
    private static final List<String> PARTS = List.of("faq", "lexicon", "search", "sources.yaml");
    private static final String BOOK = "book";
    private static final String INDEX = "index";
    private final Path folder;

    /** @param folder where the books are kept; made when it is not there */
    public BookStore(Path folder) {
        this.folder = folder;
    }

    /** A book and its open index. */
    public record Opened(Book book, PhrasingIndex index) {}

    /** {@return the book of that knowledge folder, compiled now where it is not kept yet} */
    public Opened open(Path knowledge, Problems problems) {
        try {
            Path kept = folder.resolve(hash(knowledge, program()));
            if (!Files.exists(kept.resolve(BOOK))) {
                Book book = Book.read(knowledge, problems);
                if (problems.hasErrors()) {
                    return inMemory(book);
                }
                keep(book, kept);
            }
            Book book = BookCodec.read(Files.readAllBytes(kept.resolve(BOOK)));
            return new Opened(book, PhrasingIndex.stored(kept.resolve(INDEX), tokens(book), book.weights().fields()));
        } catch (IOException unwritable) {
            return inMemory(Book.read(knowledge, problems));
        }
    }

    /** {@return a book with an index that lives as long as the process} */
    public static Opened inMemory(Book book) {
        return new Opened(book, PhrasingIndex.inMemory(book.shelf(), tokens(book), book.weights().fields()));
    }

    private static Tokens tokens(Book book) {
        return new Tokens(book.shelf().vocabulary(), book.lexicon().characters());
    }

    /** Writes beside its place and moves there at once, so that two processes never see half a book. */
    private void keep(Book book, Path kept) throws IOException {
        Files.createDirectories(folder);
        Path fresh = Files.createTempDirectory(folder, "new-");
        IndexBuilder.write(book.shelf(), tokens(book), Files.createDirectory(fresh.resolve(INDEX)));
        Files.write(fresh.resolve(BOOK), BookCodec.write(book));
        List<Path> old = books();
        try {
            Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException another) {
            delete(fresh);
        }
        for (Path each : old) {
            if (!each.equals(kept) && !each.getFileName().toString().startsWith("new-")) {
                delete(each);
            }
        }
    }

    private List<Path> books() throws IOException {
        try (Stream<Path> books = Files.list(folder)) {
            return books.toList();
        }
    }

    private static void delete(Path book) throws IOException {
        try (Stream<Path> files = Files.walk(book)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The files this program runs from: its jar, or its classes where it was only compiled. */
    private static List<Path> program() throws IOException {
        try {
            return files(Path.of(BookStore.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (URISyntaxException unknown) {
            throw new IOException("the place this runs from has no path", unknown);
        }
    }

    /** By what the knowledge says, wherever its folder stands, and by size and time of the program. */
    private static String hash(Path knowledge, List<Path> program) throws IOException {
        MessageDigest digest = sha256();
        for (Path file : program) {
            digest.update(bytes(file.getFileName() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file)));
        }
        for (String part : PARTS) {
            for (Path file : files(knowledge.resolve(part))) {
                digest.update(bytes(knowledge.relativize(file).toString()));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 12);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Path> files(Path place) throws IOException {
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
