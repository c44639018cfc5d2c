package gongji.rulebook;

import gongji.rules.parameter.History;
import gongji.rules.parameter.ParameterName;
import gongji.rules.parameter.Policies;
import gongji.rules.parameter.SourceId;
import gongji.rules.region.RegionCode;
import gongji.source.Place;
import gongji.source.Problem;
import gongji.source.Problems;
import gongji.source.TextFile;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads all policies and the documents they cite. */
public final class Rulebook {

    private Rulebook() {}

    /**
     * What reading gave.
     *
     * <pre>
     * Read = Loaded(policies, documents, warnings) | Refused(problems)
     * </pre>
     */
    public sealed interface Read {

        /** {@return everything noticed, errors before warnings} */
        List<Problem> problems();
    }

    /**
     * Where a file speaks of a parameter.
     *
     * @param renewal the last day the present value is expected to hold, where the file says so
     */
    public record Origin(Place place, ParameterName name, RegionCode region, Optional<LocalDate> renewal) {}

    /** Everything could be read; the problems are only warnings. */
    public record Loaded(Policies policies, Map<SourceId, Document> documents, List<Origin> origins,
            List<Problem> problems) implements Read {
        /** Copies the collections. */
        public Loaded {
            documents = Map.copyOf(documents);
            origins = List.copyOf(origins);
            problems = List.copyOf(problems);
        }

        /** {@return a warning for every parameter whose new value should have come before that day} */
        public List<Problem> overdue(LocalDate on) {
            return origins.stream()
                    .filter(it -> it.renewal().filter(on::isAfter).isPresent())
                    .map(it -> Problem.warning(it.place(),
                            "预计 " + it.renewal().map(LocalDate::toString).orElse("") + " 前更新，已经过期，请核对"))
                    .toList();
        }
    }

    /** Something is wrong; nothing may be decided by these files. */
    public record Refused(List<Problem> problems) implements Read {
        /** Copies the list. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** {@return the policies below a knowledge folder, or all problems at once} */
    public static Read load(Path knowledge) {
        Problems problems = new Problems();
        Path root = knowledge.toAbsolutePath().normalize().getParent();
        Path from = root == null ? knowledge : root;
        Map<SourceId, Document> documents = readDocuments(knowledge.resolve("sources.yaml"), from, problems);
        PolicyFile reader = new PolicyFile(documents.keySet(), problems);
        List<History> histories = readPolicies(knowledge.resolve("policy"), from, reader, problems);
        if (problems.hasErrors()) {
            return new Refused(problems.list());
        }
        return new Loaded(Policies.of(histories), documents, reader.origins(), problems.list());
    }

    private static Map<SourceId, Document> readDocuments(Path file, Path root, Problems problems) {
        return TextFile.read(file, root, problems).map(it -> DocumentFile.read(it, problems)).orElse(Map.of());
    }

    private static List<History> readPolicies(Path folder, Path root, PolicyFile reader,
            Problems problems) {
        List<History> histories = new ArrayList<>();
        List<Path> files = TextFile.list(folder, ".yaml");
        if (files.isEmpty()) {
            problems.add(Place.of(TextFile.nameOf(folder, root)), "没有找到任何地区的政策文件");
        }
        for (Path file : files) {
            TextFile.read(file, root, problems).ifPresent(it -> histories.addAll(reader.read(it)));
        }
        return histories;
    }
}
