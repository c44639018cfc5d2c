package gongji.ops.rule;

import gongji.rules.binding.Beneficiary;
import gongji.rules.binding.BindingRequest;
import gongji.rules.binding.BindingRule;
import gongji.rules.binding.Holder;
import gongji.rules.parameter.Policies;
import gongji.rules.person.Insured;
import gongji.rules.region.RegionCode;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code rule bind}: may this person bind that one? */
@Command(name = "bind", mixinStandardHelpOptions = true, description = "这个人能不能把那个人绑上",
        footer = {"", "例：", "  gongji rule bind --relation parent --region 420000 --relative-region 420100",
                "  gongji rule bind --relation 姐姐 --region 湖北 --relative-region 河南 --on 2025-03-01 --json",
                "  gongji rule bind --relation child --region 430000 --bound 10 --balance 500"})
final class BindCommand extends RuleCall {

    @ArgGroup(exclusive = false, heading = "共济人（出钱的人）：%n")
    private final HolderOptions holder = new HolderOptions();

    @ArgGroup(exclusive = false, heading = "家人（用钱的人）：%n")
    private final RelativeOptions relative = new RelativeOptions();

    BindCommand(LawRoom room) {
        super(room);
    }

    /** The options about the holder. */
    static final class HolderOptions {

        @Option(names = "--scheme", paramLabel = "类型", defaultValue = "employee",
                description = "employee（默认）、retiree、flexible、resident、uninsured、unsaid")
        private String scheme = "employee";

        @Option(names = "--status", paramLabel = "状态", defaultValue = "active",
                description = "active（默认）、suspended、ended、unsaid")
        private String status = "active";

        @Option(names = "--balance", paramLabel = "元", description = "个人账户余额；没有账户写 none，不写就是不知道")
        private Optional<String> balance = Optional.empty();

        @Option(names = "--carried", paramLabel = "元", description = "其中历年结余")
        private Optional<String> carried = Optional.empty();

        @Option(names = "--bound", paramLabel = "人", description = "现在已经共济几人")
        private Optional<Integer> bound = Optional.empty();

        @Option(names = "--ever", paramLabel = "人", description = "累计共济过几人")
        private Optional<Integer> ever = Optional.empty();

        @Option(names = "--birthday", paramLabel = "日期", description = "共济人生日")
        private Optional<LocalDate> birthday = Optional.empty();

        @Option(names = "--sex", paramLabel = "性别", defaultValue = "unsaid", description = "male、female、unsaid（默认）")
        private String sex = "unsaid";
    }

    /** The options about the relative. */
    static final class RelativeOptions {

        @Option(names = "--relation", required = true, paramLabel = "关系", description = "关系代码或称呼")
        private String relation = "";

        @Option(names = "--relative-region", paramLabel = "地区", description = "家人的参保地，默认和共济人一样")
        private Optional<String> region = Optional.empty();

        @Option(names = "--relative-scheme", paramLabel = "类型", defaultValue = "resident",
                description = "家人的参保类型，默认 resident")
        private String scheme = "resident";

        @Option(names = "--relative-status", paramLabel = "状态", defaultValue = "active",
                description = "家人的参保状态，默认 active")
        private String status = "active";

        @Option(names = "--holders", paramLabel = "人", description = "已经有几人共济给这名家人")
        private Optional<Integer> holders = Optional.empty();

        @Option(names = "--consent", description = "家人已经同意")
        private boolean consent;

        @Option(names = "--relative-birthday", paramLabel = "日期", description = "家人生日")
        private Optional<LocalDate> birthday = Optional.empty();

        @Option(names = "--relative-sex", paramLabel = "性别", defaultValue = "unsaid",
                description = "male、female、unsaid（默认）")
        private String sex = "unsaid";
    }

    @Override
    Answer answer(Policies policies, LocalDate day) {
        BindingRequest request = new BindingRequest(holder(day), beneficiary(day), kin(relative.relation));
        Answer answer = Answer.of(new BindingRule(policies).judge(request, day));
        return new Answer(answer.ruling(), line -> line.put("relation", request.kin().code()),
                List.of(understood(request.kin(), relative.relation)));
    }

    private Holder holder(LocalDate day) {
        PersonOptions person = new PersonOptions(this);
        Insured who = person.insured(holder.scheme, holder.status, region(),
                person.body("--birthday", holder.birthday, holder.sex, day));
        return new Holder(who, AccountOptions.account(this, holder.balance, holder.carried),
                count("--bound", holder.bound), count("--ever", holder.ever));
    }

    private Beneficiary beneficiary(LocalDate day) {
        PersonOptions person = new PersonOptions(this);
        RegionCode where = relative.region.map(it -> region("--relative-region", it)).orElseGet(this::region);
        Insured who = person.insured(relative.scheme, relative.status, where,
                person.body("--relative-birthday", relative.birthday, relative.sex, day));
        return new Beneficiary(who, count("--holders", relative.holders),
                relative.consent ? Beneficiary.Consent.GIVEN : Beneficiary.Consent.UNSAID);
    }

    private OptionalInt count(String option, Optional<Integer> typed) {
        typed.filter(it -> it < 0)
                .ifPresent(it -> {
                    throw wrong(option, it.toString(), "人数不能小于零");
                });
        return typed.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
