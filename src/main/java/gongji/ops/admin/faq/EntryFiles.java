package gongji.ops.admin.faq;

import gongji.ops.Trouble;
import gongji.ops.check.Inspections;
import gongji.source.Problem;
import gongji.source.Problems;
import gongji.source.TextFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of the entries below a knowledge folder: read, tried and written. */
final class EntryFiles {
    private final Path knowledge;

    EntryFiles(Path knowledge) {
        this.knowledge = knowledge.toAbsolutePath().normalize();
    }

    /** {@return every entry's file, by path} */
    List<EntryFile> list() {
        Problems problems = new Problems();
        Path root = Optional.ofNullable(knowledge.getParent()).orElse(knowledge);
        List<EntryFile> files = new ArrayList<>();
        for (Path path : TextFile.list(knowledge.resolve("faq"), ".md")) {
            EntryFile.read(path, root, problems).ifPresent(files::add);
        }
        if (problems.hasErrors()) {
            throw Trouble.problems(problems.list());
        }
        return files;
    }

    /** {@return the errors that {@code check} would find only if these edits were made; tried on a copy} */
    List<Problem> errors(List<Edit> edits, LocalDate today) throws IOException {
        Path folder = Files.createTempDirectory("gongji-faq");
        try {
            Path copy = folder.resolve(knowledge.getFileName());
            copy(knowledge, copy);
            for (Edit edit : edits) {
                Files.writeString(copy.resolve(knowledge.relativize(edit.file().path())), edit.text());
            }
            List<Problem> errors = new Inspections(copy, today).errors();
            return errors.isEmpty() ? errors : without(errors, new Inspections(knowledge, today).errors());
        } finally {
            delete(folder);
        }
    }

    private static List<Problem> without(List<Problem> errors, List<Problem> known) {
        return errors.stream().filter(it -> !known.contains(it)).toList();
    }

    /** Writes the files, each at once. */
    static void write(List<Edit> edits) throws IOException {
        for (Edit edit : edits) {
            Path path = edit.file().path();
            Path beside = Files.createTempFile(path.getParent(), "gongji-", ".tmp");
            Files.writeString(beside, edit.text(), StandardCharsets.UTF_8);
            Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
