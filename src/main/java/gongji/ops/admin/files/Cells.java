package gongji.ops.admin.files;

import gongji.rules.identity.IdNumber;
import gongji.rules.money.Money;
import gongji.rules.region.RegionCode;
import gongji.source.Place;
import gongji.source.Problems;
import gongji.source.Table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one line; what cannot be read is a problem with its line and column, and empty. */
final class Cells {
    private static final Pattern LOST = Pattern.compile("[0-9](?:\\.[0-9]+)?[eE]\\+?[0-9]+");
    private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/.年]?([0-9]{1,2})[-/.月]?([0-9]{1,2})日?");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})[-/.年]?([0-9]{1,2})月?");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,10}(?:\\.[0-9]{1,2})?");
    private final Table table;
    private final Table.Row row;
    private final Columns columns;
    private final Problems problems;
    private final LocalDate today;

    Cells(Table table, Table.Row row, Columns columns, Problems problems, LocalDate today) {
        this.table = table;
        this.row = row;
        this.columns = columns;
        this.problems = problems;
        this.today = today;
    }

    int line() {
        return row.line();
    }

    String text(Column column) {
        return columns.text(row, column);
    }

    Optional<String> find(Column column) {
        return Optional.of(text(column)).filter(it -> !it.isEmpty());
    }

    /** Reads a value that must be there. */
    Optional<String> required(Column column) {
        Optional<String> value = find(column);
        if (value.isEmpty()) {
            problem(column, "没有填");
        }
        return value;
    }

    /** Reads a number of a document that must be there. */
    Optional<IdNumber> idNumber(Column column) {
        return required(column).flatMap(text -> idNumber(column, text));
    }

    /** Reads a number of a document that may be missing. */
    Optional<IdNumber> findIdNumber(Column column) {
        return find(column).flatMap(text -> idNumber(column, text));
    }

    private Optional<IdNumber> idNumber(Column column, String text) {
        if (LOST.matcher(text).matches()) {
            problem(column, "「" + text + "」是表格软件把证件号码当成了数字，末尾几位已经丢失：请先把这一列设成“文本”格式，再重新填写或重新导出");
            return Optional.empty();
        }
        return switch (IdNumber.parse(text, today)) {
            case IdNumber.Valid valid -> Optional.of(valid.number());
            case IdNumber.Invalid invalid -> {
                problem(column, fault(invalid.fault()));
                yield Optional.empty();
            }
        };
    }

    private static String fault(IdNumber.Fault fault) {
        return switch (fault) {
            case EMPTY -> "没有填";
            case LENGTH -> "证件号码应为 18 位";
            case FIFTEEN_DIGITS -> "15 位的旧身份证号码不能用，请填 18 位的";
            case CHARACTERS -> "证件号码里有不该有的字符";
            case REGION -> "证件号码开头的地区代码不对";
            case BIRTHDAY -> "证件号码里的出生日期不对";
            case CHECK_DIGIT -> "证件号码的最后一位校验码不对，请核对";
        };
    }

    /** Reads an amount in 元 that may be missing. */
    Optional<Money> money(Column column) {
        return find(column).flatMap(text -> {
            String plain = text.replaceAll("[,\uFF0C\\s\u00A5\uFFE5元]", "");
            if (!AMOUNT.matcher(plain).matches()) {
                problem(column, "金额要写成不带负号、最多两位小数的数，如 1234.50");
                return Optional.empty();
            }
            return Optional.of(Money.ofFen(new BigDecimal(plain).movePointRight(2).longValueExact()));
        });
    }

    /** Reads a day that may be missing. */
    Optional<LocalDate> day(Column column) {
        return find(column).flatMap(text -> {
            Matcher matcher = DAY.matcher(text);
            try {
                if (matcher.matches()) {
                    return Optional.of(LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3)));
                }
            } catch (DateTimeException e) {
                // falls through to the problem below: there is no such day
            }
            problem(column, "日期要写成 2026-03-01 这样");
            return Optional.empty();
        });
    }

    /** Reads a day that may be missing and is not after today. */
    Optional<LocalDate> pastDay(Column column) {
        Optional<LocalDate> day = day(column);
        if (day.isPresent() && day.get().isAfter(today)) {
            problem(column, "日期在今天之后");
            return Optional.empty();
        }
        return day;
    }

    /** Reads a month that may be missing. */
    Optional<YearMonth> month(Column column) {
        return find(column).flatMap(text -> {
            Matcher matcher = MONTH.matcher(text.matches("[0-9]{4}-[0-9]{1,2}-01") ? text.substring(0, 7) : text);
            if (matcher.matches() && number(matcher, 2) >= 1 && number(matcher, 2) <= 12) {
                return Optional.of(YearMonth.of(number(matcher, 1), number(matcher, 2)));
            }
            problem(column, "年月要写成 2026-03 这样");
            return Optional.empty();
        });
    }

    /** Reads six digits of a region that must be there. */
    Optional<RegionCode> region(Column column) {
        return required(column).flatMap(text -> {
            if (RegionCode.isWellFormed(text) && !RegionCode.of(text).isNation()) {
                return Optional.of(RegionCode.of(text));
            }
            problem(column, "参保地要写六位行政区划代码，如 420100");
            return Optional.empty();
        });
    }

    /** Reads a mobile number that may be missing. */
    Optional<String> phone(Column column) {
        return find(column).flatMap(text -> {
            String digits = text.replaceAll("[\\s-]", "").replaceFirst("^\\+?86(?=1[0-9]{10}$)", "");
            if (digits.matches("1[0-9]{10}")) {
                return Optional.of(digits);
            }
            problem(column, "手机号要写 11 位数字");
            return Optional.empty();
        });
    }

    void problem(Column column, String words) {
        problems.add(new Place(table.name(), row.line(), column.label()), words);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
