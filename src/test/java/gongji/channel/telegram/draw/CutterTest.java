package gongji.channel.telegram.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class CutterTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+)[^>]*>");

    @Test
    void whatFitsIsNotCutAndNothingIsNothing() {
        assertEquals(List.of("短"), Cutter.cut("短", 100));
        assertEquals(List.of(), Cutter.cut(" \n", 100));
    }

    @Test
    void cutsFallBehindSentencesWhereTheyCan() {
        List<String> pieces = Cutter.cut("第一句话在这里。".repeat(20), 60);

        assertTrue(pieces.stream().allMatch(piece -> piece.endsWith("。")), pieces.toString());
    }

    @Test
    void anyTextIsCutIntoWholePiecesThatSayTheSame() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            String html = html(random);
            int limit = 200 + random.nextInt(300);

            List<String> pieces = Cutter.cut(html, limit);

            String why = "seed " + seed + ", run " + run;
            assertTrue(pieces.stream().allMatch(piece -> piece.length() <= limit), why);
            assertTrue(pieces.stream().allMatch(CutterTest::whole), why);
            assertEquals(words(html), words(String.join("", pieces)), why);
        }
    }

    private static String html(Random random) {
        HtmlInk ink = new HtmlInk();
        StringBuilder html = new StringBuilder();
        int parts = random.nextInt(40);
        for (int i = 0; i < parts; i++) {
            String words = words(random);
            html.append(switch (random.nextInt(5)) {
                case 0 -> ink.strong(words);
                case 1 -> ink.link(words, "https://example.org/?a=1&b=" + i);
                case 2 -> "<blockquote expandable>" + ink.words(words) + "</blockquote>";
                case 3 -> "\n\n";
                default -> ink.words(words);
            });
        }
        return html.toString();
    }

    private static String words(Random random) {
        String alphabet = "共济账户&<>\"。!\n a😀";
        StringBuilder words = new StringBuilder();
        int length = 1 + random.nextInt(120);
        for (int i = 0; i < length; i++) {
            int at = random.nextInt(alphabet.codePointCount(0, alphabet.length()));
            words.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, at)));
        }
        return words.toString();
    }

    private static boolean whole(String piece) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tags = TAG.matcher(piece);
        while (tags.find()) {
            if (tags.group(1).isEmpty()) {
                open.push(tags.group(2));
            } else if (open.isEmpty() || !open.pop().equals(tags.group(2))) {
                return false;
            }
        }
        String bare = TAG.matcher(piece).replaceAll("").replaceAll("&(lt|gt|amp|quot);", "");
        boolean loneSurrogate = !bare.isEmpty() && (Character.isLowSurrogate(bare.charAt(0))
                || Character.isHighSurrogate(bare.charAt(bare.length() - 1)));
        return open.isEmpty() && !bare.contains("<") && !bare.contains("&") && !loneSurrogate;
    }

    /** The words without tags and spaces: cuts may eat spaces. */
    private static String words(String html) {
        return TAG.matcher(html).replaceAll("").replaceAll("\\s", "");
    }
}
