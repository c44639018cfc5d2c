package gongji.channel.telegram.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LenientRepliesTest {

    @Test
    void aDateInMillisecondsDoesNotMatter() {
        String reply = LenientReplies.rewritten("sendmessage", 200,
                "{\"ok\":true,\"result\":{\"message_id\":7,\"date\":1790000000000,\"chat\":{\"id\":5}}}");

        assertEquals("{\"ok\":true,\"result\":{\"message_id\":7,\"date\":1,\"chat\":{\"id\":1,\"type\":\"private\"}}}",
                reply);
    }

    @Test
    void anEmptyResultIsDone() {
        assertEquals("{\"ok\":true,\"result\":true}",
                LenientReplies.rewritten("answercallbackquery", 200, "{\"ok\":true,\"result\":null}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "<html>", "{\"ok\":true,\"resu"})
    void whatDoesNotParseButWasAcceptedIsSent(String said) {
        assertTrue(LenientReplies.rewritten("sendmessage", 200, said).contains("\"message_id\":0"));
    }

    @Test
    void aFailureWithoutTheUsualFormIsAFailureWithItsStatus() {
        assertEquals("{\"ok\":false,\"error_code\":500,\"description\":\"API method is not supported\"}",
                LenientReplies.rewritten("sendphoto", 500, "{\"message\":\"API method is not supported\"}"));
        assertEquals("{\"ok\":false,\"error_code\":502,\"description\":\"HTTP 502\"}",
                LenientReplies.rewritten("sendmessage", 502, "<html>bad gateway</html>"));
    }

    @Test
    void whoTheBotIsNeedsNoMoreThanItsNumber() {
        assertEquals("{\"ok\":true,\"result\":{\"id\":5,\"is_bot\":true,\"first_name\":\"bot\",\"username\":\"b\","
                + "\"can_read_all_group_messages\":false}}",
                LenientReplies.rewritten("getme", 200, "{\"ok\":true,\"result\":{\"id\":5,\"username\":\"b\"}}"));
    }

    @Test
    void anAddressIsSchemeHostAndPort() {
        assertEquals(new ApiAddress("http", "127.0.0.1", 8081), ApiAddress.of("http://127.0.0.1:8081/"));
        assertEquals("https://api.telegram.org:443", ApiAddress.of("https://api.telegram.org").root());
        assertThrows(IllegalArgumentException.class, () -> ApiAddress.of("http://127.0.0.1:8081/prefix"));
        assertThrows(IllegalArgumentException.class, () -> ApiAddress.of("127.0.0.1:8081"));
    }
}
