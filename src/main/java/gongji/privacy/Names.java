package gongji.privacy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds names after words such as 我叫 and 姓名. */
final class Names {
    private static final String COMPOUND = "欧阳|歐陽|司马|上官|诸葛|諸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|夏侯|长孙|宇文|轩辕|端木|百里|呼延|南宫|申屠|独孤|拓跋";
    private static final String SINGLE = "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚金丘"
            + "夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂齐向申葛柴伍覃骆关焦柳欧祝纪尚毕耿芦左季管符辛"
            + "苗詹曲欧靳祁路涂兰甘裴梅童翁霍游阮尤岳柯牟滕谷舒卜成饶宁凌盛查单冉鲍华包屈房喻解蒲卫简时连车项闵邬吉党阳司费蒙席晏隋古强穆姬宫仇栾丛刁沙楼冷应匡宗晋"
            + "褚戚窦奚郎昌凤花方柏水戈幸甄封芮储巫乌巴牧隗山班秋仲伊戎祖景束印宿鄂索卓蔺屠池胥苍闻贡劳桑桂边燕冀浦农瞿茹习宦艾鱼容庾居衡寇禄敖阚鞠丰巢蒯荆竺权盖桓楚缪仝佟迟苟"
            + "張劉陳楊黃趙吳孫馬鄭羅謝韓許鄧馮蕭蘇葉呂蔣沈范鍾盧陸譚韋賈鄒閻龍顧賴賀嚴錢龔湯喬顏莊魯龐藍聶齊關歐紀畢蘆靳饒單鮑華衛簡時連車項閔鄔";
    private static final String GIVEN = "\\p{IsHan}&&[^的是在和与及跟同呢吧啊呀了吗嘛您你他她它这那今要想给能可有没不也就都还来去帮请问因由从把被将说住家年岁男女先身手电出]";
    private static final String LATIN = "[A-Za-z][A-Za-z'’.-]{1,30}(?: [A-Za-z][A-Za-z'’.-]{1,30}){0,3}";
    private static final String CUE = "(?:我叫做?|我名叫|我的名字叫?是?|名字叫做?|名字是|名叫|姓名|户名|联系人)";
    private static final String BETWEEN = "[\\s:：是为叫（(「『“\"'=]{0,4}";

    private static final Pattern SURNAMED = Pattern
            .compile(CUE + BETWEEN + "((?:" + COMPOUND + "|[" + SINGLE + "])\\s?[" + GIVEN + "]{1,2})");
    private static final Pattern MARKED = Pattern
            .compile("(?:姓名|户名|联系人|名字)\\s?[:：=]\\s?([\\p{IsHan}&&[^怎如何必请未不无同填见和与是要]]\\p{IsHan}{1,3})(?!\\p{IsHan})");
    private static final Pattern DOTTED = Pattern.compile(CUE + BETWEEN + "(\\p{IsHan}{1,7}[·•]\\p{IsHan}{1,7})");
    private static final Pattern FOREIGN = Pattern
            .compile("(?:" + CUE + "|(?i:my name is|i am called))" + BETWEEN + "(" + LATIN + ")");
    private static final Pattern CALLED = Pattern.compile("[妈爸爷奶哥姐弟妹她他婆公儿女妻夫孩孙]叫((?:" + COMPOUND + "|[" + SINGLE
            + "])\\p{IsHan}{1,2})(?![\\p{IsHan}&&[^的身在出手电]])");
    private static final List<Pattern> ALL = List.of(SURNAMED, MARKED, DOTTED, FOREIGN, CALLED);

    private Names() {}

    /** Adds what it finds to the spans. */
    static void find(String text, List<Span> spans) {
        for (Pattern pattern : ALL) {
            Matcher name = pattern.matcher(text);
            while (name.find()) {
                spans.add(new Span(name.start(1), name.end(1), Span.NAME));
            }
        }
    }
}
