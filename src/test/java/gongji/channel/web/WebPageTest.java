package gongji.channel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

@Timeout(60)
class WebPageTest {
    private Optional<WebHouse> opened = Optional.empty();

    @AfterEach
    void closeTheHouse() {
        opened.ifPresent(WebHouse::close);
    }

    @Test
    void thePageIsSafeAndSmall() throws IOException, InterruptedException {
        WebHouse house = opened(WebSettings.LOCAL);
        HttpResponse<String> page = Visitor.get(house, "/");

        assertEquals(200, page.statusCode());
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.contains("default-src 'none'") && !policy.contains("unsafe"), policy);
        assertEquals(Optional.of("no-store"), page.headers().firstValue("Cache-Control"));
        assertEquals(Optional.of("nosniff"), page.headers().firstValue("X-Content-Type-Options"));
        assertFalse(page.body().contains("{{") || page.body().contains("〔"), "every sentence is there");
        assertFalse(page.body().contains(" style=") || page.body().contains("<style"), "no inline style");
        assertTrue(page.body().length() < 20_000);
    }

    @Test
    void allFilesOfThePageAreThere() throws IOException, InterruptedException {
        WebHouse house = opened(WebSettings.LOCAL);
        String page = Visitor.get(house, "/").body();
        List<String> files = page.lines()
                .flatMap(line -> Pattern.compile("\"(/assets/[^\"]+)\"").matcher(line).results())
                .map(found -> found.group(1))
                .toList();

        assertEquals(4, files.size());
        for (String file : files) {
            HttpResponse<String> got = Visitor.get(house, file);
            assertEquals(200, got.statusCode(), file);
            assertTrue(got.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"), file);
        }
        assertEquals(404, Visitor.get(house, files.getFirst().replaceAll("[^/]+$", "page.html")).statusCode());
    }

    @Test
    void behindTlsTheCookieNeverLeavesWithout() throws IOException, InterruptedException {
        WebHouse house = opened(new WebSettings(true, true, Set.of(), 60));

        String cookie = Visitor.get(house, "/").headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.startsWith("__Host-gongji=") && cookie.endsWith("; Secure"), cookie);
    }

    private WebHouse opened(WebSettings settings) {
        WebHouse house = WebHouse.open(incoming -> List.of(), settings);
        opened = Optional.of(house);
        return house;
    }
}
