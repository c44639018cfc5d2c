package gongji.knowledge.load;

import gongji.message.Source;
import gongji.source.Problems;
import gongji.source.Section;
import gongji.source.TextFile;
import gongji.source.Yaml;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The cited documents of {@code knowledge/sources.yaml}.
 *
 * @param hosts hosts that may be shown, themselves and what ends in a dot and them
 */
record Documents(Map<String, Source> sources, List<String> hosts) {

    static Documents load(Path knowledge, Path root, Problems problems) {
        return TextFile.read(knowledge.resolve("sources.yaml"), root, problems)
                .flatMap(file -> Yaml.read(file.name(), file.text(), problems))
                .map(Documents::read)
                .orElse(new Documents(Map.of(), List.of()));
    }

    private static Documents read(Section file) {
        List<String> hosts = file.listTexts("link_hosts");
        Map<String, Source> sources = new TreeMap<>();
        file.needSection("sources")
                .ifPresent(all -> all.sections()
                        .forEach((id, section) -> source(id, section, hosts)
                                .ifPresent(source -> sources.put(id, source))));
        file.done();
        return new Documents(sources, hosts);
    }

    private static Optional<Source> source(String id, Section section, List<String> hosts) {
        Optional<String> title = section.needText("title");
        Optional<String> issuer = section.findText("issuer");
        Optional<String> number = section.findText("number");
        Optional<LocalDate> published = section.findDate("published");
        Optional<LocalDate> checked = section.needDate("checked");
        Optional<String> url = section.findText("url").filter(address -> shown(section, address, hosts));
        section.needText("kind");
        section.findDate("effective");
        section.findText("note");
        section.findText("region");
        section.done();
        return title.isEmpty() || checked.isEmpty() ? Optional.empty()
                : Optional.of(new Source(id, title.get(), issuer, number, published, url, checked.get()));
    }

    /** Reports every id that is none of these documents, at the line of its key; nothing where no document could be read. */
    void check(Section section, String key, List<String> ids) {
        ids.stream()
                .filter(id -> !sources.isEmpty() && !sources.containsKey(id))
                .forEach(id -> section.problem(key, "来源「" + id + "」不在 sources.yaml 里"));
    }

    private static boolean shown(Section section, String address, List<String> hosts) {
        boolean shown = isOnList(address, hosts);
        if (!shown) {
            section.problem("url", "网址「" + address + "」的主机不在 link_hosts 里，删掉网址或加上主机");
        }
        return shown;
    }

    static boolean isOnList(String address, List<String> hosts) {
        try {
            String host = new URI(address).getHost();
            return host != null && hosts.stream().anyMatch(each -> host.equals(each) || host.endsWith("." + each));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
