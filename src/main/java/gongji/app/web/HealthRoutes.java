package gongji.app.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gongji.message.Health;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** {@code GET /health} and {@code GET /metrics}. */
public final class HealthRoutes implements Consumer<RoutesConfig> {

    private static final JsonMapper JSON = new JsonMapper();

    private final Supplier<List<Health>> parts;
    private final PrometheusMeterRegistry metrics;

    public HealthRoutes(Supplier<List<Health>> parts, PrometheusMeterRegistry metrics) {
        this.parts = parts;
        this.metrics = metrics;
    }

    @Override
    public void accept(RoutesConfig routes) {
        routes.get("/health", this::health);
        routes.get("/metrics",
                context -> context.contentType("text/plain; version=0.0.4; charset=utf-8").result(metrics.scrape()));
    }

    private void health(Context context) throws JsonProcessingException {
        List<Health.Report> reports = parts.get().stream().map(Health::report).toList();
        boolean well = reports.stream().allMatch(Health.Report::well);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", well ? "ok" : "trouble");
        for (Health.Report report : reports) {
            Map<String, Object> part = new LinkedHashMap<>();
            part.put("well", report.well());
            part.putAll(new TreeMap<>(report.details()));
            answer.put(report.part(), part);
        }
        context.status(well ? 200 : 503).contentType("application/json").result(JSON.writeValueAsString(answer));
    }
}
