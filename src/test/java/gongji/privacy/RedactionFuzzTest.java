package gongji.privacy;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Redaction breaks on no text, and no words around an ID number keep it from being found. */
@Tag("fuzz")
final class RedactionFuzzTest {

    private static final String NUMBER = "420000198203151015";
    private static final List<String> PHONES = List.of("13800001111", "138 0000 1111", "138-0000-1111", "１３８００００１１１１");
    private static final String CARD = "6222020000001234566";

    @FuzzTest(maxDuration = "20s")
    void noNumberIsLeft(byte[] data) {
        String words = new String(data, StandardCharsets.UTF_8);
        if (Stream.concat(PHONES.stream(), Stream.of(NUMBER, spaced(NUMBER), CARD, "王小明")).anyMatch(words::contains)) {
            return; // as a part of something longer it may stay: what counts is what is put in between
        }
        int middle = words.length() / 2;
        String before = words.substring(0, middle) + "。";
        String after = "。" + words.substring(middle);
        assertFalse(Redaction.of(before + NUMBER + after).contains(NUMBER), words);
        assertFalse(Redaction.of(before + spaced(NUMBER) + after).contains(spaced(NUMBER)), words);
        assertFalse(Redaction.of(before + CARD + after).contains(CARD), words);
        PHONES.forEach(phone -> assertFalse(Redaction.of(before + phone + after).contains(phone), words));
        assertFalse(Redaction.of(before + "我叫王小明" + after).contains("王小明"), words);
    }

    private static String spaced(String number) {
        return number.substring(0, 6) + " " + number.substring(6, 14) + " " + number.substring(14);
    }
}
