package gongji.channel.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Stands before every address of the page: who may call it, what a browser may do with it, and what becomes of what breaks. */
final class Guard {

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action ";

    /** A little more than a photo of today. */
    private static final int DRAINED = 16_777_216;

    private final Set<String> hosts;

    Guard(WebSettings settings) {
        this.hosts = settings.hosts();
    }

    /** What an address does. */
    interface Work {

        void serve(Context context) throws IOException;
    }

    /** {@return the work of the page, whose scripts send what there is to send} */
    Handler page(Work work) {
        return guarded(work, POLICY + "'none'");
    }

    /** {@return the work of a page that is a form} */
    Handler form(Work work) {
        return guarded(work, POLICY + "'self'");
    }

    private Handler guarded(Work work, String policy) {
        return context -> {
            context.header("Content-Security-Policy", policy)
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Cross-Origin-Opener-Policy", "same-origin")
                    .header("Cross-Origin-Resource-Policy", "same-origin")
                    .header("Cache-Control", "no-store");
            try {
                if (!ours(context)) {
                    throw new Refused(421, "not a name of this house");
                }
                work.serve(context);
            } catch (Refused refused) {
                drain(context);
                refuse(context, refused.status(), String.valueOf(refused.getMessage()));
            } catch (IOException | UncheckedIOException gone) {
                LOG.debug("A visitor went away");
            } catch (RuntimeException broken) {
                LOG.error("A request failed ({})", broken.getClass().getSimpleName());
                refuse(context, 503, "try again");
            }
        };
    }

    /**
     * Refuses what a page of somebody else has a browser send, whatever token came with it.
     *
     * @throws Refused when it is not our own page that sends
     */
    void checkOrigin(Context context) {
        String origin = Optional.ofNullable(context.header("Origin")).orElse("");
        boolean same = "same-origin".equals(context.header("Sec-Fetch-Site"));
        if (!origin.isEmpty() && !same && !isOurs(origin, context)) {
            throw new Refused(403, "only the page of this house may send");
        }
    }

    private boolean isOurs(String origin, Context context) {
        String name = name(origin.replaceFirst("^https?://", ""));
        return hosts.contains(name) || name.equals(name(Optional.ofNullable(context.header("Host")).orElse("")));
    }

    private static String name(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]{1,5}$", "");
    }

    /** A name of somebody else that leads to this machine must not make a browser take their page for ours. */
    private boolean ours(Context context) {
        return hosts.isEmpty() || hosts.contains(name(Optional.ofNullable(context.header("Host")).orElse("")));
    }

    /** Reads on what is not taken, within reason: a connection that is cut while it sends shows its sender no answer. */
    private static void drain(Context context) {
        byte[] thrown = new byte[DRAINED / 512];
        try {
            InputStream in = context.req().getInputStream();
            for (int left = DRAINED, read = 0; left > 0 && read >= 0; left -= read) {
                read = in.read(thrown);
            }
        } catch (IOException gone) {
            LOG.debug("A visitor went away");
        }
    }

    private static void refuse(Context context, int status, String reason) {
        context.status(status).contentType("application/json").result("{\"error\":\"" + reason + "\"}");
    }
}
