package gongji.understanding;

import gongji.reading.Found;
import gongji.reading.Reading;
import gongji.reading.Term;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Tells where a relative is from where the speaker is: 我爸妈在江西, 老家河南的爸妈 and 她在安徽参保 say nothing of who pays. Where the relative
 * pays, the relative's place is the one that counts, and nothing is told apart.
 */
final class Theirs {
    /** A relative, or he or she. */
    private static final String THEY = "(?:〇|[他她伊佢](?:们|俩|俩人)?)";
    private static final Pattern LINKED = Pattern.compile(THEY
            + "(?:人|户口|户籍|医保|社保|参保地?|关系|职工|居民|退休|新?农合|都|也|又|还|一直|现在|目前|就|是|住|在|的|交|老家|农村|乡下|那边)+$");
    private static final Pattern NEXT_TO = Pattern.compile(THEY + "$");
    private static final Pattern OF_THERE = Pattern
            .compile("(?:省|市|那边|这边)*(?:的|人|户口|户籍|农村|乡下|老家|参保|上班|工作|打工|居民|职工|医保|社保|新?农合|交)");
    private static final Pattern OF_RELATIVE = Pattern.compile("(?:省|市|那边|老家|农村|乡下)*的?(?:我|俺|咱)?$");
    private static final Pattern SAID_SO = Pattern.compile("(?:省|市|那边|老家|农村|乡下)*的(?:我|俺|咱)?$");
    private static final Pattern TOWARDS = Pattern.compile("(?:给|老家|(?<!我)在)$");
    private static final Pattern HOME = Pattern.compile("(?:^|[^在])老家(?:在|是)?$");
    /** Both are there, or it is done there. */
    private static final Pattern JOINT = Pattern
            .compile("(?:(?:我|俺|咱)[和跟与同]|绑定?|添加|加|解绑)(?:我|俺|咱|家|的|了)*$");
    private static final Pattern THEY_PAY = Pattern
            .compile("[用花刷使](?:到|的)?[他她]|[给让](?:我|俺|咱)(?:们|俩)?(?:用|花|刷|使)");
    private static final Pattern ACCOUNT = Pattern.compile(".{0,6}的?(?:职工)?(?:医保卡|个人账户|个账|账户|余额|账上|卡里?|钱)");

    private static final Pattern HE_OR_SHE = Pattern.compile("[他她](?!们)");
    /** Whose place it is goes without saying: 在安徽参保. */
    private static final Pattern ELIDED = Pattern
            .compile("(?:是|就|也|现在|目前)*在(?:省|市)*(?:那边)?(?:参保|交|上班|工作|打工|农村|乡下|老家|的?农合|的?居民)[^我俺咱?吗]*");

    private Theirs() {}

    /**
     * {@return the message with the relative that was last spoken of, where it only says to be insured in another province than the
     *     speaker is: 我在杭州, 怎么绑我老婆, 在安徽参保; as it is elsewhere}
     *
     * @param last the words of the last question
     * @param own where the speaker is
     */
    static String told(Reading said, Reading last, String own) {
        List<Found> places = Places.named(said);
        Optional<String> relative = spokenOf(last);
        if (places.size() != 1 || !kin(said).isEmpty() || relative.isEmpty()) {
            return said.text();
        }
        String rest = said.text();
        for (Found each : said.found().reversed()) {
            if (each.term().kind() == Term.Kind.REGION) {
                rest = rest.substring(0, each.start()) + rest.substring(each.end());
            }
        }
        boolean far = Places.isFar(places.getFirst().term().code(), own);
        return far && ELIDED.matcher(rest).matches() ? relative.get() + said.text() : said.text();
    }

    /** {@return the relative, or he or she, that a question speaks of} */
    private static Optional<String> spokenOf(Reading last) {
        return kin(last).stream()
                .map(each -> last.text().substring(each.start(), each.end()))
                .findFirst()
                .or(() -> HE_OR_SHE.matcher(last.text()).results().map(MatchResult::group).findFirst());
    }

    /** {@return where a relative is, if that is said and it is the speaker who pays} */
    static Optional<Found> place(Reading said) {
        return Places.named(said).stream().filter(each -> are(said, each)).findFirst();
    }

    /** Whether a place is said of a relative. */
    static boolean are(Reading said, Found place) {
        if (theyPay(said) || isJoint(said, place)) {
            return false;
        }
        String before = Places.before(said, place);
        boolean next = NEXT_TO.matcher(before).find()
                && OF_THERE.matcher(said.text()).region(place.end(), said.text().length()).lookingAt();
        return next || LINKED.matcher(before).find() || ofRelative(said, place, before)
                || !kin(said).isEmpty() && HOME.matcher(before).find() && Places.named(said).size() == 1;
    }

    private static boolean isJoint(Reading said, Found place) {
        return kin(said).stream()
                .filter(each -> each.end() <= place.start())
                .reduce((one, other) -> other)
                .filter(each -> JOINT.matcher(said.text().substring(0, each.start())).find())
                .isPresent();
    }

    /** Whether the relative is named behind the place: 贵州遵义的兄弟, 给河北爸妈. */
    private static boolean ofRelative(Reading said, Found place, String before) {
        if (before.endsWith("我们") || before.endsWith("咱们")) {
            return false;
        }
        return kin(said).stream().filter(each -> each.start() >= place.end()).findFirst().filter(each -> {
            String between = said.text().substring(place.end(), each.start());
            return SAID_SO.matcher(between).matches()
                    || OF_RELATIVE.matcher(between).matches() && TOWARDS.matcher(before).find();
        }).isPresent();
    }

    /** Whether it is the relative's account: 女儿在广东，我能用她的吗. */
    private static boolean theyPay(Reading said) {
        return THEY_PAY.matcher(said.text()).find() || kin(said).stream().anyMatch(each -> {
            String behind = said.text().substring(each.end());
            return behind.startsWith("的") && ACCOUNT.matcher(behind).lookingAt()
                    && !behind.contains("我的") && !behind.contains("我账");
        });
    }

    static List<Found> kin(Reading said) {
        return said.found()
                .stream()
                .filter(each -> each.term().kind() == Term.Kind.KIN && !each.term().code().equals("self"))
                .toList();
    }
}
