package gongji.reading;

import java.util.List;
import java.util.Random;

/** Makes strings that nobody should have to read: random Unicode, marks only, emoji only, invisible characters, real words between. */
public final class AnyText {
    private static final List<String> PIECES = List.of("医保", "我妈", "能不能", "绑", "\u200b", "\u200d", "👨‍👩‍👧", "😀",
            "!!!",
            "。。。", "110000199001011237", "一三八零零", "\ud83d", "\ufeff", "\u0301", "ﷺ", "ABC", "gongji", "　", "\n", "\0",
            "1.5万",
            "去年", "半", "百百百", "的", "<b>", "' or 1=1", "帳戶", "{{x}}", "2024-13-45", "0月99日");

    private AnyText() {}

    /** {@return a string of at most that many pieces} */
    public static String of(Random random, int most) {
        int length = random.nextInt(most + 1);
        StringBuilder text = new StringBuilder();
        int style = random.nextInt(3);
        for (int i = 0; i < length; i++) {
            if (style == 0 || style == 2 && random.nextBoolean()) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            } else {
                text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            }
        }
        return text.toString();
    }
}
