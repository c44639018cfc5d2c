package gongji.knowledge.load;

import gongji.knowledge.entry.Paper;
import gongji.message.Text;
import gongji.source.FrontMatter;
import gongji.source.Problems;
import gongji.source.Section;
import gongji.source.TextFile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads the papers below the knowledge folder. */
public final class PaperLoader {

    private PaperLoader() {}

    /** Reads every paper that can be read; what cannot is a problem and left out. */
    public static List<Paper> load(Path knowledge, Problems problems) {
        Path root = Optional.ofNullable(knowledge.toAbsolutePath().getParent()).orElse(knowledge);
        Documents documents = Documents.load(knowledge, root, new Problems());
        List<Paper> papers = new ArrayList<>();
        for (Path file : TextFile.list(knowledge.resolve("papers"), ".md")) {
            TextFile.read(file, root, problems).flatMap(it -> read(it, documents, problems)).ifPresent(papers::add);
        }
        return List.copyOf(papers);
    }

    private static Optional<Paper> read(TextFile file, Documents documents, Problems problems) {
        return FrontMatter.read(file.name(), file.text(), problems)
                .flatMap(it -> paper(
                        it.head(),
                        documents,
                        MarkdownReader.read(file.name(), it.body(), it.bodyLine(), List.of(), problems),
                        hash(file.text())));
    }

    private static Optional<Paper> paper(Section head, Documents documents, Text body, String hash) {
        Optional<String> id = head.needText("id");
        Optional<String> region = head.needText("region").filter(it -> isRegion(head, it));
        Optional<Paper.Kind> kind = head.needText("kind").flatMap(it -> kind(head, it));
        Optional<String> version = head.needText("version");
        Optional<LocalDate> from = head.needDate("from");
        Optional<String> title = head.needText("title");
        List<String> sources = head.listTexts("sources");
        documents.check(head, "sources", sources);
        head.done();
        boolean whole = id.isPresent() && region.isPresent() && kind.isPresent() && version.isPresent()
                && from.isPresent();
        return whole && title.isPresent()
                ? Optional.of(
                        new Paper(id.get(), region.get(), kind.get(), version.get(), from.get(), title.get(), sources,
                                body, hash))
                : Optional.empty();
    }

    private static boolean isRegion(Section head, String code) {
        boolean good = code.matches("[0-9]{6}");
        if (!good) {
            head.problem("region", "写的是「" + code + "」，地区要写六位代码并加引号");
        }
        return good;
    }

    private static Optional<Paper.Kind> kind(Section head, String code) {
        Optional<Paper.Kind> kind = Paper.Kind.findByCode(code);
        if (kind.isEmpty()) {
            head.problem("kind", "写的是「" + code + "」，要写 notice（告知书）或 promise（承诺书）");
        }
        return kind;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
