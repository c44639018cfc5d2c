package gongji.wording;

import gongji.message.MessageKey;
import gongji.message.Phrase;
import gongji.message.Value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every sentence the house says, by key. Immutable, and safe for use by many threads.
 *
 * <p>What is missing is shown in tortoise-shell brackets, 〔key〕 for a sentence and 〔name〕 for a gap, so that a slip costs one
 * odd line and not a lost reply.
 */
public final class Wording {

    private final Map<String, Sentence> sentences;

    private Wording(Map<String, Sentence> sentences) {
        this.sentences = Map.copyOf(sentences);
    }

    /** {@return the voice that says these sentences, given by key} */
    public static Wording of(Map<String, String> written) {
        Map<String, Sentence> parsed = new TreeMap<>();
        written.forEach((key, sentence) -> parsed.put(key, Sentence.parse(sentence)));
        return new Wording(parsed);
    }

    /** {@return this voice with names of more things, given by key; a sentence of the files stays what it is} */
    public Wording naming(Map<String, String> names) {
        Map<String, Sentence> more = new TreeMap<>();
        names.forEach((key, name) -> more.put(key, Sentence.parse(name)));
        more.putAll(sentences);
        return new Wording(more);
    }

    /** Puts a phrase into words. */
    public String say(Phrase phrase) {
        Sentence sentence = sentences.get(phrase.key().key());
        if (sentence == null) {
            return missing(phrase.key().key());
        }
        return sentence.filled(name -> {
            Value value = phrase.values().get(name);
            return value == null ? missing(name) : say(value);
        });
    }

    /** Puts a value into words. */
    public String say(Value value) {
        return switch (value) {
            case Value.Words words -> words.text();
            case Value.Amount amount -> amount(amount.fen());
            case Value.Day day -> day(day.day());
            case Value.Month month -> month(month.month());
            case Value.Count count -> Long.toString(count.number());
            case Value.Nested nested -> say(nested.phrase());
            case Value.Joined joined -> joined(joined.items());
        };
    }

    /** {@return whether there is a sentence under this key} */
    public boolean knows(MessageKey key) {
        return sentences.containsKey(key.key());
    }

    /** {@return all keys} */
    public Set<String> keys() {
        return sentences.keySet();
    }

    /** Finds the names of the gaps of a sentence. */
    public Optional<Set<String>> findGaps(MessageKey key) {
        return Optional.ofNullable(sentences.get(key.key())).map(Sentence::gaps);
    }

    private String joined(List<Value> items) {
        return items.stream().map(this::say).collect(Collectors.joining(say(Phrase.of("format.list-comma"))));
    }

    private String amount(long fen) {
        String sign = fen < 0 ? "-" : "";
        long cents = Math.abs(fen % 100);
        String number = sign + Math.abs(fen / 100) + "." + (cents < 10 ? "0" : "") + cents;
        return say(Phrase.of("format.amount").with("amount", number));
    }

    private String day(LocalDate day) {
        return say(Phrase.of("format.day")
                .with("year", count(day.getYear()))
                .with("month", count(day.getMonthValue()))
                .with("day", count(day.getDayOfMonth())));
    }

    private String month(YearMonth month) {
        return say(Phrase.of("format.month")
                .with("year", count(month.getYear()))
                .with("month",
                        count(month.getMonthValue())));
    }

    private static Value count(long number) {
        return new Value.Count(number);
    }

    private static String missing(String name) {
        return "〔" + name + "〕";
    }
}
