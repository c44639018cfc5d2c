package gongji.ops.admin.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every column of the three files and what people call it. */
enum Column {
    ID_NUMBER("证件号码", "身份证号", "身份证号码", "公民身份号码", "身份证", "证件号"), NAME("姓名", "名字"),
    PHONE("手机号", "手机", "电话", "联系电话", "手机号码"), SCHEME("险种", "参保类型", "参保险种", "人员类别"),
    REGION("参保地", "参保地代码", "行政区划", "区划代码"), STATUS("参保状态", "状态"),
    PAID_THROUGH("缴至", "缴费至", "缴至年月", "缴费截至"), BALANCE("余额", "账户余额", "个人账户余额"),
    CARRIED_BALANCE("历年余额", "历年结余", "历年账户余额"), HOUSEHOLD("户号", "家庭", "家庭编号"), GROUP("单位", "单位名称"),
    AS_OF("截至", "余额日期", "截至日期"), RELATIVE_ID("亲属证件号码", "亲属身份证号", "亲属身份证号码", "亲属身份证"),
    RELATION("关系", "与本人关系", "亲属关系"), FROM("起", "开始日期", "生效日期"), UNTIL("止", "结束日期", "失效日期"),
    SOURCE("来源", "依据"), ENTRY_ID("流水号", "编号", "单据号"), KIND("类型", "业务类型"), DATE("日期", "发生日期"),
    PLACE("地点", "机构", "医疗机构"), COST("费用类别", "费用", "费用类型"), AMOUNT("金额", "金额(元)"),
    REFUND_OF("原流水号", "退费原单", "原单据号"), PAYER("付款人", "出资人证件号码", "付款人证件号码");

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** {@return the name files use} */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the code and the usual Chinese name, for problems} */
    String label() {
        return names.getFirst() + "(" + code() + ")";
    }

    /** {@return the column of that header, if it is one} */
    static Optional<Column> find(String header) {
        String plain = header.strip().toLowerCase(Locale.ROOT).replace("\uFF08", "(").replace("\uFF09", ")");
        return Arrays.stream(values()).filter(it -> it.code().equals(plain) || it.names.contains(plain)).findFirst();
    }
}
