package gongji.privacy;

import java.util.regex.Pattern;

/** Words that tell what the number after them is. */
enum Cue {
    ID("身份证|身分证|身份證|身分證|证件|證件|证号|證號|居住证|居留证|户口簿|(?i:id (?:card|no|number))"),
    CARD("卡号|卡號|银行卡|銀行卡|账号|帐号|帳號|账户号|社保卡|医保卡|保障卡|保障号|储蓄卡|信用卡"),
    PHONE("电话|電話|手机|手機|联系方式|聯絡|座机|致电|拨打|(?i:tel|phone|mobile)"),
    DOCUMENT("护照|護照|通行证|通行證|回乡证|台胞证|居住证|居留证|社保卡|保障卡|保障号|证件|(?i:passport)");

    private static final String BETWEEN = "[号码號碼是为為：:=＝\\s我的您您改成填写新旧叫（(“\"'.#No-]{0,8}";
    private static final int REACH = 24;

    private final Pattern before;
    private final Pattern ahead;

    Cue(String words) {
        this.before = Pattern.compile("(?:" + words + ")" + BETWEEN + "$");
        this.ahead = Pattern.compile("(?:" + words + ")" + BETWEEN + "([A-Za-z0-9]{6,20})(?![A-Za-z0-9])");
    }

    /** {@return whether such a word stands just before a place in the text} */
    boolean isBefore(String text, int at) {
        return before.matcher(text.substring(Math.max(0, at - REACH), at)).find();
    }

    /** {@return the word with the letters and digits after it, which are group 1} */
    Pattern ahead() {
        return ahead;
    }
}
