package gongji.ops.admin;

import gongji.store.crypt.Keyring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Prints a new key for GONGJI_KEY. */
@Command(name = "key", mixinStandardHelpOptions = true, description = "生成一个新密钥，供环境变量 GONGJI_KEY 使用（用于新的、空的数据库）",
        footer = {"", "例：export GONGJI_KEY=$(gongji admin key)"})
final class KeyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(Keyring.newKey());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
