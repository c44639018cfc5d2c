package gongji.ops.rule;

import gongji.rules.kinship.Kin;
import gongji.rules.kinship.KinshipRule;
import gongji.rules.parameter.Policies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.List;

/** {@code rule kin}: may the account be shared with such a relative? */
@Command(name = "kin", mixinStandardHelpOptions = true, description = "这种亲属能不能用我的个人账户",
        footer = {"", "例：", "  gongji rule kin --relation sibling --region 420000 --on 2024-09-30",
                "  gongji rule kin --relation 老婆的爸爸 --json"})
final class KinCommand extends RuleCall {

    @Option(names = "--relation", required = true, paramLabel = "关系",
            description = "关系代码（parent、sibling 等）或称呼（岳父、老婆的爸爸）")
    private String relation = "";

    KinCommand(LawRoom room) {
        super(room);
    }

    @Override
    Answer answer(Policies policies, LocalDate day) {
        Kin kin = kin(relation);
        Answer answer = Answer.of(new KinshipRule(policies).judge(kin, region(), day));
        return new Answer(answer.ruling(), line -> line.put("relation", kin.code()),
                List.of(understood(kin, relation)));
    }
}
