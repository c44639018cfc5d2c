package gongji.channel.web;

/**
 * What the operator decides about the page.
 *
 * @param secure whether people reach it through TLS, so that the cookie never leaves without
 * @param behindProxy whether the visitor's address is the last one in {@code X-Forwarded-For}
 * @param perMinute messages of one conversation a minute, at least 1
 */
public record WebSettings(boolean secure, boolean behindProxy, int perMinute) {

    /** This machine only. */
    public static final WebSettings LOCAL = new WebSettings(false, false, 60);
}
