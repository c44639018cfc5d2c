package gongji.reading.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Words that name a time from today: 去年九月, 上个月, 今天. */
final class Relative {
    private Relative() {}

    static Optional<Quantity.Found> at(String text, int start, LocalDate today) {
        return switch (text.charAt(start)) {
            case '今', '去', '前', '明', '后', '昨' -> yearOrDay(text, start, today);
            case '上', '这', '本', '下', '当' -> month(text, start, today);
            default -> Optional.empty();
        };
    }

    private static Optional<Quantity.Found> yearOrDay(String text, int start, LocalDate today) {
        int shift = switch (text.charAt(start)) {
            case '去', '昨' -> -1;
            case '前' -> -2;
            case '明' -> 1;
            case '后' -> 2;
            default -> 0;
        };
        char unit = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
        if (unit == '天' && text.charAt(start) != '去') {
            return Optional.of(new Quantity.Found(new Quantity.Day(today.plusDays(shift)), start, start + 2));
        }
        boolean year = unit == '年' && text.charAt(start) != '昨';
        return year ? Optional.of(Quantities.monthOf(text, today.getYear() + shift, start, start + 2))
                : Optional.empty();
    }

    private static Optional<Quantity.Found> month(String text, int start, LocalDate today) {
        int shift = switch (text.charAt(start)) {
            case '上' -> -1;
            case '下' -> 1;
            default -> 0;
        };
        int at = text.startsWith("个", start + 1) ? start + 2 : start + 1;
        if (at < text.length() && text.charAt(at) == '月') {
            return Optional
                    .of(new Quantity.Found(new Quantity.Month(YearMonth.from(today).plusMonths(shift)), start, at + 1));
        }
        return Optional.empty();
    }
}
