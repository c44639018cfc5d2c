package gongji.ops.admin;

import gongji.ops.Trouble;
import gongji.store.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.Optional;

/** Checks that no line of the audit was changed or taken out. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "核对审计记录有没有被改过、少过",
        footer = {"", "例：gongji admin audit verify"})
final class AuditCommand extends OfficeCommand {
    @Parameters(paramLabel = "动作", description = "verify")
    private String what = "";

    AuditCommand(OfficeRoom room) {
        super(room);
    }

    @Override
    int run(Stores stores) {
        if (!what.equals("verify")) {
            throw Trouble.use("只有一个动作：verify");
        }
        Optional<Long> broken = stores.office().findBrokenAuditLine();
        say(broken.map(it -> "审计记录不完整：第 " + it + " 条被改过或缺失").orElse("审计记录完整"));
        return broken.isPresent() ? Trouble.PROBLEMS : 0;
    }
}
