package gongji.rulebook;

import gongji.rules.parameter.SourceId;
import gongji.source.Problems;
import gongji.source.Section;
import gongji.source.TextFile;
import gongji.source.Yaml;

import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the list of documents. An address is kept only where its host may be shown. */
final class DocumentFile {

    private static final Set<String> KINDS = Set.of("law", "official", "media", "aggregator", "article", "standard");

    private final List<String> hosts;

    private DocumentFile(List<String> hosts) {
        this.hosts = hosts;
    }

    static Map<SourceId, Document> read(TextFile file, Problems problems) {
        Map<SourceId, Document> documents = new LinkedHashMap<>();
        Yaml.read(file.name(), file.text(), problems).ifPresent(root -> {
            DocumentFile reader = new DocumentFile(root.listTexts("link_hosts"));
            root.needSection("sources")
                    .ifPresent(it -> it.sections()
                            .forEach((id, section) -> reader.document(id, section)
                                    .ifPresent(document -> documents.put(document.id(), document))));
            root.done();
        });
        return documents;
    }

    private Optional<Document> document(String id, Section section) {
        if (id.isBlank()) {
            section.problem("title", "来源没有编号");
            return Optional.empty();
        }
        String title = section.needText("title").orElse("");
        String kind = section.needText("kind").orElse("");
        if (!kind.isEmpty() && !KINDS.contains(kind)) {
            section.problem("kind", "种类「" + kind + "」不认识，可以写 " + String.join("、", KINDS.stream().sorted().toList()));
        }
        Optional<LocalDate> checked = section.needDate("checked");
        section.findDate("effective");
        section.findText("note");
        Optional<String> issuer = section.findText("issuer");
        Optional<String> number = section.findText("number");
        Optional<LocalDate> published = section.findDate("published");
        Optional<String> url = url(section);
        section.done();
        return checked.map(it -> new Document(new SourceId(id), title, issuer, number, published, url, kind, it));
    }

    private Optional<String> url(Section section) {
        Optional<String> url = section.findText("url");
        if (url.isPresent() && !mayBeShown(url.get())) {
            section.problem("url", "网址的主机不在 link_hosts 里，不能给用户看");
            return Optional.empty();
        }
        return url;
    }

    private boolean mayBeShown(String url) {
        try {
            String host = URI.create(url).getHost();
            return host != null && hosts.stream().anyMatch(it -> host.equals(it) || host.endsWith("." + it));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
