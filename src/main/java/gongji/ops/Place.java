package gongji.ops;

import gongji.source.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The options of commands that ask the library: where its files are, and for which region and day. */
public final class Place {
    @Option(names = "--data", paramLabel = "目录", description = "数据目录，默认 data")
    private Path data = Path.of("data");

    @Option(names = "--knowledge", paramLabel = "目录", description = "知识目录，默认 knowledge")
    private Path knowledge = Path.of("knowledge");

    @Option(names = "--region", paramLabel = "地区", description = "参保地的六位代码或地名，例如 420100 或 武汉")
    private @Nullable String region;

    @Option(names = "--on", paramLabel = "日期", converter = Where.DayConverter.class,
            description = "按哪一天回答，例如 2026-01-01")
    private @Nullable LocalDate on;

    /**
     * Opens the knowledge folder.
     *
     * @throws Trouble with every problem of the files, where one of them is an error
     */
    Knowledge open() {
        if (!Files.isDirectory(knowledge)) {
            throw Trouble.problems(List.of(
                    Problem.error(gongji.source.Place.of(knowledge.toString()), "没有这个知识目录")));
        }
        return Knowledge.open(knowledge, data.resolve("library")).orTrouble();
    }

    Path knowledge() {
        return knowledge;
    }

    /**
     * {@return six digits; a county counts as its city}
     *
     * @throws Trouble where there is no such place
     */
    Optional<String> region(Knowledge knowledge, LocalDate today) {
        return Optional.ofNullable(region)
                .map(typed -> Regions.of(knowledge.book().lexicon(), knowledge.reader())
                        .require(typed, today)
                        .digits());
    }

    Optional<LocalDate> day() {
        return Optional.ofNullable(on);
    }
}
