package gongji.app;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Gives every command the same help, in Chinese. */
final class Help {

    private Help() {}

    static void speakChinese(CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        replace(spec, OptionSpec.builder("-h", "--help").usageHelp(true).description("显示这份说明").build());
        replace(spec, OptionSpec.builder("--debug").type(boolean.class).description("出错时显示完整的调用栈").build());
        drop(spec, "-V");
        drop(spec, "--version");
        spec.usageMessage()
                .synopsisHeading("用法：")
                .parameterListHeading("%n参数：%n")
                .optionListHeading("%n选项：%n")
                .commandListHeading("%n命令：%n")
                .synopsisSubcommandLabel("命令");
        line.getSubcommands().values().forEach(Help::speakChinese);
    }

    private static void replace(CommandSpec spec, OptionSpec option) {
        for (String name : option.names()) {
            drop(spec, name);
        }
        spec.addOption(option);
    }

    private static void drop(CommandSpec spec, String name) {
        OptionSpec old = spec.findOption(name);
        if (old != null) {
            spec.remove(old);
        }
    }
}
