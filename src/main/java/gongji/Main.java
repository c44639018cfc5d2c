package gongji;

import gongji.app.Commands;
import picocli.CommandLine.Command;

/** The command line: every command is a class in {@code ops}, handed its surroundings by {@code app}. */
@Command(name = "gongji", description = "共济助手：职工医保个人账户家庭共济的问答与办理",
        footer = {"", "退出码：0 做完，1 有问题，2 用法不对，3 出了故障"})
public final class Main {
    private Main() {}

    /** Runs one command and exits with its code: 0 done, 1 found problems, 2 wrong use, 3 the world broke. */
    public static void main(String[] args) {
        System.exit(Commands.run(new Main(), args));
    }
}
