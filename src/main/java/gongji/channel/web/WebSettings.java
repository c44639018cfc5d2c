package gongji.channel.web;

import java.util.Set;

/**
 * What the operator decides about the page.
 *
 * @param secure whether people reach it through TLS, so that the cookie never leaves without
 * @param behindProxy whether the visitor's address is the last one in {@code X-Forwarded-For}
 * @param hosts the names under which it may be reached, in small letters, so that nobody else's name can lead a browser here;
 *     empty for any
 * @param perMinute messages of one conversation a minute, at least 1
 */
public record WebSettings(boolean secure, boolean behindProxy, Set<String> hosts, int perMinute) {

    /** How a machine calls itself. */
    public static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    /** This machine only. */
    public static final WebSettings LOCAL = new WebSettings(false, false, LOOPBACK, 60);

    public WebSettings {
        hosts = Set.copyOf(hosts);
    }
}
