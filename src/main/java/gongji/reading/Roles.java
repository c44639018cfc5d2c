package gongji.reading;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Who pays for whom: 我爸的钱给我用 asks about a child, not about a parent. Where a relative is the one who pays and the speaker
 * the one who uses, the relation is turned around.
 */
final class Roles {
    private static final Map<String, String> TURNED = Map.of("parent", "child", "child", "parent", "grandparent",
            "grandchild", "grandchild", "grandparent", "maternal-grandparent", "maternal-grandchild",
            "maternal-grandchild", "maternal-grandparent", "parent-in-law", "child-in-law", "child-in-law",
            "parent-in-law", "aunt-uncle", "nephew-niece", "nephew-niece", "aunt-uncle");
    private static final String MONEY = "(?:医保|钱|卡|账户|个账|余额|共济)";
    private static final List<Pattern> PAYS = List.of(
            Pattern.compile("k的?" + MONEY + ".{0,8}(?:给我|我能|我可以|我看病|帮我)"),
            Pattern.compile("(?:用|刷|花|拿|使|走|扣)k的?" + MONEY),
            Pattern.compile("k.{0,8}[他她]的?" + MONEY + ".{0,8}给我"),
            Pattern.compile("k.{0,4}(?:给我用|给我花|给我使|绑我(?![的个嘅滴])|绑了我|替我交|帮我交|给我绑|把我绑|给我交|绑得了我)"));

    private Roles() {}

    /** {@return what was found, with the one relative turned around where it pays} */
    static List<Found> turn(String text, List<Found> found) {
        List<Found> kin = found.stream().filter(each -> each.term().kind() == Term.Kind.KIN).toList();
        if (kin.size() != 1) {
            return found;
        }
        Found relative = kin.getFirst();
        String other = TURNED.get(relative.term().code());
        String marked = text.substring(0, relative.start()) + "k" + text.substring(relative.end());
        if (other == null || PAYS.stream().noneMatch(pattern -> pattern.matcher(marked).find())) {
            return found;
        }
        Term turned = new Term(Term.Kind.KIN, other);
        return found.stream()
                .map(each -> each.equals(relative) ? new Found(turned, each.start(), each.end()) : each)
                .toList();
    }
}
