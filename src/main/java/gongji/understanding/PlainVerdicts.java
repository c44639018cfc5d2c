package gongji.understanding;

import gongji.knowledge.entry.Entry;
import gongji.reading.Found;
import gongji.reading.Reading;
import gongji.reading.Term;
import gongji.reading.text.Replacer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Questions that ask nothing but whether one relative may be bound or one cost paid, such as 我妈能绑吗 and 住院能用吗: when the
 * words for these and the small words are taken out, nothing is left. They need no search: the entry of that verdict answers.
 * Immutable.
 */
final class PlainVerdicts {
    private static final Set<String> TOPICS = Set.of("gongji", "personal-account", "relatives", "balance");
    private static final Set<String> ACTIONS = Set.of("use", "bind", "pay", "buy");
    private static final List<String> SMALL = List.of("能", "可以", "可", "得", "行", "成", "准", "许", "允许", "让", "不", "没", "吗",
            "么",
            "嘛", "吧", "呢", "啊", "呀", "哈", "的", "了", "也", "还", "就", "都", "到底", "究竟", "请问", "请教", "问", "一下", "下", "想",
            "要",
            "给", "跟", "和", "同", "替", "帮", "把", "被", "从", "用", "使", "花", "刷", "付", "扣", "绑", "加", "办", "进", "进来",
            "上",
            "我", "俺", "咱", "你", "他", "她", "它", "自己", "我的", "家", "里", "里面", "里头", "钱", "医保", "费", "费用", "个", "一个",
            "这个", "那个", "这", "那", "亲", "现在", "时候", "阿拉", "额", "伐", "买", "做", "打", "看", "去", "的话", "好");
    private final Map<Key, Entry> verdicts = new HashMap<>();
    private final Replacer small;
    private final List<Entry> entries;

    /** What a verdict is about: a kind of term and its code. */
    private record Key(Term.Kind kind, String code) {}

    PlainVerdicts(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        entries.forEach(entry -> entry.verdict().ifPresent(judged -> judged.subject().ifPresent(subject -> {
            switch (judged.rule()) {
                case "kin" -> verdicts.putIfAbsent(new Key(Term.Kind.KIN, subject), entry);
                case "scope" -> verdicts.putIfAbsent(new Key(Term.Kind.COST, subject), entry);
                default -> {
                }
            }
        })));
        Map<String, Replacer.Change> nothing = new HashMap<>();
        SMALL.forEach(word -> nothing.put(word, Replacer.Change.to("")));
        small = new Replacer(nothing);
    }

    /** {@return the entry that gives the verdict that is plainly asked for} */
    Optional<Entry> asked(Reading reading) {
        List<String> kin = reading.codes(Term.Kind.KIN);
        List<String> costs = reading.codes(Term.Kind.COST);
        boolean asks = reading.codes(Term.Kind.ASKING).equals(List.of("whether"));
        boolean places = reading.codes(Term.Kind.REGION).size() > 1;
        if (!asks || places || costs.size() > 1 || kin.size() > 1 || !plain(reading)) {
            return Optional.empty();
        }
        Optional<Key> subject = costs.isEmpty() ? kin.stream().map(code -> new Key(Term.Kind.KIN, code)).findFirst()
                : Optional.of(new Key(Term.Kind.COST, costs.getFirst()));
        return subject
                .flatMap(key -> Optional.ofNullable(verdicts.get(key)).filter(entry -> names(entry, key, reading)));
    }

    /** {@return the entry of the verdict about the only relative that is named} */
    Optional<Entry> kin(Reading reading) {
        List<String> kin = reading.codes(Term.Kind.KIN);
        return kin.size() == 1 ? Optional.ofNullable(verdicts.get(new Key(Term.Kind.KIN, kin.getFirst())))
                : Optional.empty();
    }

    /** Whether no other entry asks for this very thing where the verdict's own does not: glasses are a device with their own entry. */
    private boolean names(Entry verdict, Key key, Reading reading) {
        String thing = reading.found()
                .stream()
                .filter(each -> each.term().equals(new Term(key.kind(), key.code())))
                .map(each -> reading.text().substring(each.start(), each.end()))
                .findFirst()
                .orElse("");
        return key.kind() == Term.Kind.KIN || says(verdict, thing)
                || entries.stream().noneMatch(each -> says(each, thing));
    }

    private static boolean says(Entry entry, String thing) {
        return entry.phrasings().stream().anyMatch(phrasing -> phrasing.contains(thing));
    }

    private boolean plain(Reading reading) {
        List<Found> asking = reading.found().stream().filter(each -> each.term().kind() == Term.Kind.ASKING).toList();
        boolean known = reading.found()
                .stream()
                .filter(each -> asking.stream().noneMatch(other -> overlap(each, other)))
                .map(Found::term)
                .allMatch(PlainVerdicts::isSide);
        StringBuilder rest = new StringBuilder(reading.text());
        for (Found each : reading.found()) {
            for (int i = each.start(); i < each.end(); i++) {
                rest.setCharAt(i, ' ');
            }
        }
        return known && small.replace(rest.toString().replaceAll("[ ,.?!]", "")).isEmpty();
    }

    /** 不能用 is nothing in 能不能用. */
    private static boolean overlap(Found each, Found other) {
        return each.start() < other.end() && other.start() < each.end();
    }

    /** Whether a word may stand in such a question without making it another. */
    private static boolean isSide(Term term) {
        return switch (term.kind()) {
            case KIN, COST, ASKING, NEGATION, REGION, TIME -> true;
            case TOPIC -> TOPICS.contains(term.code());
            case ACTION -> ACTIONS.contains(term.code());
            case CHANNEL, SCHEME, FOREIGN, PERIOD, AMOUNT -> false;
        };
    }
}
