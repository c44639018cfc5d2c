package gongji.ops.admin;

import gongji.household.record.ActionId;
import gongji.ops.Trouble;
import gongji.store.Stores;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Answers a question; the person reads it in their chat. */
@Command(name = "reply", mixinStandardHelpOptions = true, description = "回复一条留言，对方会在对话里收到",
        footer = {"", "例：gongji admin reply 留言编号 \"您母亲可以绑定，请在对话里说「帮我绑我妈」\""})
final class ReplyCommand extends OfficeCommand {
    private static final int MOST = 1000;
    @Parameters(index = "0", paramLabel = "留言编号", description = "admin questions 列出的编号")
    private String id = "";
    @Parameters(index = "1", paramLabel = "回复", description = "不超过 1000 字")
    private String words = "";

    ReplyCommand(OfficeRoom room) {
        super(room);
    }

    @Override
    int run(Stores stores) {
        if (words.isBlank() || words.length() > MOST) {
            throw Trouble.use("回复要写 1 到 " + MOST + " 个字");
        }
        if (!id.matches("[a-zA-Z0-9.:_-]{1,64}")
                || !stores.office().reply(new ActionId(id), words.strip(), operator())) {
            throw Trouble.use("没有这条留言，或已经回复过");
        }
        say("已回复");
        return 0;
    }
}
