package gongji.understanding;

import gongji.reading.Found;
import gongji.reading.Reader;
import gongji.reading.Reading;
import gongji.reading.Talk;
import gongji.reading.Term;
import gongji.reading.Urging;
import gongji.reading.text.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises orders: a message that names an operation barely, or tells the bot to do it in words of {@link Phrasings}. Where the message has
 * several clauses and asks nothing, one of them may be the order and the others its circumstances. Immutable.
 */
final class Orders {
    /** 「换成河南的话呢」 only asks what would be, and moves nobody. */
    private static final Pattern WHAT_IF = Pattern.compile("如果|要是|假如|的话|呢$");
    private static final double IN_A_CLAUSE = 0.1;
    /** Who only wishes tells a circumstance. */
    private static final List<String> WISHES = List.of("想", "我想", "要", "我要", "打算", "准备", "需要");
    private static final int SHORTEST_CLAUSE = 3;
    private static final Pattern DENIES = Pattern.compile("[不没忘被着错]");
    private static final String PLACE = "〇";
    private static final Pattern HERE = Pattern
            .compile("(?:我|俺|咱)?(?:人)?(?:是|在)?" + PLACE + "(?:市|省|这边|的|人|" + PLACE + ")*(?:社保|医保)?(?:呢|啊|呀|哦)?");
    private static final Set<String> MAY_DENY = Set.of("unbind", "limit", "remind", "premium-cancel", "premium-status",
            "settle");
    private final Talk talk;
    private final Reader reader;
    private final Words<String> bare;
    private final Phrasings phrasings;
    private final List<String> longestCues;

    Orders(Reader reader) {
        this.reader = reader;
        talk = reader.lexicon().talk();
        longestCues = talk.cues().stream().sorted(Comparator.comparingInt((String cue) -> -cue.length())).toList();
        Map<String, String> names = new HashMap<>();
        talk.operations().forEach(operation -> operation.bare().forEach(word -> names.put(word, operation.name())));
        bare = new Words<>(names);
        phrasings = new Phrasings(talk);
    }

    /** {@return whether a message cannot order that, however like an order it sounds: it tells a story, or means another} */
    static boolean cannotBe(String operation, Reading reading) {
        return Denials.tells(reading) || Denials.meansAnother(operation, reading, reading.letters())
                || Denials.asksHow(reading) && !urges(reading) && !operation.equals("settle");
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
                                && !Denials.follows(each, "了", clause));
    }

    /** Whether it says for me, and not for a relative of mine. */
    private static boolean forMe(Reading clause) {
        int behind = clause.text().indexOf("给我") + 2;
        return behind >= 2 && clause.found()
                .stream()
                .noneMatch(each -> each.term().kind() == Term.Kind.KIN && each.start() == behind);
    }

    /** {@return the operation that the message orders as a whole, and not in one of its clauses} */
    Optional<Order> whole(Reading reading) {
        String letters = withoutPoliteness(reading.letters());
        Optional<Order> barely = bare.find(letters)
                .or(() -> bare.find(strip(letters)))
                .map(name -> new Order(name, 0.99));
        if (barely.isPresent()) {
            return barely;
        }
        if (Denials.tells(reading)) {
            return Optional.empty();
        }
        boolean asking = asks(reading, letters);
        return talk.operations()
                .stream()
                .flatMap(operation -> fit(operation, reading, letters, asking).stream())
                .filter(order -> plausible(order.operation(), reading, letters))
                .max(Comparator.comparingDouble(Order::sure));
    }

    private Optional<Order> fit(Talk.Operation operation, Reading reading, String letters, boolean asking) {
        List<Talk.Pattern> patterns = new ArrayList<>(operation.asking());
        if (!asking) {
            patterns.addAll(operation.doing());
        }
        return order(operation, phrasings.sure(patterns, reading, letters, cued(letters)));
    }

    private static Optional<Order> order(Talk.Operation operation, OptionalDouble sure) {
        return sure.isPresent() ? Optional.of(new Order(operation.name(), sure.getAsDouble())) : Optional.empty();
    }

    /** {@return the operation that shows what somebody linked asks about the own affairs: 我妈的绑定办好了吗} */
    Optional<Order> own(Reading reading) {
        return talk.operations()
                .stream()
                .flatMap(operation -> order(operation,
                        phrasings.sureBut(operation.own(), reading, left -> asksForARule(left, reading))).stream())
                .max(Comparator.comparingDouble(Order::sure));
    }

    /** Whether what a pattern leaves of a message asks for a rule or for how it is done. */
    private boolean asksForARule(String left, Reading reading) {
        return talk.notOwn().stream().anyMatch(left::contains) || Denials.asksHow(reading, left);
    }

    /** Whether words that fit an order may be one: what names a place, denies or asks how is a question unless it says for me. */
    private boolean plausible(String operation, Reading reading, String letters) {
        if (Denials.meansAnother(operation, reading, letters)) {
            return false;
        }
        boolean how = Denials.asksHow(reading);
        if (operation.equals("region")) {
            boolean theirs = Theirs.place(reading).isPresent()
                    || !reading.codes(Term.Kind.KIN).isEmpty() && !letters.contains("参保地");
            boolean broken = reading.has(Term.Kind.TOPIC, "arrears");
            return Places.areOfOne(reading) && !theirs && !broken && !WHAT_IF.matcher(letters).find();
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

    /** Can you … for me? is an order that looks like a question; only at the beginning, and not where I ask whether I can. */
    private String withoutPoliteness(String letters) {
        for (String polite : talk.polite()) {
            int at = letters.indexOf(polite);
            if (at >= 0 && phrasings.isFilling(letters.substring(0, at))
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

    static String surface(Reading reading, Found found) {
        return reading.text().substring(found.start(), found.end()).replace(" ", "");
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

    /** Whether it begins as an order does, perhaps behind fillers, or says for me anywhere. */
    private boolean cued(String letters) {
        for (int at = 0; at < letters.length()
                && (at == 0 || phrasings.isFilling(letters.substring(0, at))); at++) {
            if (longestCues.stream().anyMatch(letters.substring(at)::startsWith)) {
                return true;
            }
        }
        return letters.contains("帮我") || letters.contains("替我");
    }
}
