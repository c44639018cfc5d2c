package gongji.understanding;

import gongji.reading.Found;
import gongji.reading.Reader;
import gongji.reading.Reading;
import gongji.reading.Term;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whose account is meant where it is not the speaker's own: what counts is how the one who needs care is related to its
 * holder, not to who asks. 我老公的医保能给我妈用吗 asks for the mother of a spouse. Immutable.
 */
final class Owners {
    private static final Pattern ACCOUNT = Pattern.compile("的?(?:职工)?(?:医保|个人账户|个账|账户|余额|卡)");
    /** The insurance of residents, by a name that may mean its premium too. */
    private static final Set<Term> RESIDENT = Set.of(new Term(Term.Kind.SCHEME, "resident"),
            new Term(Term.Kind.COST, "resident-premium"));
    /** Going to the doctor names no cost of its own. */
    private static final String VISIT = "outpatient";
    /** What stands between a relative and what that relative is insured by. */
    private static final Pattern INSURED_BY = Pattern.compile("的?(?:是|交|参加|参|买|入|只有|办)*(?:的|了)?(?:农村|城镇)?");
    private static final Pattern OF_MINE = Pattern.compile("[用花刷使绑](?:定|到|在|一下)?(?:我|俺|咱)|给[她他]");
    private static final Pattern OTHER = Pattern.compile("跨|外省|异地|外地|[交缴费]");
    /** What the speaker is to such a holder. */
    private static final Map<String, String> SPEAKER = Map.of("spouse", "配偶", "parent", "孩子", "child", "爸爸", "sibling",
            "哥哥");
    private final Reader reader;

    Owners(Reader reader) {
        this.reader = reader;
    }

    /** {@return the question told from the holder's side; as it is where the account is the speaker's or nobody else is named} */
    Reading told(Reading said, LocalDate today) {
        List<Found> kin = said.found()
                .stream()
                .filter(each -> each.term().kind() == Term.Kind.KIN && !each.term().code().equals("self"))
                .toList();
        Optional<Reading> insured = kin.size() == 1 ? ofMine(said, kin.getFirst(), today) : Optional.empty();
        if (insured.isPresent()) {
            return insured.get();
        }
        boolean priced = said.codes(Term.Kind.COST).stream().anyMatch(cost -> !cost.equals(VISIT));
        boolean asks = said.codes(Term.Kind.ASKING).equals(List.of("whether"));
        if (kin.size() != 2 || !asks || priced || isOwner(said, kin.getFirst()) == isOwner(said, kin.getLast())) {
            return said;
        }
        Found owner = isOwner(said, kin.getFirst()) ? kin.getFirst() : kin.getLast();
        Found other = owner.equals(kin.getFirst()) ? kin.getLast() : kin.getFirst();
        if (owner.term().code().equals("spouse") && other.term().code().endsWith("child")) {
            return said;
        }
        if (owner.term().code().equals("parent") && other.term().code().equals("child") && theirs(said, owner)) {
            return reader.read(said.text().substring(other.start(), other.end()) + "能用我的医保吗", today);
        }
        return Optional.ofNullable(SPEAKER.get(owner.term().code()))
                .map(speaker -> speaker + "的" + said.text().substring(other.start(), other.end()) + "能用我的医保吗")
                .map(whole -> reader.read(whole, today))
                .filter(whole -> whole.codes(Term.Kind.KIN).size() == 1)
                .orElse(said);
    }

    /** {@return the question without what the relative is insured by, which is not the speaker's: 我妈是居民医保，能用我的吗} */
    private Optional<Reading> ofMine(Reading said, Found kin, LocalDate today) {
        String text = said.text();
        Optional<Found> scheme = said.found()
                .stream()
                .filter(each -> RESIDENT.contains(each.term()) && each.start() >= kin.end())
                .filter(each -> INSURED_BY.matcher(text.substring(kin.end(), each.start())).matches())
                .findFirst();
        return scheme.map(each -> text.substring(each.end()))
                .filter(rest -> OF_MINE.matcher(rest).find() && !OTHER.matcher(rest).find())
                .filter(rest -> said.codes(Term.Kind.ASKING).equals(List.of("whether"))
                        && said.codes(Term.Kind.REGION).isEmpty())
                .map(rest -> reader.read(text.substring(kin.start(), kin.end()) + "能用我的医保吗", today));
    }

    /** Whether the parent is the child's and not the speaker's: 娃看病能用他爸的卡吗. */
    private static boolean theirs(Reading said, Found parent) {
        return parent.start() > 0 && "他她".indexOf(said.text().charAt(parent.start() - 1)) >= 0;
    }

    private static boolean isOwner(Reading said, Found kin) {
        return ACCOUNT.matcher(said.text()).region(kin.end(), said.text().length()).lookingAt();
    }
}
