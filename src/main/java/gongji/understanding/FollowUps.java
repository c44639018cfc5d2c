package gongji.understanding;

import gongji.reading.Found;
import gongji.reading.Reader;
import gongji.reading.Reading;
import gongji.reading.Talk;
import gongji.reading.Term;
import gongji.reading.text.Replacer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Completes half a question (那弟弟呢, 浙江呢, 那解绑呢) from the last one. Immutable. */
final class FollowUps {
    private static final List<Term.Kind> REPLACED = List.of(Term.Kind.KIN, Term.Kind.REGION, Term.Kind.COST,
            Term.Kind.ACTION, Term.Kind.TIME, Term.Kind.SCHEME, Term.Kind.CHANNEL, Term.Kind.PERIOD);
    private static final int LONGEST = 24;
    private static final int SHORT = 10;
    private static final int ALONE_FROM = 8;
    private static final Pattern CORRECTED = Pattern.compile("不是.{1,6}[,，]?(?:而)?是");
    private static final Pattern THEN = Pattern.compile("(?<=[年月日号])(?:的?那?时候?|那会儿?|以后|之后)");
    private static final Pattern OUTER_MARKS = Pattern.compile("^[,.; ]+|[,; ]+$");
    private static final Pattern PRONOUN = Pattern.compile("(?:跟着)?[他她佢伊](?!们)(?:的)?");
    private static final Pattern WHAT_OF = Pattern.compile("呢(?:[,.?!]|$)");
    private final Reader reader;
    private final Talk.FollowUp words;
    private final Replacer empty;

    FollowUps(Reader reader) {
        this.reader = reader;
        words = reader.lexicon().talk().followUp();
        Map<String, Replacer.Change> nothing = new HashMap<>();
        words.empty().forEach(word -> nothing.put(word, Replacer.Change.to("")));
        empty = new Replacer(nothing);
    }

    /**
     * A question that was completed.
     *
     * @param replaced whether something of the last question was put out for what is new; else that only stands before it
     */
    record Whole(String words, boolean replaced) {}

    /** {@return the whole question meant by half a one} */
    Optional<Whole> complete(Reading said, String last, LocalDate today) {
        Reading half = corrected(said, today);
        Reading before = reader.read(last, today);
        if (words.now().contains(core(half))) {
            return Optional.of(new Whole(without(before, Term.Kind.TIME), true));
        }
        List<Found> named = half.found()
                .stream()
                .filter(each -> REPLACED.contains(each.term().kind()) && !words.empty().contains(surface(half, each)))
                .toList();
        if (named.isEmpty() || !isHalf(half) || asksOtherwise(half, before)) {
            return Optional.empty();
        }
        Optional<String> way = way(before, half, named);
        if (way.isPresent()) {
            return Optional.of(new Whole(way.get(), true));
        }
        String whole = put(before, half, named);
        boolean replaced = named.stream()
                .map(each -> each.term().kind())
                .anyMatch(kind -> kind == Term.Kind.REGION || kind == Term.Kind.TIME && onlyWhether(before)
                        || before.first(kind).isPresent());
        return whole.equals(before.text()) ? Optional.empty() : Optional.of(new Whole(whole, replaced));
    }

    /** {@return how to bind or unbind the last question's relative, where that asked whether: 我哥能用吗, 那解绑呢} */
    private static Optional<String> way(Reading before, Reading half, List<Found> named) {
        Optional<Found> relative = before.found()
                .stream()
                .filter(each -> each.term().kind() == Term.Kind.KIN)
                .findFirst();
        return named.size() == 1 && named.getFirst().term().code().endsWith("bind")
                && onlyWhether(before)
                        ? Optional.of("怎么" + surface(half, named.getFirst())
                                + relative.map(each -> surface(before, each)).orElse(""))
                        : Optional.empty();
    }

    /** Whether a message asks how where the last question asked whether, or speaks of what that did not: it is no half of it. */
    private static boolean asksOtherwise(Reading half, Reading before) {
        boolean how = half.codes(Term.Kind.ASKING).contains("how") && !before.codes(Term.Kind.ASKING).contains("how");
        return how || !before.codes(Term.Kind.TOPIC).containsAll(half.codes(Term.Kind.TOPIC));
    }

    private static boolean onlyWhether(Reading before) {
        return before.codes(Term.Kind.ASKING).equals(List.of("whether"));
    }

    private static String surface(Reading reading, Found found) {
        return reading.text().substring(found.start(), found.end());
    }

    /** Not mother but father: only what comes last counts. In 2023 and when it was 2023 are the same. */
    private Reading corrected(Reading half, LocalDate today) {
        Matcher not = CORRECTED.matcher(half.text());
        if (not.find()) {
            return reader.read("那" + half.text().substring(not.end()) + "呢", today);
        }
        Matcher then = THEN.matcher(half.text());
        return then.find() ? reader.read(then.replaceFirst(""), today) : half;
    }

    /** Not he but I: what is said of oneself stands for itself. */
    Reading ofSpeaker(Reading said, LocalDate today) {
        Matcher not = CORRECTED.matcher(said.text());
        String rest = not.find() ? said.text().substring(not.end()) : "";
        return rest.startsWith("我") && rest.length() > 2 ? reader.read(rest, today) : said;
    }

    private static String without(Reading before, Term.Kind kind) {
        String rest = before.text();
        for (Found each : before.found()) {
            if (each.term().kind() == kind) {
                rest = rest.replace(before.text().substring(each.start(), each.end()), "");
            }
        }
        return OUTER_MARKS.matcher(rest).replaceAll("");
    }

    /** {@return the message with the last question's relative in place of he or she; as it is where there is none} */
    Reading resolved(Reading said, String last, LocalDate today) {
        Matcher pronoun = PRONOUN.matcher(said.text());
        Reading before = reader.read(last, today);
        Optional<Found> relative = before.found()
                .stream()
                .filter(each -> each.term().kind() == Term.Kind.KIN)
                .findFirst();
        boolean own = pronoun.find() && said.found()
                .stream()
                .noneMatch(each -> each.term().kind() == Term.Kind.KIN && each.start() < pronoun.start());
        if (!own || relative.isEmpty()) {
            return said;
        }
        String name = before.text().substring(relative.get().start(), relative.get().end());
        String link = pronoun.group().endsWith("的") || nextIsKin(said, pronoun.end()) ? "的" : "";
        return reader.read(
                said.text().substring(0, pronoun.start()) + name + link + said.text().substring(pronoun.end()),
                today);
    }

    private static boolean nextIsKin(Reading said, int at) {
        return said.found()
                .stream()
                .anyMatch(each -> each.term().kind() == Term.Kind.KIN && each.start() <= at
                        && at < each.end());
    }

    private boolean isHalf(Reading half) {
        StringBuilder rest = new StringBuilder(half.text());
        for (Found each : half.found()) {
            for (int i = each.start(); i < each.end(); i++) {
                rest.setCharAt(i, ' ');
            }
        }
        String left = empty.replace(rest.toString().replaceAll("[ ,.?!]", ""));
        boolean turned = words.turns().stream().anyMatch(half.letters()::startsWith) || half.letters().endsWith("呢")
                || half.letters().contains("也")
                || half.letters().length() <= 6 && half.codes(Term.Kind.ASKING).isEmpty();
        return left.length() <= 2 && turned;
    }

    /**
     * {@return whether a message that is not understood alone may go on from the last one: it is short, and it says so or speaks
     *     of something of ours}
     */
    boolean mayTurnOn(Reading said) {
        String letters = said.letters();
        boolean turned = turns(said) || PRONOUN.matcher(letters).find() || letters.length() < ALONE_FROM;
        boolean ours = said.found().stream().map(Found::term).anyMatch(term -> switch (term.kind()) {
            case KIN, COST, CHANNEL, SCHEME, TOPIC, REGION, PERIOD -> true;
            case ACTION, ASKING, NEGATION, FOREIGN, AMOUNT, TIME -> false;
        });
        return letters.length() <= LONGEST && (turned || ours);
    }

    /** {@return whether a message says that it goes on: 那…, …呢, 也} */
    boolean turns(Reading said) {
        return words.turns().stream().anyMatch(said.letters()::startsWith) || said.letters().contains("也")
                || WHAT_OF.matcher(said.text()).find();
    }

    /** {@return whether a message only asks what of another thing, or corrects what was understood: it orders nothing} */
    static boolean asksOn(Reading said) {
        return said.letters().length() <= SHORT && said.letters().endsWith("呢")
                || CORRECTED.matcher(said.text()).find();
    }

    /** {@return whether a message speaks of nothing of ours by itself} */
    static boolean isBare(Reading said) {
        return said.found().stream().map(Found::term).noneMatch(term -> switch (term.kind()) {
            case KIN, COST, CHANNEL, SCHEME, TOPIC, REGION, ACTION, FOREIGN -> true;
            case PERIOD, ASKING, NEGATION, AMOUNT, TIME -> false;
        });
    }

    /** {@return whether a short message says what to do or know, and of nothing at all} */
    static boolean namesNothing(Reading said) {
        return said.letters().length() <= SHORT && said.found()
                .stream()
                .map(Found::term)
                .noneMatch(term -> switch (term
                        .kind()) {
                    case KIN, COST, CHANNEL, SCHEME, TOPIC, REGION, FOREIGN -> true;
                    case ACTION -> term.code().endsWith("bind");
                    case PERIOD, ASKING, NEGATION, AMOUNT, TIME -> false;
                });
    }

    /** {@return the message without the words that only tell that it goes on} */
    static String core(Reading half) {
        String letters = half.letters();
        String begun = letters.startsWith("那") ? letters.substring(1) : letters;
        return begun.endsWith("呢") ? begun.substring(0, begun.length() - 1) : begun;
    }

    /** {@return a question with new things in place of those of the same kind, before it where it has none such} */
    static String put(Reading before, Reading half, List<Found> named) {
        Map<Found, String> changes = new TreeMap<>(Comparator.comparingInt(Found::start).reversed());
        StringBuilder front = new StringBuilder();
        for (Found each : named) {
            String words = surface(half, each);
            Optional<Found> old = before.found()
                    .stream()
                    .filter(there -> there.term().kind() == each.term().kind())
                    .filter(there -> changes.keySet().stream().noneMatch(taken -> overlap(taken, there)))
                    .findFirst();
            old.ifPresent(there -> changes.put(there, words));
            if (old.isEmpty() && !before.text().contains(words)) {
                front.append(words).append(',');
            }
        }
        StringBuilder whole = new StringBuilder(before.text());
        changes.forEach((old, words) -> whole.replace(old.start(), old.end(), words));
        return front.append(whole).toString();
    }

    private static boolean overlap(Found one, Found other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
