package gongji.channel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import gongji.message.Incoming.Body;
import org.junit.jupiter.api.Tag;

import java.nio.charset.StandardCharsets;

/** A body, an id or a cookie from the web is read or refused, never anything else. */
@Tag("fuzz")
final class PostFuzzTest {

    @FuzzTest(maxDuration = "20s")
    void aBodyIsReadOrRefused(byte[] data) {
        String body = new String(data, StandardCharsets.UTF_8);
        Session.of(body).ifPresent(it -> assertEquals(22, it.chat().length()));
        try {
            Post post = Post.read(body);
            assertTrue(post.id().matches("[A-Za-z0-9._-]{1,64}"));
            assertTrue(post.body() instanceof Body.Typed || post.body() instanceof Body.Pressed);
        } catch (Refused refused) {
            assertTrue(refused.status() >= 400 && refused.status() < 500);
        }
    }
}
