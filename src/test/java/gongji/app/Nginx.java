package gongji.app;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An nginx in front of several processes, without sticky sessions; where there is none, the test is skipped. */
final class Nginx implements AutoCloseable {

    private static final String CONFIG = """
            worker_processes 1;
            pid {folder}/nginx.pid;
            error_log {folder}/nginx.log;
            events { worker_connections 4096; }
            http {
                access_log off;
                client_body_temp_path {folder}/body;
                proxy_temp_path {folder}/proxy;
                fastcgi_temp_path {folder}/fastcgi;
                uwsgi_temp_path {folder}/uwsgi;
                scgi_temp_path {folder}/scgi;
                upstream gongji {
            {servers}    }
                server {
                    listen 127.0.0.1:{port};
                    location / {
                        proxy_pass http://gongji;
                        proxy_http_version 1.1;
                        proxy_set_header Connection "";
                        proxy_set_header Host $http_host;
                        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
                        proxy_buffering off;
                        proxy_connect_timeout 2s;
                        proxy_read_timeout 60s;
                        proxy_next_upstream error timeout http_500 http_502 http_503 non_idempotent;
                    }
                }
            }
            """;
    private final Process process;

    private Nginx(Process process) {
        this.process = process;
    }

    static Nginx start(Path folder, int port, List<Integer> behind) throws IOException {
        String program = List.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx")
                .stream()
                .filter(it -> Files.isExecutable(Path.of(it)))
                .findFirst()
                .orElse("");
        Assumptions.assumeFalse(program.isEmpty(), "there is no nginx here (bin/check --install --long installs it)");
        StringBuilder servers = new StringBuilder();
        behind.forEach(it -> servers.append("        server 127.0.0.1:" + it + " max_fails=1 fail_timeout=1s;\n"));
        Files.createDirectories(folder);
        Path config = folder.resolve("nginx.conf");
        Files.writeString(config, CONFIG.replace("{folder}", folder.toAbsolutePath().toString())
                .replace("{port}", Integer.toString(port))
                .replace("{servers}", servers));
        return new Nginx(new ProcessBuilder(program, "-p", folder.toAbsolutePath().toString(), "-c",
                config.toAbsolutePath().toString(), "-g", "daemon off; user root;")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile())
                .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it in an orderly way, so that its workers go too. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
