package gongji.ops.rule;

import gongji.rulebook.Rulebook;
import gongji.rulebook.cases.Case;
import gongji.rulebook.cases.Cases;
import gongji.rulebook.cases.Draft;
import gongji.rulebook.mutation.Mutation;
import gongji.rules.parameter.Policies;
import gongji.rules.region.RegionCode;
import gongji.source.Problem;
import gongji.source.Problems;
import gongji.source.TextFile;
import gongji.source.Yaml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code rule cases}: runs the cases of knowledge/cases, tries how sharp they are, or writes the value cases anew. */
@Command(name = "cases", mixinStandardHelpOptions = true, description = "跑 knowledge/cases 里的用例",
        footer = {"", "例：", "  gongji rule cases", "  gongji rule cases --mutate", "  gongji rule cases --write"})
final class CasesCommand implements Callable<Integer> {

    private static final int PROBLEMS = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--mutate", description = "把每个取值和每个日子挪一步，看有没有用例发现")
    private boolean mutate;

    @Option(names = "--write", description = "按政策文件重写取值用例（knowledge/cases/values/）")
    private boolean write;

    @Mixin
    private final Folder folder = new Folder();

    private final LawRoom usual;

    CasesCommand(LawRoom room) {
        this.usual = room;
    }

    @Override
    public Integer call() throws IOException {
        if (!(room().rulebook() instanceof Rulebook.Loaded loaded)) {
            return tell(room().rulebook().problems());
        }
        if (write) {
            write(loaded.policies());
        }
        Problems unreadable = new Problems();
        List<Case> cases = Cases.read(room().knowledge(), unreadable);
        List<Problem> problems = new ArrayList<>(unreadable.list());
        problems.addAll(Cases.failures(cases, loaded.policies()));
        PrintWriter out = spec.commandLine().getOut();
        out.println("用例 " + cases.size() + " 个，不符 " + problems.size() + " 个");
        if (mutate && problems.isEmpty()) {
            Mutation.Tried tried = new Mutation(loaded, cases).tryAll();
            out.println("挪动 " + tried.tried() + " 次，没有发现 " + tried.survivors().size() + " 次");
            problems.addAll(tried.survivors());
        }
        out.flush();
        return tell(problems);
    }

    private int tell(List<Problem> problems) {
        PrintWriter err = spec.commandLine().getErr();
        problems.forEach(err::println);
        err.flush();
        return problems.isEmpty() ? 0 : PROBLEMS;
    }

    private void write(Policies policies) throws IOException {
        Path folder = Files.createDirectories(room().knowledge().resolve("cases").resolve("values"));
        for (Map.Entry<RegionCode, String> file : new Draft(policies, names()).files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey() + ".yaml"), file.getValue());
        }
    }

    /** {@return the short names of the regions, as far as the lexicon can be read} */
    private Map<RegionCode, String> names() {
        Map<RegionCode, String> names = new HashMap<>(Map.of(RegionCode.NATION, "全国"));
        Problems ignored = new Problems();
        Path file = room().knowledge().resolve("lexicon").resolve("regions.yaml");
        TextFile.read(file, room().knowledge(), ignored)
                .flatMap(it -> Yaml.read(it.name(), it.text(), ignored))
                .ifPresent(root -> root.listSections("regions")
                        .forEach(region -> region.findText("code")
                                .filter(RegionCode::isWellFormed)
                                .ifPresent(code -> region.findText("short")
                                        .ifPresent(name -> names.put(RegionCode.of(code), name)))));
        return names;
    }

    private LawRoom room() {
        return folder.of(usual);
    }
}
