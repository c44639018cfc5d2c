package gongji.ops.admin;

import gongji.household.link.LinkKind;
import gongji.household.people.Masked;
import gongji.household.people.Person;
import gongji.ops.Trouble;
import gongji.rules.identity.IdNumber;
import gongji.store.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.LocalDate;
import java.util.Optional;

/** Gives out one activation code. */
@Command(name = "code", mixinStandardHelpOptions = true, description = "给一位参保人发一次性激活码（24 小时内有效，码单独在最后一行）",
        footer = {"", "例：gongji admin code 证件号码", "    gongji admin code 证件号码 --kind guardian"})
final class CodeCommand extends OfficeCommand {
    /** Up to this age a parent acts for a child. */
    private static final int GUARDED_AGE = 14;
    @Parameters(paramLabel = "证件号码", description = "参保人的证件号码")
    private String id = "";
    @Option(names = "--kind", paramLabel = "身份", defaultValue = "self",
            description = "self 本人；proxy 代办；guardian 监护人（未满 14 周岁）")
    private String kind = "self";

    CodeCommand(OfficeRoom room) {
        super(room);
    }

    @Override
    int run(Stores stores) {
        LinkKind role = LinkKind.findByCode(kind).orElseThrow(() -> Trouble.use("--kind 要写 self、proxy 或 guardian"));
        Person person = find(stores, operator().today())
                .orElseThrow(() -> Trouble.use("登记册里没有这个证件号码，请先导入"));
        if (role == LinkKind.GUARDIAN && person.idNumber().age(operator().today()) >= GUARDED_AGE) {
            throw Trouble.use("guardian 只用于未满 14 周岁的人，其他人请用 proxy");
        }
        String code = stores.office().giveCode(person.id(), role, operator());
        say("给 " + Masked.name(person.name()) + " 的激活码，24 小时内有效，只能用一次：");
        say(code);
        return 0;
    }

    private Optional<Person> find(Stores stores, LocalDate today) {
        return switch (IdNumber.parse(id, today)) {
            case IdNumber.Valid valid -> stores.office().findPerson(valid.number(), operator());
            case IdNumber.Invalid invalid -> throw Trouble.use("证件号码不对：" + invalid.fault().code());
        };
    }
}
