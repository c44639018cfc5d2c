package gongji.ops.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** From the command to its answer, beside a JVM that prints a line. */
public final class StartBench {
    private final Path home;
    private final int times;

    /** @param home where {@code bin/gongji} is */
    public StartBench(Path home, int times) {
        this.home = home;
        this.times = times;
    }

    public void run(PrintStream out) throws IOException, InterruptedException {
        out.printf("%n启动：从命令到答案（毫秒，中位数，%d 次）%n", times);
        List<String> line = new ArrayList<>(Served.java());
        line.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                Line.class.getName()));
        double least = row(out, "JVM 打印一行", line);
        Path launcher = home.resolve("bin").resolve("gongji");
        if (Files.isExecutable(launcher)) {
            double ask = row(out, "bin/gongji ask", List.of(launcher.toString(), "ask", "我岳父能用我的医保吗"));
            out.printf(Locale.ROOT, "%-28s %10.1f%n", "  倍数", ask / least);
        } else {
            out.println("bin/gongji 不在这里，没有量 ask");
        }
    }

    private double row(PrintStream out, String name, List<String> command) throws IOException, InterruptedException {
        long[] nanos = new long[times];
        for (int i = -1; i < times; i++) {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        double median = Times.of(nanos).medianMillis();
        out.printf(Locale.ROOT, "%-28s %10.0f%n", name, median);
        return median;
    }
}
