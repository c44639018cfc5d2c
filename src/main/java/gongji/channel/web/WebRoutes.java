package gongji.channel.web;

import gongji.channel.web.talk.Chats;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** The page and its three addresses. */
final class WebRoutes implements Consumer<RoutesConfig> {

    private static final int PAGES_A_MINUTE = 1_200;
    private static final int MESSAGES_AT_ONCE = 400;
    private static final int MESSAGES_A_MINUTE = 9_000;

    private final Guard guard;
    private final Visitors visitors;
    private final Intake intake;
    private final PageFile page;
    private final EventStreams streams;
    private final Pace sessions;
    /** One address may be a whole office behind one router. */
    private final Pace addresses = new Pace(MESSAGES_AT_ONCE, MESSAGES_A_MINUTE);
    private final Pace arrivals = new Pace(PAGES_A_MINUTE, PAGES_A_MINUTE);
    private final Optional<FormPages> forms;

    WebRoutes(WebSettings settings, Intake intake, Chats chats, Pages pages) {
        this.guard = new Guard(settings);
        this.visitors = new Visitors(settings);
        this.intake = intake;
        this.page = pages.page();
        this.forms = pages.forms();
        this.streams = new EventStreams(chats);
        this.sessions = new Pace(settings.perMinute(), settings.perMinute() * 2);
    }

    /** What can be seen. */
    record Pages(PageFile page, Optional<FormPages> forms) {}

    @Override
    public void accept(RoutesConfig routes) {
        routes.get("/", guard.page(this::page));
        routes.get("/assets/{edition}/{name}", guard.page(this::asset));
        routes.get("/api/regions", guard.page(this::regions));
        routes.get("/api/events",
                guard.page(context -> streams.serve(session(context), visitors.address(context), context)));
        routes.post("/api/messages", guard.page(this::message));
        routes.post("/api/papers", guard.page(this::paper));
        forms.ifPresent(some -> {
            routes.get("/form/{token}", guard.form(context -> some.show(arrived(context))));
            routes.post("/form/{token}", guard.form(context -> some.take(arrived(context))));
        });
    }

    private void page(Context context) {
        Session session = visitors.find(arrived(context)).orElseGet(Session::fresh);
        visitors.remember(session, context);
        context.contentType("text/html; charset=utf-8").result(page.html(session.csrf()));
    }

    private Context arrived(Context context) {
        if (!arrivals.allows(visitors.address(context))) {
            throw new Refused(429, "too many pages");
        }
        return context;
    }

    private void asset(Context context) {
        PageFile.Asset asset = page.findAsset(context.pathParam("edition"), context.pathParam("name"))
                .orElseThrow(() -> new Refused(404, "no such file"));
        context.header("Cache-Control", "public, max-age=31536000, immutable")
                .contentType(asset.contentType())
                .result(asset.content());
    }

    private void regions(Context context) {
        context.header("Cache-Control", "public, max-age=3600").contentType("application/json").result(page.regions());
    }

    private void message(Context context) throws IOException {
        Session session = welcome(context);
        String body = new String(body(context, Post.MOST_BYTES), StandardCharsets.UTF_8);
        intake.take(session, Post.read(body));
        context.status(202).contentType("application/json").result("{}");
    }

    private void paper(Context context) throws IOException {
        Session session = welcome(context);
        String id = Post.id(Optional.ofNullable(context.queryParam("id")).orElse(""));
        String name = Optional.ofNullable(context.queryParam("name")).orElse("");
        intake.takePaper(session, id, name, body(context, Papers.MOST_BYTES));
        context.status(202).contentType("application/json").result("{}");
    }

    /** {@return who speaks, if it is our own page that does and not too fast} */
    private Session welcome(Context context) {
        guard.checkOrigin(context);
        Session session = session(context);
        if (!session.confirms(String.valueOf(context.header("X-CSRF-Token")))) {
            throw new Refused(403, "the token of the page is missing or old");
        }
        if (!addresses.allows(visitors.address(context)) || !sessions.allows(session.chat())) {
            context.header("Retry-After", "5");
            throw new Refused(429, "too fast");
        }
        return session;
    }

    private static byte[] body(Context context, int most) throws IOException {
        byte[] bytes = context.req().getInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            throw new Refused(413, "this is too long: at most " + most + " bytes are taken");
        }
        return bytes;
    }

    private Session session(Context context) {
        return visitors.find(context).orElseThrow(() -> new Refused(401, "open the page first"));
    }
}
