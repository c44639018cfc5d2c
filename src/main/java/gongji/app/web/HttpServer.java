package gongji.app.web;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;

import java.util.List;
import java.util.function.Consumer;

/** The server. Every door that speaks HTTP hands in its routes; they share one port. */
public final class HttpServer implements AutoCloseable {

    private static final long MOST_BODY = 6_000_000;

    private final Javalin javalin;

    private HttpServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts.
     *
     * @param port zero for any that is free
     * @throws RuntimeException when the port is taken
     */
    public static HttpServer start(String address, int port, List<Consumer<RoutesConfig>> routes) {
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.concurrency.useVirtualThreads = true;
            config.http.maxRequestSize = MOST_BODY;
            routes.forEach(some -> some.accept(config.routes));
        });
        return new HttpServer(javalin.start(address, port));
    }

    /** {@return the port it listens on} */
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
