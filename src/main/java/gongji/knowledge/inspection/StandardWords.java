package gongji.knowledge.inspection;

import gongji.knowledge.entry.Entry;

import java.util.Map;
import java.util.TreeMap;

/** Answers are written in the standard words. */
final class StandardWords implements Inspection {
    private static final Map<String, String> STANDARD = new TreeMap<>(Map.of("帐户", "账户", "帐号", "账号", "身分证", "身份证",
            "登陆", "登录", "医保卡号码", "医保卡号", "个人帐", "个人账", "做为", "作为", "共计账户", "共济账户", "结帐", "结账"));

    @Override
    public void look(Stock stock, Report report) {
        for (Entry entry : stock.library().entries()) {
            String words = entry.question() + Stock.words(entry);
            STANDARD.forEach((found, standard) -> {
                if (words.contains(found)) {
                    report.error(entry, found, "写的是「" + found + "」，规范写法是「" + standard + "」");
                }
            });
        }
    }
}
