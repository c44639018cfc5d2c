package gongji.channel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.message.Incoming.Body;
import org.junit.jupiter.api.Test;

import java.util.Random;

class PostTest {
    private static final String[] PIECES = {"{", "}", "\"id\"", "\"text\"", "\"choice\"", "\"anchor\"", ":", ",",
            "\"a\"",
            "\"医保\"", "null", "[", "]", "1e999", "\\ud800", "\"\\ud83d\"", " ", "\u0000", "<script>", "\"edit:x\""};

    @Test
    void textAndChoicesAreRead() {
        assertEquals(new Post("a-1", new Body.Typed("查余额")), Post.read("{\"id\":\"a-1\",\"text\":\"查余额\"}"));
        assertEquals(new Post("a", new Body.Pressed("edit:kin", "")),
                Post.read("{\"id\":\"a\",\"choice\":\"edit:kin\",\"anchor\":\"NO WAY\",\"more\":1}"));
    }

    @Test
    void whateverIsPostedIsReadOrRefused() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder body = new StringBuilder();
            int pieces = random.nextInt(14);
            for (int j = 0; j < pieces; j++) {
                body.append(PIECES[random.nextInt(PIECES.length)]);
            }
            refused += refuses(body.toString(), seed) ? 1 : 0;
        }
        assertTrue(refused > 10_000);
    }

    private static boolean refuses(String body, long seed) {
        try {
            return Post.read(body).id().isEmpty();
        } catch (Refused refused) {
            return refused.status() == 400;
        } catch (RuntimeException broken) {
            throw new AssertionError("seed " + seed + ": " + body, broken);
        }
    }
}
