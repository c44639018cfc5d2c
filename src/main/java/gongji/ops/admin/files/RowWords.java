package gongji.ops.admin.files;

import gongji.store.office.Imported.Remark;
import gongji.store.office.RowProblem;

/** What was wrong with a line, for the operator. */
public final class RowWords {
    private RowWords() {}

    /** {@return why a line cannot be taken} */
    public static String of(RowProblem.Kind kind) {
        return switch (kind) {
            case UNKNOWN_PERSON -> "登记册里没有这个证件号码，请先导入这个人";
            case UNKNOWN_RELATIVE -> "登记册里没有亲属的证件号码，请先导入这位亲属";
            case UNKNOWN_PAYER -> "登记册里没有付款人的证件号码，请先导入这个人";
            case TWICE -> "前面的行已经写过";
            case SELF -> "亲属和本人是同一个人";
            case NO_ACCOUNT -> "这个人没有个人账户";
            case NOT_ENOUGH -> "账户里没有这么多钱";
            case UNKNOWN_PAYMENT -> "找不到要退的那笔支付，请核对原流水号";
            case REFUND_TOO_LARGE -> "退的钱比那笔支付剩下的还多";
            case OTHER_PATIENT -> "退费的人和原来那笔支付的人不是同一个";
            case PAYER_GONE -> "当初付款的人已没有账户（例如本人要求删除了数据），这笔退费请在经办窗口处理";
            case SHARES_DIFFER -> "同一流水号的几行要写同一个人、同一天、同一类费用，付款人各不相同，合计不超过总额";
        };
    }

    /** {@return what to know of a line that was taken} */
    public static String of(Remark.Kind kind) {
        return switch (kind) {
            case BALANCE_RESET -> "余额与流水算出的不同，已作为新的期初余额并记入审计";
            case QUOTA_LOWERED -> "余额比已划拨给家人的还少，划拨额已按余额调低（先减最后办的），并已告诉双方";
            case SPLIT_DIFFERS -> "各付款人的金额与按规则算的不同，已按文件入账";
        };
    }
}
