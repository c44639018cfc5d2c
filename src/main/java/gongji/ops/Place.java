package gongji.ops;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** The options of commands that ask the library: where its files are, and for which region and day. */
public final class Place {
    @Option(names = "--data", paramLabel = "目录", description = "数据目录，默认 data")
    private Path data = Path.of("data");

    @Option(names = "--knowledge", paramLabel = "目录", description = "知识目录，默认 knowledge")
    private Path knowledge = Path.of("knowledge");

    @Option(names = "--region", paramLabel = "代码", description = "参保地的六位代码，例如 420000")
    private @Nullable String region;

    @Option(names = "--on", paramLabel = "日期", description = "按哪一天回答，例如 2026-01-01")
    private @Nullable LocalDate on;

    Knowledge open() {
        return Knowledge.open(knowledge, data.resolve("library"));
    }

    Path knowledge() {
        return knowledge;
    }

    Optional<String> region() {
        return Optional.ofNullable(region);
    }

    Optional<LocalDate> day() {
        return Optional.ofNullable(on);
    }
}
