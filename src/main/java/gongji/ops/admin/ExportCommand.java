package gongji.ops.admin;

import gongji.household.binding.Binding;
import gongji.household.record.AuditLine;
import gongji.ops.Trouble;
import gongji.store.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.Locale;
import java.util.Map;

/** Writes bindings or the audit as CSV to the standard output; persons by their opaque ids. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "导出绑定或审计记录（CSV，人用内部编号），或知识库的条目（faq）",
        footer = {"", "例：gongji admin export bindings > bindings.csv", "    gongji admin export audit > audit.csv"})
final class ExportCommand extends OfficeCommand {
    @Parameters(arity = "0..1", paramLabel = "内容", description = "bindings 或 audit")
    private String what = "";

    ExportCommand(OfficeRoom room) {
        super(room);
    }

    @Override
    int run(Stores stores) {
        switch (what) {
            case "bindings" -> bindings(stores);
            case "audit" -> audit(stores);
            default -> throw Trouble.use("要导出什么：bindings、audit 或 faq");
        }
        stores.office().note(what + "-exported", operator());
        return 0;
    }

    private void bindings(Stores stores) {
        say("binding,holder,beneficiary,relation,verified,state,since,filed_on");
        for (Binding it : stores.office().listBindings()) {
            say(String.join(",", it.id().id(), it.holder().id(), it.beneficiary().id(), it.kin().code(),
                    Boolean.toString(it.verified()), it.state().name().toLowerCase(Locale.ROOT),
                    it.since().toString(), it.filedOn().toString()));
        }
    }

    private void audit(Stores stores) {
        say("number,at,actor,what,about,details");
        stores.office().eachAuditLine(line -> say(row(line)));
    }

    private static String row(AuditLine line) {
        String about = String.join(" ", line.about().stream().map(it -> it.id()).toList());
        String details = String.join(" ", line.details()
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> it.getKey() + "=" + it.getValue())
                .toList());
        return String.join(",", Long.toString(line.number()), line.at().toString(), quoted(line.actor()), line.what(),
                about, quoted(details));
    }

    /** A value that a spreadsheet does not take for a formula. */
    private static String quoted(String value) {
        String safe = value.matches("(?s)[=+@\\-].*") ? "'" + value : value;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
