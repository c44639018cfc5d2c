package gongji.knowledge.load;

import gongji.knowledge.entry.Entry;
import gongji.message.Text;
import gongji.source.FrontMatter;
import gongji.source.Problems;
import gongji.source.Section;
import gongji.source.TextFile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one file of an entry. */
final class EntryReader {
    private static final Set<String> CONFIDENCES = Set.of("high", "medium", "low", "unverified");
    private final TextFile file;
    private final Section head;
    private final Documents documents;

    private EntryReader(TextFile file, Section head, Documents documents) {
        this.file = file;
        this.head = head;
        this.documents = documents;
    }

    static Optional<Entry> read(TextFile file, Documents documents, Problems problems) {
        Optional<FrontMatter> matter = FrontMatter.read(file.name(), file.text(), problems);
        return matter.flatMap(it -> new EntryReader(file, it.head(), documents)
                .entry(MarkdownReader.read(file.name(), it.body(), it.bodyLine(), documents.hosts(), problems)));
    }

    private Optional<Entry> entry(Text body) {
        Optional<String> id = head.needText("id").filter(this::wellFormed);
        Optional<String> question = head.needText("question");
        List<String> asks = head.listTexts("asks");
        Optional<Entry.Labels> labels = labels();
        Optional<Entry.Scope> scope = scope();
        Optional<Entry.Origin> origin = origin();
        List<String> related = head.listTexts("related");
        Optional<String> action = head.findText("action");
        Optional<Entry.Judged> verdict = head.findSection("verdict").flatMap(EntryReader::verdict);
        head.done();
        if (id.isEmpty() || question.isEmpty() || labels.isEmpty() || scope.isEmpty() || origin.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Entry(id.get(), question.get(), asks, labels.get(), scope.get(), origin.get(), related,
                action, verdict, body));
    }

    private boolean wellFormed(String id) {
        boolean good = id.matches("[a-z0-9][a-z0-9-]{0,31}");
        if (!good) {
            head.problem("id", "写的是「" + id + "」，id 只用小写字母、数字和连字符，最多32个字");
        }
        return good;
    }

    private Optional<Entry.Labels> labels() {
        Optional<String> topic = head.needText("topic");
        topic.filter(it -> !file.name().contains("/" + it + "/"))
                .ifPresent(it -> head.problem("topic", "写的是「" + it + "」，主题要和放文件的文件夹同名"));
        Optional<Entry.Kind> kind = head.needText("kind").flatMap(this::kind);
        String varies = String.join(" ", head.listTexts("varies"));
        return topic.isEmpty() ? Optional.empty() : kind.map(it -> new Entry.Labels(topic.get(), it, varies));
    }

    private Optional<Entry.Kind> kind(String code) {
        Optional<Entry.Kind> kind = Arrays.stream(Entry.Kind.values())
                .filter(each -> each.code().equals(code))
                .findFirst();
        if (kind.isEmpty()) {
            head.problem("kind", "写的是「" + code + "」，要写 rule、explain、channel 或 not-ours");
        }
        return kind;
    }

    private Optional<Entry.Scope> scope() {
        List<String> regions = head.listTexts("regions");
        regions.stream()
                .filter(code -> !code.matches("[0-9]{6}"))
                .forEach(code -> head.problem("regions", "写的是「" + code + "」，地区要写六位代码并加引号"));
        Optional<LocalDate> from = head.needDate("from");
        Optional<LocalDate> until = head.findDate("until");
        if (regions.isEmpty()) {
            head.problem("regions", "缺地区，全国写 [\"000000\"]");
        }
        if (from.isPresent() && until.filter(from.get()::isAfter).isPresent()) {
            head.problem("until", "until 在 from 之前");
            return Optional.empty();
        }
        return from.map(day -> new Entry.Scope(regions, day, until));
    }

    private Optional<Entry.Origin> origin() {
        Optional<String> confidence = head.needText("confidence");
        confidence.filter(code -> !CONFIDENCES.contains(code))
                .ifPresent(code -> head.problem("confidence",
                        "写的是「" + code + "」，要写 high、medium、low 或 unverified"));
        Optional<LocalDate> checked = head.needDate("checked-on");
        List<String> sources = head.listTexts("sources");
        documents.check(head, "sources", sources);
        List<Entry.Literal> literals = head.listSections("literals")
                .stream()
                .flatMap(each -> literal(each).stream())
                .toList();
        return confidence.isEmpty() ? Optional.empty()
                : checked.map(day -> new Entry.Origin(confidence.get(), day, sources, literals));
    }

    private Optional<Entry.Literal> literal(Section section) {
        Optional<String> text = section.needText("text");
        Optional<String> source = section.needText("source");
        documents.check(section, "source", source.stream().toList());
        section.done();
        return text.isEmpty() ? Optional.empty() : source.map(id -> new Entry.Literal(text.get(), id));
    }

    private static Optional<Entry.Judged> verdict(Section section) {
        Optional<String> rule = section.needText("rule");
        Optional<String> subject = section.findText("kin").or(() -> section.findText("cost"));
        section.done();
        return rule.map(name -> new Entry.Judged(name, subject));
    }
}
