package gongji.ops;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** On which data, for which region and on which day a command works. */
public final class Where {

    @Option(names = "--data", paramLabel = "目录", description = "数据目录（默认 data/）")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--region", paramLabel = "地区", description = "参保地的六位行政区划代码或地名")
    private Optional<String> region = Optional.empty();

    @Option(names = "--on", paramLabel = "日期", converter = DayConverter.class,
            description = "按这一天的规定（YYYY-MM-DD），不写就是今天")
    private Optional<LocalDate> on = Optional.empty();

    /** {@return the data folder; empty for the usual one} */
    public Optional<Path> data() {
        return data;
    }

    /**
     * {@return six digits; a county counts as its city}
     *
     * @throws Trouble where there is no such place
     */
    public Optional<String> region(Knowledge knowledge, LocalDate today) {
        Regions regions = Regions.of(knowledge.book().lexicon(), knowledge.reader());
        return region.map(typed -> regions.require(typed, today).digits());
    }

    /** {@return the fixed day; empty for today} */
    public Optional<LocalDate> on() {
        return on;
    }

    static final class DayConverter implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("日期要写成 2026-11-22，写的是「" + value + "」");
            }
        }
    }
}
