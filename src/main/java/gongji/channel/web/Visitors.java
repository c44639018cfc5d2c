package gongji.channel.web;

import io.javalin.http.Context;

import java.time.Duration;
import java.util.Optional;

/** Tells visitors apart: by their cookie, and by their address where they have none yet. */
final class Visitors {

    static final Duration REMEMBERED = Duration.ofDays(30);

    private final WebSettings settings;

    Visitors(WebSettings settings) {
        this.settings = settings;
    }

    Optional<Session> find(Context context) {
        return Optional.ofNullable(context.cookie(cookieName())).flatMap(Session::of);
    }

    /** Sets the cookie anew, so that it lasts from now. */
    void remember(Session session, Context context) {
        context.header("Set-Cookie",
                cookieName() + "=" + session.token() + "; Path=/; Max-Age=" + REMEMBERED.toSeconds()
                        + "; HttpOnly; SameSite=Strict" + (settings.secure() ? "; Secure" : ""));
    }

    /** {@return the address the visitor comes from: the one our own proxy saw, if there is one} */
    String address(Context context) {
        String seen = context.req().getRemoteAddr();
        String forwarded = settings.behindProxy() ? context.header("X-Forwarded-For") : null;
        return forwarded == null ? seen : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    /** A browser takes a cookie with this prefix from nobody but this host, and only through TLS. */
    private String cookieName() {
        return settings.secure() ? "__Host-gongji" : "gongji";
    }
}
