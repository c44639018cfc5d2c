package gongji.app.web;

import gongji.channel.telegram.WebhookPost;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import java.util.Optional;
import java.util.function.Consumer;

/** {@code POST /telegram/<secret>}: hands to the Telegram door what Telegram posts. */
public final class WebhookRoutes implements Consumer<RoutesConfig> {

    private final WebhookPost post;

    public WebhookRoutes(WebhookPost post) {
        this.post = post;
    }

    @Override
    public void accept(RoutesConfig routes) {
        routes.post("/telegram/{secret}", this::take);
    }

    private void take(Context context) {
        String header = Optional.ofNullable(context.header("X-Telegram-Bot-Api-Secret-Token")).orElse("");
        context.status(post.take(context.pathParam("secret"), header, context.body()));
    }
}
