package gongji.understanding;

import gongji.reading.Found;
import gongji.reading.Reader;
import gongji.reading.Reading;
import gongji.reading.Term;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hears where the speaker is insured from a clause that says nothing else: 我在太原参保，住院能用吗. The place decides what holds, and
 * is not what is asked. Immutable.
 */
final class Insured {
    private static final String PLACE = "〇〇";
    private static final Pattern CLAUSE = Pattern.compile(
            "(?:请问|你好|您好)?(?:我|俺|本人|咱|额|阿拉)?(?:是|的)?(?:职工)?(?:医保|社保|参保地?)?(?:是|在|参保在|属于)?(?:" + PLACE
                    + ")(?:市|省|这边)?(?:的|人|参的?保|交的?(?:社保|医保)|上班|工作|参保的|的?医保|职工医保|这边参保)*");
    private static final Pattern TELLS = Pattern.compile("参.{0,2}保|医保|社保|^我是.*的$");
    private static final Pattern SPEAKER = Pattern.compile("我|俺|咱|额|阿拉|本人");
    private static final Pattern ABOUT_PLACES = Pattern
            .compile("外地|异地|跨|省|市|老家|那边|两地|转移|转到|搬|回去|这里|这边|哪|绑|交|缴|渠道|APP|app|小程序");
    private final Reader reader;

    Insured(Reader reader) {
        this.reader = reader;
    }

    /** {@return the message without the clause that tells the place; as it is where there is none or places are asked about} */
    Reading without(Reading said, LocalDate today) {
        Optional<String> clause = clause(said);
        if (clause.isEmpty()) {
            return said;
        }
        String rest = clauses(said).stream()
                .filter(each -> !each.equals(clause.get()))
                .collect(Collectors.joining(","));
        Reading asked = reader.read(rest, today);
        boolean apart = !asked.codes(Term.Kind.ASKING).isEmpty() && !ABOUT_PLACES.matcher(rest).find();
        return apart ? asked : said;
    }

    /**
     * {@return the region that the speaker says to be insured in, to be kept}
     *
     * @param linked whether the register knows where the speaker is insured: then only to be somewhere says nothing new
     */
    Optional<String> told(Reading said, boolean linked) {
        return clause(said).filter(each -> !linked || TELLS.matcher(each).find())
                .flatMap(each -> Slots.region(said));
    }

    private static Optional<String> clause(Reading said) {
        List<Found> places = Places.named(said);
        List<String> clauses = clauses(said);
        if (places.size() != 1 || clauses.size() < 2) {
            return Optional.empty();
        }
        String place = said.text().substring(places.getFirst().start(), places.getFirst().end());
        return clauses.stream().filter(each -> each.contains(place)).filter(each -> {
            Matcher only = CLAUSE.matcher(placed(each, said).replace(" ", ""));
            return only.matches() && (SPEAKER.matcher(each).find() || TELLS.matcher(each).find());
        }).findFirst();
    }

    /** {@return a clause with one sign for its place, whether it is told with its province or without} */
    private static String placed(String clause, Reading said) {
        String placed = clause;
        for (Found each : said.found()) {
            if (each.term().kind() == Term.Kind.REGION) {
                placed = placed.replace(said.text().substring(each.start(), each.end()), PLACE);
            }
        }
        return placed.replaceAll("(?:" + PLACE + "省?)+" + PLACE, PLACE);
    }

    private static List<String> clauses(Reading said) {
        return Arrays.stream(said.text().split("[,.?!]+")).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }
}
