package gongji.rulebook;

import gongji.rules.parameter.Confidence;
import gongji.rules.parameter.Entry;
import gongji.rules.parameter.History;
import gongji.rules.parameter.ParameterName;
import gongji.rules.parameter.SourceId;
import gongji.rules.parameter.Unit;
import gongji.rules.region.RegionCode;
import gongji.source.Place;
import gongji.source.Problems;
import gongji.source.Section;
import gongji.source.TextFile;
import gongji.source.Yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the file of one region. */
final class PolicyFile {

    private final Set<SourceId> sources;
    private final Problems problems;
    private final List<Rulebook.Origin> origins = new ArrayList<>();

    PolicyFile(Set<SourceId> sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
    }

    /** {@return where the files read so far speak of what} */
    List<Rulebook.Origin> origins() {
        return List.copyOf(origins);
    }

    List<History> read(TextFile file) {
        Optional<Section> root = Yaml.read(file.name(), file.text(), problems);
        if (root.isEmpty()) {
            return List.of();
        }
        Optional<RegionCode> region = region(root.get(), file.name());
        List<History> histories = new ArrayList<>();
        root.get()
                .needSection("parameters")
                .ifPresent(it -> it.sections()
                        .forEach((name, section) -> region
                                .flatMap(where -> history(name, where, section))
                                .ifPresent(histories::add)));
        root.get().done();
        return histories;
    }

    private static Optional<RegionCode> region(Section root, String file) {
        Optional<String> code = root.needText("region");
        if (code.isEmpty()) {
            return Optional.empty();
        }
        if (!RegionCode.isWellFormed(code.get()) || !Provinces.isKnown(code.get())) {
            root.problem("region", "写的是「" + code.get() + "」，要写六位行政区划代码，并加引号");
            return Optional.empty();
        }
        if (!file.substring(file.lastIndexOf('/') + 1).startsWith(code.get())) {
            root.problem("region", "和文件名开头的代码不一致");
        }
        return Optional.of(RegionCode.of(code.get()));
    }

    private Optional<History> history(String key, RegionCode region, Section section) {
        if (key.isBlank()) {
            problems.add(section.place(), "参数没有名字");
            return Optional.empty();
        }
        ParameterName name = ParameterName.of(key);
        Optional<Catalogue.Shape> shape = Catalogue.find(name);
        if (shape.isEmpty()) {
            problems.add(section.place(), "不认识的参数「" + name + "」");
            return Optional.empty();
        }
        String description = section.needText("description").orElse("");
        unit(section, shape.get());
        Optional<LocalDate> renewal = section.findDate("renewal");
        Place place = renewal.isPresent() ? section.placeOf("renewal") : section.place();
        origins.add(new Rulebook.Origin(place, name, region, renewal));
        List<Line> lines = lines(section, shape.get());
        Sequence.check(lines, problems);
        section.done();
        return Optional.of(new History(name, region, description, shape.get().unit(), renewal,
                lines.stream().map(Line::entry).toList()));
    }

    private static void unit(Section section, Catalogue.Shape shape) {
        section.needText("unit")
                .filter(it -> !Unit.findByWord(it).equals(Optional.of(shape.unit())))
                .ifPresent(it -> section.problem("unit", "写的是「" + it + "」，这个参数的单位是「" + shape.unit().word() + "」"));
    }

    private List<Line> lines(Section section, Catalogue.Shape shape) {
        List<Section> sections = section.listSections("values");
        if (sections.isEmpty()) {
            section.problem("values", "至少要有一个值");
        }
        List<Line> lines = new ArrayList<>();
        for (Section line : sections) {
            entry(line, shape).ifPresent(it -> lines.add(new Line(line.place(), it)));
        }
        return lines;
    }

    private Optional<Entry> entry(Section line, Catalogue.Shape shape) {
        Optional<Entry.Setting> setting = new ValueReader(shape).read(line);
        Optional<Days> days = Days.read(line);
        Optional<SourceId> source = source(line);
        Optional<Confidence> confidence = confidence(line);
        Optional<LocalDate> checked = line.needDate("checked");
        Optional<LocalDate> published = line.findDate("published");
        line.findText("note");
        line.done();
        if (setting.isEmpty() || days.isEmpty() || source.isEmpty() || confidence.isEmpty() || checked.isEmpty()) {
            return Optional.empty();
        }
        Days when = days.get();
        return Optional.of(new Entry(setting.get(), when.earliest(), when.latest(), when.until(), source.get(),
                confidence.get(), published, checked.get()));
    }

    private Optional<SourceId> source(Section line) {
        Optional<String> id = line.needText("source");
        if (id.isPresent() && !sources.contains(new SourceId(id.get()))) {
            line.problem("source", "来源「" + id.get() + "」不在 sources.yaml 里");
            return Optional.empty();
        }
        return id.map(SourceId::new);
    }

    private static Optional<Confidence> confidence(Section line) {
        Optional<String> word = line.needText("confidence");
        Optional<Confidence> confidence = word.flatMap(Confidence::findByCode);
        if (word.isPresent() && confidence.isEmpty()) {
            line.problem("confidence", "写的是「" + word.get() + "」，可以写 high、medium、low、unverified");
        }
        return confidence;
    }
}
