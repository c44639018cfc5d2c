package gongji.understanding;

import gongji.conversation.engine.Understanding.Background;
import gongji.knowledge.entry.Entry;
import gongji.knowledge.entry.Library;
import gongji.reading.Found;
import gongji.reading.Reading;
import gongji.reading.Term;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Questions that ask no more than whether or how a relative elsewhere may use the account: how the two places lie to each other
 * answers them, whatever those are called. Immutable.
 */
final class Across {
    private static final String PROVINCES = "cross-province";
    private static final String PROVINCES_HOW = "cross-province-how";
    private static final String CITIES = "in-province";
    private static final Set<String> TOPICS = Set.of("gongji", "personal-account", "relatives", "balance", PROVINCES,
            "other-city", "same-province", "old-people", "region-insured", "minor", "amount", "retiring");
    private static final Set<String> ACTIONS = Set.of("use", "bind", "pay");
    private static final Set<String> COSTS = Set.of("outpatient", "resident-premium");
    private static final Pattern OTHER = Pattern.compile("代[缴交]|缴费|交费|保费|[给帮替][^,]{0,6}[交缴买]|备案|报销|转移|转到|\\d|多少钱|留|几");
    private static final Pattern SPENDS = Pattern.compile("[用花刷使绑给]|共济|跨");
    private static final Pattern DOES = Pattern.compile("怎么办|咋办|怎么弄|咋弄|咋整|办理");
    private static final int LONGEST = 40;
    private static final int STATEMENT = 16;
    private final Library library;

    Across(Library library) {
        this.library = library;
    }

    /** {@return the entry on two places that lie so, where nothing else is asked} */
    Optional<Entry> asked(Reading reading, Background background) {
        Places.Lie lie = Places.lie(reading, background.region());
        boolean plain = lie != Places.Lie.NEAR && reading.letters().length() <= LONGEST && plain(reading)
                && !OTHER.matcher(reading.text()).find();
        return plain ? entry(lie, reading).flatMap(library::find) : Optional.empty();
    }

    private static Optional<String> entry(Places.Lie lie, Reading reading) {
        List<String> asking = reading.codes(Term.Kind.ASKING);
        boolean cities = lie == Places.Lie.OTHER_CITY;
        if (asking.isEmpty()) {
            boolean told = !cities && reading.letters().length() <= STATEMENT
                    && reading.codes(Term.Kind.NEGATION).isEmpty();
            return Optional.of(PROVINCES).filter(entry -> told);
        }
        if (asking.equals(List.of("whether"))) {
            return Optional.of(cities ? CITIES : PROVINCES).filter(entry -> SPENDS.matcher(reading.text()).find());
        }
        boolean how = Set.of("how", "where", "whether").containsAll(asking) && !cities
                && (SPENDS.matcher(reading.text()).find() || DOES.matcher(reading.text()).find());
        return Optional.of(PROVINCES_HOW).filter(entry -> how);
    }

    /** Nothing else is named; of two relations one may be forbidden: 我妈在河北，表弟能用我的吗. */
    private static boolean plain(Reading reading) {
        long relations = Theirs.kin(reading).stream().map(Found::term).distinct().count();
        return relations < 2 && reading.found().stream().map(Found::term).allMatch(term -> switch (term.kind()) {
            case KIN, ASKING, REGION, TIME, SCHEME, NEGATION -> true;
            case COST -> COSTS.contains(term.code());
            case TOPIC -> TOPICS.contains(term.code());
            case ACTION -> ACTIONS.contains(term.code());
            case CHANNEL, FOREIGN, PERIOD, AMOUNT -> false;
        });
    }
}
