package gongji.app;

import gongji.app.settings.Settings;
import gongji.app.web.HealthRoutes;
import gongji.app.web.HttpServer;
import gongji.app.web.WebhookRoutes;
import gongji.channel.telegram.TelegramDoor;
import gongji.channel.web.Forms;
import gongji.channel.web.WebDoor;
import gongji.message.Health;
import gongji.ops.Serve;
import gongji.ops.Where;
import io.javalin.config.RoutesConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** The house with all its doors. */
final class ServeHouse implements Serve.House {

    private static final int WORLD_BROKE = 3;

    private final Ground ground;
    private final Roof roof;

    ServeHouse(Ground ground, Roof roof) {
        this.ground = ground;
        this.roof = roof;
    }

    @Override
    public Serve.Open open(Where where, OptionalInt port) {
        Closing closing = new Closing();
        try {
            PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            OpenHouse house = closing.add(OpenHouse.open(ground, roof, where, meters));
            Alone.in(ground.store(where.data())).ifPresent(closing::add);
            return new Opening(house, meters, closing).open(port);
        } catch (RuntimeException broken) {
            closing.close();
            throw broken;
        }
    }

    /** One opening, in the order in which the parts need one another; whatever was opened is in {@code closing}. */
    private final class Opening {

        private final Settings settings = roof.settings();
        private final OpenHouse house;
        private final PrometheusMeterRegistry meters;
        private final Closing closing;
        private final List<Health> parts = new ArrayList<>();
        private final List<Consumer<RoutesConfig>> routes = new ArrayList<>();

        Opening(OpenHouse house, PrometheusMeterRegistry meters, Closing closing) {
            this.house = house;
            this.meters = meters;
            this.closing = closing;
        }

        Open open(OptionalInt port) {
            Duties duties = duties();
            Optional<Forms> forms = WebWiring.forms(ground, settings, house);
            Optional<TelegramDoor> telegram = TelegramWiring.of(ground, settings, house, forms).map(closing::add);
            telegram.ifPresent(parts::add);
            telegram.ifPresent(house.hall()::open);
            WebDoor web = WebWiring.of(ground, settings, house);
            parts.add(web);
            house.hall().open(web);
            house.hall().sweep();
            routes.add(new HealthRoutes(() -> List.copyOf(parts), meters));
            routes.add(web.open(house.hall(), WebWiring.regions(ground.knowledge()), forms));
            telegram.ifPresent(door -> listen(door, duties));
            HttpServer server = closing.add(
                    HttpServer.start(settings.web().address(), port.orElse(settings.web().port()), routes));
            closing.add(web);
            telegram.ifPresent(this::watch);
            closing.add(new Housekeeping(house.hall(), at -> house.forget(settings, at), ground.clock(), duties));
            return new Open(notices(settings, server, telegram.isPresent()), closing);
        }

        /** Finds out what falls to this process among others on the same database. */
        private Duties duties() {
            Edition edition = Edition.of(ground.knowledge());
            parts.addAll(List.of(house.hall(), house.backlog(ground.clock(), meters), edition));
            Optional<Together> together = house.together(edition).map(closing::add);
            together.ifPresent(parts::add);
            return together.<Duties>map(it -> it).orElse(Duties.ALONE);
        }

        private void listen(TelegramDoor door, Duties duties) {
            door.open(house.hall(), ground.clock(),
                    new TelegramDoor.Outside(() -> duties.has("poll"), house::findSource))
                    .map(WebhookRoutes::new)
                    .ifPresent(routes::add);
        }

        private void watch(TelegramDoor door) {
            door.measure(meters);
            closing.add(new Watch(door::isStuck, () -> Runtime.getRuntime().exit(WORLD_BROKE)));
        }
    }

    private static List<String> notices(Settings settings, HttpServer server, boolean telegram) {
        List<String> lines = new ArrayList<>();
        lines.add("网页：http://" + settings.web().address() + ":" + server.port());
        lines.add("运行状态：http://" + settings.web().address() + ":" + server.port() + "/health");
        if (telegram) {
            lines.add("Telegram 已打开。");
        } else {
            lines.add("没有设置 TELEGRAM_BOT_TOKEN，Telegram 没有打开。要打开：在 Telegram 里找 @BotFather，发送 /newbot，按提示取名，"
                    + "再用得到的令牌启动：TELEGRAM_BOT_TOKEN=令牌 bin/gongji");
        }
        lines.add("也可以在终端里对话：bin/gongji chat");
        return lines;
    }

    private record Open(List<String> notices, Closing closing) implements Serve.Open {

        @Override
        public void close() {
            closing.close();
        }
    }
}
