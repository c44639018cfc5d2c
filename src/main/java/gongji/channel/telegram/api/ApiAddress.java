package gongji.channel.telegram.api;

import org.telegram.telegrambots.meta.TelegramUrl;

import java.net.URI;
import java.util.Locale;

/** Scheme, host and port of a Bot API server. */
public record ApiAddress(String scheme, String host, int port) {

    /** Telegram's own server. */
    public static final ApiAddress TELEGRAM = new ApiAddress("https", "api.telegram.org", 443);

    /**
     * Reads an address such as {@code http://127.0.0.1:8081}.
     *
     * @throws IllegalArgumentException when it is none, or carries a path: the methods stand directly beneath the host
     */
    public static ApiAddress of(String address) {
        URI uri = URI.create(address.strip());
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean path = uri.getPath() != null && !uri.getPath().isEmpty() && !uri.getPath().equals("/");
        if (uri.getHost() == null || path || !scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("not scheme, host and port: " + address);
        }
        int standard = scheme.equals("https") ? 443 : 80;
        return new ApiAddress(scheme, uri.getHost(), uri.getPort() < 0 ? standard : uri.getPort());
    }

    TelegramUrl url() {
        return new TelegramUrl(scheme, host, port, false);
    }

    /** {@return the root of everything, without a slash at the end} */
    public String root() {
        return scheme + "://" + host + ":" + port;
    }
}
