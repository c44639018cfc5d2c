package gongji.rulebook.cases;

import gongji.rules.parameter.Policies;
import gongji.source.Problem;
import gongji.source.Problems;
import gongji.source.Section;
import gongji.source.TextFile;
import gongji.source.Yaml;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the cases of a knowledge folder and runs them. */
public final class Cases {

    private Cases() {}

    /** {@return all cases; what cannot be read is a problem} */
    public static List<Case> read(Path knowledge, Problems problems) {
        Path root = knowledge.toAbsolutePath().normalize().getParent();
        List<Case> cases = new ArrayList<>();
        for (Path file : TextFile.list(knowledge.resolve("cases"), ".yaml")) {
            TextFile.read(file, root == null ? knowledge : root, problems)
                    .flatMap(it -> Yaml.read(it.name(), it.text(), problems))
                    .ifPresent(it -> cases.addAll(all(it)));
        }
        return cases;
    }

    /** {@return a problem for every case whose policies give something else than it says} */
    public static List<Problem> failures(List<Case> cases, Policies policies) {
        List<Problem> failures = new ArrayList<>();
        for (Case one : cases) {
            List<String> differences = one.run(policies);
            if (!differences.isEmpty()) {
                failures.add(Problem.error(one.place(), "「" + one.say() + "」" + String.join("；", differences)));
            }
        }
        return failures;
    }

    private static List<Case> all(Section file) {
        List<Case> cases = new ArrayList<>();
        for (Section section : file.listSections("cases")) {
            one(section).ifPresent(cases::add);
        }
        file.done();
        return cases;
    }

    private static Optional<Case> one(Section section) {
        Optional<String> say = section.needText("say");
        String ask = section.findText("ask").orElse("value");
        Optional<Case.Trial> trial = Where.read(section).flatMap(where -> trial(ask, section, where));
        section.done();
        return say.flatMap(words -> trial.map(it -> new Case(section.place(), words, it)));
    }

    private static Optional<Case.Trial> trial(String ask, Section section, Where where) {
        try {
            return switch (ask) {
                case "value" -> ValueTrial.read(section, where);
                case "kin" -> KinTrial.read(section, where);
                case "scope" -> ScopeTrial.read(section, where);
                case "bind" -> BindTrial.read(section, where);
                case "settle" -> SettleTrial.read(section, where);
                case "premium" -> PremiumTrial.read(section, where);
                case "arrears" -> ArrearsTrial.read(section, where);
                default -> {
                    section.problem("ask", "可以写 value、kin、scope、bind、settle、premium、arrears");
                    yield Optional.empty();
                }
            };
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            section.problem("ask", "这个例子读不懂：" + unreadable.getMessage());
            return Optional.empty();
        }
    }
}
