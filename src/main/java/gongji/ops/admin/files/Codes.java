package gongji.ops.admin.files;

import gongji.household.account.EntryKind;
import gongji.rules.kinship.Kin;
import gongji.rules.person.Scheme;
import gongji.rules.person.Standing;

import java.util.Map;
import java.util.Optional;

/** What offices write for the codes of the files. */
final class Codes {
    private static final Map<String, Scheme> SCHEMES = Map.ofEntries(Map.entry("职工", Scheme.EMPLOYEE),
            Map.entry("在职", Scheme.EMPLOYEE), Map.entry("职工医保", Scheme.EMPLOYEE), Map.entry("在职职工", Scheme.EMPLOYEE),
            Map.entry("退休", Scheme.RETIREE), Map.entry("退休职工", Scheme.RETIREE), Map.entry("退休人员", Scheme.RETIREE),
            Map.entry("灵活就业", Scheme.FLEXIBLE), Map.entry("灵活就业人员", Scheme.FLEXIBLE),
            Map.entry("居民", Scheme.RESIDENT), Map.entry("居民医保", Scheme.RESIDENT),
            Map.entry("城乡居民", Scheme.RESIDENT));
    private static final Map<String, Standing> STANDINGS = Map.of("正常", Standing.ACTIVE, "正常参保", Standing.ACTIVE,
            "参保", Standing.ACTIVE, "在保", Standing.ACTIVE, "中断", Standing.SUSPENDED, "停保", Standing.SUSPENDED, "暂停",
            Standing.SUSPENDED, "断缴", Standing.SUSPENDED, "终止", Standing.ENDED, "退保", Standing.ENDED);
    private static final Map<String, EntryKind> KINDS = Map.of("划入", EntryKind.CREDIT, "支付", EntryKind.PAYMENT, "消费",
            EntryKind.PAYMENT, "退费", EntryKind.REFUND, "年终结转", EntryKind.YEAR_END, "年结", EntryKind.YEAR_END);
    private static final Map<String, Kin> KINS = Map.ofEntries(Map.entry("配偶", Kin.SPOUSE), Map.entry("丈夫", Kin.SPOUSE),
            Map.entry("妻子", Kin.SPOUSE), Map.entry("夫妻", Kin.SPOUSE), Map.entry("父母", Kin.PARENT),
            Map.entry("父亲", Kin.PARENT), Map.entry("母亲", Kin.PARENT), Map.entry("父", Kin.PARENT),
            Map.entry("母", Kin.PARENT), Map.entry("子女", Kin.CHILD), Map.entry("儿子", Kin.CHILD),
            Map.entry("女儿", Kin.CHILD), Map.entry("子", Kin.CHILD), Map.entry("女", Kin.CHILD),
            Map.entry("兄弟姐妹", Kin.SIBLING), Map.entry("哥哥", Kin.SIBLING), Map.entry("弟弟", Kin.SIBLING),
            Map.entry("姐姐", Kin.SIBLING), Map.entry("妹妹", Kin.SIBLING), Map.entry("祖父母", Kin.GRANDPARENT),
            Map.entry("祖父", Kin.GRANDPARENT), Map.entry("祖母", Kin.GRANDPARENT),
            Map.entry("外祖父母", Kin.MATERNAL_GRANDPARENT), Map.entry("外祖父", Kin.MATERNAL_GRANDPARENT),
            Map.entry("外祖母", Kin.MATERNAL_GRANDPARENT), Map.entry("孙子女", Kin.GRANDCHILD),
            Map.entry("孙子", Kin.GRANDCHILD), Map.entry("孙女", Kin.GRANDCHILD),
            Map.entry("外孙子女", Kin.MATERNAL_GRANDCHILD), Map.entry("外孙", Kin.MATERNAL_GRANDCHILD),
            Map.entry("外孙女", Kin.MATERNAL_GRANDCHILD), Map.entry("继父母", Kin.STEP_PARENT),
            Map.entry("继子女", Kin.STEP_CHILD), Map.entry("养父母", Kin.ADOPTIVE_PARENT),
            Map.entry("养子女", Kin.ADOPTIVE_CHILD));

    private Codes() {}

    static Optional<Scheme> scheme(String text) {
        Optional<Scheme> code = Scheme.findByCode(text)
                .filter(it -> it != Scheme.UNINSURED && it != Scheme.UNSAID);
        return code.or(() -> Optional.ofNullable(SCHEMES.get(text)));
    }

    static Optional<Standing> standing(String text) {
        return Standing.findByCode(text)
                .filter(it -> it != Standing.UNSAID)
                .or(() -> Optional.ofNullable(STANDINGS.get(text)));
    }

    /** {@return the kinds a file may hold: the others the house writes itself} */
    static Optional<EntryKind> kind(String text) {
        return EntryKind.findByCode(text).filter(KINDS::containsValue).or(() -> Optional.ofNullable(KINDS.get(text)));
    }

    static Optional<Kin> kin(String text) {
        return Kin.findByCode(text)
                .filter(it -> it != Kin.NONE && it != Kin.SELF)
                .or(() -> Optional.ofNullable(KINS.get(text)));
    }
}
