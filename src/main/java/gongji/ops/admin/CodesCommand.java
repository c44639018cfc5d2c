package gongji.ops.admin;

import gongji.household.link.LinkKind;
import gongji.household.people.Masked;
import gongji.household.people.Person;
import gongji.ops.Trouble;
import gongji.store.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;

/** Prints slips with activation codes for everybody of an employer's group. */
@Command(name = "codes", mixinStandardHelpOptions = true, description = "给一个单位的每个人发激活码，打印成可以裁开的纸条",
        footer = {"", "例：gongji admin codes --group 一厂"})
final class CodesCommand extends OfficeCommand {
    private static final String CUT = "- - - - - - - - - - - - - - - - - - - -";
    @Option(names = "--group", paramLabel = "单位", required = true, description = "导入时 group 列写的单位")
    private String group = "";

    CodesCommand(OfficeRoom room) {
        super(room);
    }

    @Override
    int run(Stores stores) {
        List<Person> people = stores.office().listGroup(group, operator());
        if (people.isEmpty()) {
            throw Trouble.use("没有人属于这个单位，请看导入文件的 group 列");
        }
        for (Person person : people) {
            String code = stores.office().giveCode(person.id(), LinkKind.SELF, operator());
            say(Masked.name(person.name()) + "（证件尾号 " + Masked.tail(person.idNumber()) + "）");
            say("激活码 " + code + "，24 小时内有效，只能用一次。在共济助手里说「验证身份」，输入它。");
            say("不要把码告诉别人，工作人员不会向您索要。");
            say(CUT);
        }
        return 0;
    }
}
