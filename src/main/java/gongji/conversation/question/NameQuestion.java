package gongji.conversation.question;

import gongji.message.Value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a person: 2 to 30 Chinese characters with middle dots, or 2 to 60 Latin letters with spaces. Masked on screen. */
public record NameQuestion() implements Question<String> {

    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}]{1,20}(?:·[\\p{IsHan}]{1,20})*");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{1,30}(?:[ .'-]{1,2}[A-Za-z]{1,30}){0,5}");

    /** What people type for the middle dot; a full stop is one only between Chinese characters. */
    private static final Pattern MIDDLE_DOT = Pattern.compile("[•‧∙・]|(?<=\\p{IsHan})[.](?=\\p{IsHan})");

    @Override
    public Read<String> read(Input input, Hearing hearing, LocalDate today) {
        if (!(input instanceof Input.Typed typed)) {
            return Read.notUnderstood("name", "not-words");
        }
        if (!hearing.kin(typed.text()).isEmpty() || areRelatives(typed.text(), hearing)) {
            return Read.notUnderstood("name", "kin");
        }
        if (!hearing.schemes(typed.text()).isEmpty()
                || hearing.sayings("question.name.never").stream().anyMatch(typed.text().strip()::startsWith)) {
            return Read.notUnderstood("name", "wrong");
        }
        return restore(MIDDLE_DOT.matcher(typed.text().strip()).replaceAll("·").replaceAll("\\s+", " "))
                .<Read<String>>map(Read.Understood::new)
                .orElseGet(() -> Read.notUnderstood("name", "wrong"));
    }

    /** 「我儿子和女儿」 is nobody's name, and 张小妹 is one. */
    private static boolean areRelatives(String text, Hearing hearing) {
        List<String> words = hearing.kinWithin(text).stream().map(KinSaid::word).distinct().toList();
        int letters = words.stream().mapToInt(String::length).sum();
        return words.size() > 1 && 2 * letters > text.strip().length();
    }

    @Override
    public String write(String value) {
        return value;
    }

    @Override
    public Optional<String> restore(String canonical) {
        boolean longEnough = canonical.codePointCount(0, canonical.length()) >= 2;
        boolean han = canonical.length() <= 30 && HAN.matcher(canonical).matches();
        boolean latin = canonical.length() <= 60 && LATIN.matcher(canonical).matches();
        return longEnough && (han || latin) ? Optional.of(canonical) : Optional.empty();
    }

    @Override
    public Value show(String value) {
        int length = value.codePointCount(0, value.length());
        String first = value.substring(0, value.offsetByCodePoints(0, 1));
        String last = length > 2 ? value.substring(value.offsetByCodePoints(0, length - 1)) : "";
        return new Value.Words(first + "*".repeat(Math.max(1, length - 2)) + last);
    }

    @Override
    public boolean sensitive() {
        return true;
    }

    @Override
    public boolean readsAnything() {
        return true;
    }
}
