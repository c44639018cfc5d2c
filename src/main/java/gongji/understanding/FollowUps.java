package gongji.understanding;

import gongji.reading.Found;
import gongji.reading.Reader;
import gongji.reading.Reading;
import gongji.reading.Term;
import gongji.reading.text.Replacer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Completes half a question (那弟弟呢, 浙江呢, 那解绑呢) from the last one. Immutable. */
final class FollowUps {
    private static final List<Term.Kind> REPLACED = List.of(Term.Kind.KIN, Term.Kind.REGION, Term.Kind.COST,
            Term.Kind.ACTION, Term.Kind.TIME, Term.Kind.SCHEME, Term.Kind.CHANNEL, Term.Kind.PERIOD);
    private static final List<String> EMPTY = List.of("那么", "那", "呢", "吗", "也", "行", "能", "可以", "如果", "要是", "换成",
            "换", "是", "的", "我", "也行", "也能", "也可以", "还有", "不", "么", "啊", "呀", "了", "就", "又", "怎么样", "怎样", "咋样",
            "他", "她", "在", "用", "话", "同样", "一样", "情况", "这个", "这", "就是", "想", "换做", "若是", "假如", "人", "还没", "亲");
    private static final int LONGEST = 16;
    private final Reader reader;
    private final Replacer empty;

    FollowUps(Reader reader) {
        this.reader = reader;
        Map<String, Replacer.Change> nothing = new HashMap<>();
        EMPTY.forEach(word -> nothing.put(word, Replacer.Change.to("")));
        empty = new Replacer(nothing);
    }

    /** {@return the whole question meant by half a one} */
    Optional<String> complete(Reading half, String last, LocalDate today) {
        List<Found> named = half.found().stream().filter(each -> REPLACED.contains(each.term().kind())).toList();
        if (named.isEmpty() || !isHalf(half)) {
            return Optional.empty();
        }
        Reading before = reader.read(last, today);
        String whole = before.text();
        for (Found each : named) {
            whole = put(whole, before, each, half.text().substring(each.start(), each.end()));
        }
        return whole.equals(before.text()) ? Optional.empty() : Optional.of(whole);
    }

    private boolean isHalf(Reading half) {
        StringBuilder rest = new StringBuilder(half.text());
        for (Found each : half.found()) {
            for (int i = each.start(); i < each.end(); i++) {
                rest.setCharAt(i, ' ');
            }
        }
        String left = empty.replace(rest.toString().replaceAll("[ ,.?!]", ""));
        boolean turned = half.text().startsWith("那") || half.letters().endsWith("呢") || half.letters().length() <= 6;
        return left.length() <= 2 && turned;
    }

    /** {@return whether a message sounds as if it went on from another} */
    static boolean turnsOn(Reading half) {
        String letters = half.letters();
        return letters.length() <= LONGEST
                && (letters.startsWith("那") || letters.endsWith("呢") || letters.endsWith("也行吗")
                        || letters.endsWith("也能吗") || letters.length() <= 5);
    }

    /** {@return the message without the words that only tell that it goes on} */
    static String core(Reading half) {
        String letters = half.letters();
        String begun = letters.startsWith("那") ? letters.substring(1) : letters;
        return begun.endsWith("呢") ? begun.substring(0, begun.length() - 1) : begun;
    }

    private static String put(String whole, Reading before, Found found, String words) {
        Optional<Found> old = before.found()
                .stream()
                .filter(each -> each.term().kind() == found.term().kind())
                .findFirst();
        if (old.isEmpty()) {
            return words + whole;
        }
        String surface = before.text().substring(old.get().start(), old.get().end());
        int at = whole.indexOf(surface);
        return at < 0 ? words + whole : whole.substring(0, at) + words + whole.substring(at + surface.length());
    }
}
