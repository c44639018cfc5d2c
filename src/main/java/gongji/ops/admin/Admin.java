package gongji.ops.admin;

import gongji.ops.admin.faq.FaqExport;
import gongji.ops.admin.faq.FaqImport;
import gongji.store.office.Operator;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The office's commands. */
@Command(name = "admin", description = "经办管理：导入、发码、导出、审核、备份", mixinStandardHelpOptions = true)
public final class Admin {
    private Admin() {}

    /** {@return the command with all beneath it} */
    public static CommandLine commands(OfficeRoom room) {
        return new CommandLine(new Admin()).addSubcommand(imports(room))
                .addSubcommand(new CodeCommand(room))
                .addSubcommand(new CodesCommand(room))
                .addSubcommand(exports(room))
                .addSubcommand(new AuditCommand(room))
                .addSubcommand(new QuestionsCommand(room))
                .addSubcommand(new ReplyCommand(room))
                .addSubcommand(new GapsCommand(room))
                .addSubcommand(new PapersCommand(room))
                .addSubcommand(new BackupCommand(room))
                .addSubcommand(new RestoreCommand(room))
                .addSubcommand(new CopyCommand(room))
                .addSubcommand(new RekeyCommand(room))
                .addSubcommand(new KeyCommand());
    }

    private static CommandLine imports(OfficeRoom room) {
        return new CommandLine(new ImportCommand(room))
                .addSubcommand(new FaqImport(() -> new Operator(room.operator(), room.now()).today()));
    }

    private static CommandLine exports(OfficeRoom room) {
        return new CommandLine(new ExportCommand(room)).addSubcommand(new FaqExport());
    }
}
