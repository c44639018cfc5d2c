package gongji.understanding;

import gongji.reading.Found;
import gongji.reading.Reader;
import gongji.reading.Reading;
import gongji.reading.Talk;
import gongji.reading.Term;
import gongji.reading.Urging;
import gongji.reading.text.Replacer;
import gongji.reading.text.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises orders: a message that names an operation barely, or tells the bot to do it. What is left of the message when the
 * words of the order, names of people and places, amounts and fillers are taken out must be little. Where the message has
 * several clauses and asks nothing, one of them may be the order and the others its circumstances. Immutable.
 *
 * <p>Length: what may be an order and what forbids it stand side by side, a line or two each.
 */
final class Orders {
    /** 「换成河南的话呢」 only asks what would be, and moves nobody. */
    private static final Pattern WHAT_IF = Pattern.compile("如果|要是|假如|的话|呢$");
    private static final int LITTLE = 1;
    private static final int MORE = 6;
    private static final double IN_A_CLAUSE = 0.1;
    /** Who only wishes tells a circumstance. */
    private static final List<String> WISHES = List.of("想", "我想", "要", "我要", "打算", "准备", "需要");
    private static final int SHORTEST_CLAUSE = 3;
    private static final Pattern DENIES = Pattern.compile("[不没忘被着错]");
    private static final String PLACE = "〇";
    private static final Pattern HERE = Pattern
            .compile("(?:我|俺|咱)?(?:人)?(?:是|在)?" + PLACE + "(?:市|省|这边|的|人|" + PLACE + ")*(?:社保|医保)?(?:呢|啊|呀|哦)?");
    private static final Pattern BACK = Pattern.compile("[撤删踢]|解除|取消|断开|关掉|去掉|拿掉");
    private static final Pattern IN_ORDER = Pattern.compile("[先后]|序|排|优先|轮");
    private static final Pattern PAID = Pattern.compile("代缴|缴费|交的|交费|居民医保");
    /** What is broken of oneself is one's insurance. */
    private static final Pattern BROKEN = Pattern.compile("我(?:自己|自个|本人)?(?:的?医保)?断了");
    private static final Set<String> MAY_DENY = Set.of("unbind", "limit", "remind", "premium-cancel", "premium-status",
            "settle");
    private final Talk talk;
    private final Reader reader;
    private final Words<String> bare;
    private final Replacer fillers;
    private final List<String> longestCues;

    Orders(Reader reader) {
        this.reader = reader;
        talk = reader.lexicon().talk();
        longestCues = talk.cues().stream().sorted(Comparator.comparingInt((String cue) -> -cue.length())).toList();
        Map<String, String> names = new HashMap<>();
        talk.operations().forEach(operation -> operation.bare().forEach(word -> names.put(word, operation.name())));
        bare = new Words<>(names);
        Map<String, Replacer.Change> nothing = new HashMap<>();
        Stream.concat(talk.fillers().stream(), talk.cues().stream())
                .forEach(word -> nothing.put(word, Replacer.Change.to("")));
        fillers = new Replacer(nothing);
    }

    /** {@return whether a message cannot order that, however like an order it sounds: it tells a story, or means another} */
    static boolean cannotBe(String operation, Reading reading) {
        boolean how = Stream.of("how", "where", "why").anyMatch(code -> reading.has(Term.Kind.ASKING, code));
        return tells(reading) || elsewhere(operation, reading) || denied(operation, reading, reading.letters())
                || how && !urges(reading) && !operation.equals("settle");
    }

    /** {@return whether a message says no more than where somebody is: after a question it tells for where that was asked} */
    static boolean onlyNamesAPlace(Reading reading) {
        String letters = reading.letters();
        for (Found each : reading.found()) {
            if (each.term().kind() == Term.Kind.REGION) {
                letters = letters.replace(surface(reading, each), PLACE);
            }
        }
        return Places.named(reading).size() == 1 && HERE.matcher(letters).matches();
    }

    /** Whether the premium is one that nobody can pay here. */
    private static boolean elsewhere(String operation, Reading reading) {
        return operation.equals("premium") && reading.codes(Term.Kind.COST).equals(List.of("employee-premium"));
    }

    /** {@return whether somebody is told to do it for me} */
    static boolean urges(Reading reading) {
        return Urging.forMe(reading.letters());
    }

    /** {@return the operation that is ordered, if one is} */
    Optional<Order> order(Reading reading, LocalDate today) {
        return whole(reading).or(() -> inAClause(reading, today));
    }

    private Optional<Order> inAClause(Reading reading, LocalDate today) {
        List<String> clauses = Arrays.stream(reading.text().split("[,.?! ]+")).filter(each -> !each.isBlank()).toList();
        if (clauses.size() < 2 || asks(reading, reading.letters())) {
            return Optional.empty();
        }
        return clauses.stream()
                .filter(each -> each.length() >= SHORTEST_CLAUSE)
                .filter(each -> WISHES.stream().noneMatch(each::startsWith))
                .map(each -> reader.read(each, today))
                .filter(this::begins)
                .flatMap(each -> whole(each).stream())
                .filter(order -> !order.operation().equals("region"))
                .max(Comparator.comparingDouble(Order::sure))
                .map(order -> new Order(order.operation(), order.sure() - IN_A_CLAUSE));
    }

    /** Whether a clause begins as an order does: with a cue or with what is to be done. */
    private boolean begins(Reading clause) {
        return cued(clause.letters()) || clause.letters().startsWith("给") || forMe(clause)
                || bare.find(strip(clause.letters())).isPresent()
                || clause.found()
                        .stream()
                        .anyMatch(each -> each.start() == 0 && each.term().kind() == Term.Kind.ACTION
                                && !follows(each, "了", clause));
    }

    /** Whether it says for me, and not for a relative of mine. */
    private static boolean forMe(Reading clause) {
        int behind = clause.text().indexOf("给我") + 2;
        return behind >= 2 && clause.found()
                .stream()
                .noneMatch(each -> each.term().kind() == Term.Kind.KIN && each.start() == behind);
    }

    private Optional<Order> whole(Reading reading) {
        String letters = withoutPoliteness(reading.letters());
        Optional<Order> barely = bare.find(letters)
                .or(() -> bare.find(strip(letters)))
                .map(name -> new Order(name, 0.99));
        if (barely.isPresent()) {
            return barely;
        }
        if (tells(reading)) {
            return Optional.empty();
        }
        boolean asking = asks(reading, letters);
        return talk.operations()
                .stream()
                .flatMap(operation -> fit(operation, reading, letters, asking).stream())
                .filter(order -> plausible(order.operation(), reading, letters))
                .max(Comparator.comparingDouble(Order::sure));
    }

    /** Whether words that fit an order may be one: what names a place, denies or asks how is a question unless it says for me. */
    private boolean plausible(String operation, Reading reading, String letters) {
        if (denied(operation, reading, letters) || elsewhere(operation, reading)) {
            return false;
        }
        boolean how = Stream.of("how", "where", "why").anyMatch(code -> reading.has(Term.Kind.ASKING, code));
        if (operation.equals("region")) {
            boolean theirs = !reading.codes(Term.Kind.KIN).isEmpty() && !letters.contains("参保地");
            boolean broken = reading.has(Term.Kind.TOPIC, "arrears");
            return Places.named(reading).size() == 1 && !theirs && !broken && !WHAT_IF.matcher(letters).find();
        }
        if (cued(letters)) {
            return !how || Urging.forMe(letters) || operation.equals("settle");
        }
        boolean denied = !MAY_DENY.contains(operation) && DENIES.matcher(letters).find();
        boolean by = operation.equals("bind") && !reading.codes(Term.Kind.CHANNEL).isEmpty();
        boolean paysForNobody = operation.equals("premium") && reading.codes(Term.Kind.KIN).isEmpty();
        return !denied && !by && !paysForNobody && reading.codes(Term.Kind.REGION).isEmpty()
                && (!how || operation.equals("settle"));
    }

    /** Whether other words say that something else is meant: who takes back does not bind, and five months broken unbind nobody. */
    private static boolean denied(String operation, Reading reading, String letters) {
        boolean back = reading.has(Term.Kind.ACTION, "unbind") || BACK.matcher(letters).find();
        return switch (operation) {
            case "bind", "premium" -> back;
            case "history" -> letters.startsWith("打印");
            case "order" -> !IN_ORDER.matcher(letters).find();
            case "unbind" -> !reading.codes(Term.Kind.PERIOD).isEmpty() || PAID.matcher(letters).find()
                    || BROKEN.matcher(letters).find();
            default -> false;
        };
    }

    /** Can you … for me? is an order that looks like a question; only at the beginning, and not where I ask whether I can. */
    private String withoutPoliteness(String letters) {
        for (String polite : talk.polite()) {
            int at = letters.indexOf(polite);
            if (at >= 0 && fillers.replace(letters.substring(0, at)).isEmpty()
                    && letters.substring(0, at).chars().noneMatch(each -> "我俺咱他她".indexOf(each) >= 0)) {
                String rest = "帮我" + letters.substring(at + polite.length());
                return rest.endsWith("吗") || rest.endsWith("么") ? rest.substring(0, rest.length() - 1) : rest;
            }
        }
        return letters;
    }

    /** Takes a cue off the front and particles off the end. */
    private String strip(String letters) {
        String rest = letters;
        for (String cue : longestCues) {
            if (rest.startsWith(cue)) {
                rest = rest.substring(cue.length());
                break;
            }
        }
        while (!rest.isEmpty() && "吧啊呀呢哈了呗哦啦嘛".indexOf(rest.charAt(rest.length() - 1)) >= 0) {
            rest = rest.substring(0, rest.length() - 1);
        }
        return rest;
    }

    /** Whether somebody is said to want or say something: that tells a story and orders nothing. */
    private static boolean tells(Reading reading) {
        boolean reported = reading.text().matches(".*(说|讲|叫|问|让)(能|可以|要)?[帮替给]我.*|.*[让叫]我[帮替给](?!我).*");
        return reported || reading.found()
                .stream()
                .filter(each -> each.term().kind() == Term.Kind.KIN)
                .anyMatch(
                        each -> follows(each, "想说能可要会是有", reading) || each.start() == 0 && follows(each, "把", reading));
    }

    private static boolean follows(Found found, String any, Reading reading) {
        return found.end() < reading.text().length() && any.indexOf(reading.text().charAt(found.end())) >= 0;
    }

    private static boolean asks(Reading reading, String letters) {
        boolean polite = !letters.equals(reading.letters());
        return reading.found()
                .stream()
                .map(Found::term)
                .filter(term -> term.kind() == Term.Kind.ASKING)
                .anyMatch(term -> !polite || !term.code().equals("whether"))
                || reading.text().indexOf('?') >= 0 && !polite;
    }

    private Optional<Order> fit(Talk.Operation operation, Reading reading, String letters, boolean asking) {
        boolean cued = cued(letters);
        List<Talk.Pattern> patterns = new ArrayList<>(operation.asking());
        if (!asking) {
            patterns.addAll(operation.doing());
        }
        return patterns.stream()
                .flatMap(pattern -> rest(pattern, reading, letters).stream())
                .filter(rest -> rest.length() <= (cued ? MORE : LITTLE))
                .map(rest -> new Order(operation.name(), sure(rest, cued)))
                .max(Comparator.comparingDouble(Order::sure));
    }

    /** Whether it begins as an order does, perhaps behind fillers, or says for me anywhere. */
    private boolean cued(String letters) {
        for (int at = 0; at < letters.length()
                && (at == 0 || fillers.replace(letters.substring(0, at)).isEmpty()); at++) {
            if (longestCues.stream().anyMatch(letters.substring(at)::startsWith)) {
                return true;
            }
        }
        return letters.contains("帮我") || letters.contains("替我");
    }

    private static double sure(String rest, boolean cued) {
        return 0.97 - 0.05 * rest.length() + (cued ? 0.02 : 0);
    }

    /** {@return what is left when a pattern fits} */
    private Optional<String> rest(Talk.Pattern pattern, Reading reading, String letters) {
        String rest = letters;
        for (List<String> group : pattern.groups()) {
            Optional<String> word = word(group, reading, rest);
            if (word.isEmpty()) {
                return Optional.empty();
            }
            rest = rest.replaceFirst(Pattern.quote(word.get()), "");
        }
        return Optional.of(fillers.replace(withoutThings(reading, rest)));
    }

    private static Optional<String> word(List<String> group, Reading reading, String letters) {
        for (String word : group.stream().sorted(Comparator.comparingInt((String each) -> -each.length())).toList()) {
            Optional<String> found = word.startsWith("<") ? thing(word, reading).filter(letters::contains)
                    : Optional.of(word).filter(letters::contains);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> thing(String name, Reading reading) {
        Term.Kind kind = switch (name) {
            case "<kin>" -> Term.Kind.KIN;
            case "<amount>" -> Term.Kind.AMOUNT;
            case "<region>" -> Term.Kind.REGION;
            case "<cost>" -> Term.Kind.COST;
            default -> Term.Kind.TIME;
        };
        return reading.found()
                .stream()
                .filter(each -> each.term().kind() == kind)
                .map(each -> surface(reading, each))
                .findFirst();
    }

    private static String withoutThings(Reading reading, String letters) {
        String rest = letters;
        for (Found found : reading.found()) {
            switch (found.term().kind()) {
                case KIN, AMOUNT, REGION, TIME, PERIOD, COST, SCHEME ->
                    rest = rest.replace(surface(reading, found), "");
                case CHANNEL, ACTION, TOPIC, ASKING, NEGATION, FOREIGN -> {
                }
            }
        }
        return rest;
    }

    private static String surface(Reading reading, Found found) {
        return reading.text().substring(found.start(), found.end()).replace(" ", "");
    }
}
