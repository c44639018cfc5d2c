package gongji.channel.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Stands before every address of the page: who may call it, what a browser may do with it, and what becomes of what breaks. */
final class Guard {

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action ";

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
                refuse(context, refused.status(), String.valueOf(refused.getMessage()));
            } catch (IOException | UncheckedIOException gone) {
                LOG.debug("A visitor went away");
            } catch (RuntimeException broken) {
                LOG.error("A request failed ({})", broken.getClass().getSimpleName());
                refuse(context, 503, "try again");
            }
        };
    }

    /** A name of somebody else that leads to this machine must not make a browser take their page for ours. */
    private boolean ours(Context context) {
        String host = Optional.ofNullable(context.header("Host")).orElse("").toLowerCase(Locale.ROOT);
        return hosts.isEmpty() || hosts.contains(host.replaceFirst(":[0-9]{1,5}$", ""));
    }

    private static void refuse(Context context, int status, String reason) {
        context.status(status).contentType("application/json").result("{\"error\":\"" + reason + "\"}");
    }
}
