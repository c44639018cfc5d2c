package gongji.ops.check;

import gongji.source.Place;
import gongji.source.Problems;
import gongji.source.TextFile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at the marks in everything that people read: in Chinese words they are full. What people type (the phrasings of entries,
 * what a dialog hears) may have any.
 */
final class Marks {

    private static final String CHINESE = "[\\p{IsHan}\u3001-\u301F\uFF01-\uFF1F}]";
    private static final Pattern HALF = Pattern
            .compile("(?<=" + CHINESE + ")[,:;?!()]|[,:;?!(](?=[\\p{IsHan}\u3008-\u3011\u201C])");
    private static final String HALVES = ",:;?!()";
    private static final String FULLS = "\uFF0C\uFF1A\uFF1B\uFF1F\uFF01\uFF08\uFF09";
    /** Comments, placeholders' insides, addresses and codes are no words. */
    private static final Pattern NO_WORDS = Pattern.compile("(^|\\s)#.*|`[^`]*`|https?://\\S+|\\{[a-z][^{} ]*(?=})");
    private static final Pattern TYPED = Pattern
            .compile("\\s*(- |called:|[a-z-]+\\.called:|hears|change:|not-but:|wrong: …).*");
    private static final Pattern READ = Pattern.compile("\\s*(question|varies|title|issuer|note|description|value):.*");

    private final Path knowledge;

    Marks(Path knowledge) {
        this.knowledge = knowledge;
    }

    void look(Problems problems) {
        look("faq", ".md", problems);
        look("papers", ".md", problems);
        look("wording", ".yaml", problems);
        look("policy", ".yaml", problems);
        Path root = root();
        TextFile.read(knowledge.resolve("sources.yaml"), root, problems).ifPresent(it -> lines(it, false, problems));
    }

    private void look(String folder, String ending, Problems problems) {
        Path root = root();
        for (Path path : TextFile.list(knowledge.resolve(folder), ending)) {
            TextFile.read(path, root, problems).ifPresent(it -> lines(it, folder.equals("wording"), problems));
        }
    }

    private Path root() {
        return Optional.ofNullable(knowledge.toAbsolutePath().normalize().getParent()).orElse(knowledge);
    }

    /** Every line of a wording and of an answer; of anything else those that people get to see. */
    private static void lines(TextFile file, boolean all, Problems problems) {
        List<String> lines = file.text().lines().toList();
        boolean markdown = file.name().endsWith(".md");
        int fences = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            fences += markdown && line.equals("---") ? 1 : 0;
            boolean answer = markdown && fences > 1;
            boolean read = answer || all && !TYPED.matcher(line).matches() || READ.matcher(line).matches();
            if (read) {
                look(line, new Place(file.name(), i + 1, ""), problems);
            }
        }
    }

    private static void look(String line, Place place, Problems problems) {
        Matcher half = HALF.matcher(NO_WORDS.matcher(line).replaceAll(""));
        if (half.find()) {
            int which = HALVES.indexOf(half.group());
            problems.add(place, "标点「" + half.group() + "」是半角，中文里写全角「" + FULLS.charAt(which) + "」");
        }
    }
}
