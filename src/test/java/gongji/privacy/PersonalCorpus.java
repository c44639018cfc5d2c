package gongji.privacy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Invented messages, half of them with something personal, half with what only looks like it. */
final class PersonalCorpus {
    private static final List<String> PROVINCES = List.of("11", "12", "13", "21", "31", "32", "33", "42", "43", "44",
            "50",
            "61", "65");
    private static final List<String> BEFORE = List.of("", "你好，", "我妈的身份证是", "号码", "麻烦查一下", "补充：", "绑定 ", "她的是：",
            "2024年8月1日起，", "我要绑我爸，", "12393说要填，", "cost 300 yuan, ");
    private static final List<String> AFTER = List.of("", "。", "，谢谢", "，缴400元", "，在湖北420000", " 可以吗", "，国办发〔2024〕38号",
            "\n");
    private static final List<Function<RandomGenerator, String>> PERSONAL = List.of(PersonalCorpus::id,
            PersonalCorpus::id, PersonalCorpus::oldId, PersonalCorpus::mobile, PersonalCorpus::mobile,
            PersonalCorpus::card, PersonalCorpus::document, PersonalCorpus::email);
    private static final List<Function<RandomGenerator, String>> HARMLESS = List.of(
            r -> "国办发〔" + between(r, 1999, 2026) + "〕" + between(r, 1, 99) + "号",
            r -> day(r, "-") + " " + between(r, 1, 99_999) + " 元", r -> day(r, "") + "到" + day(r, ""),
            r -> between(r, 1, 9_999_999) + "." + digits(r, 2) + "元",
            r -> "打12393或者" + pick(r, "12345", "12333", "95598"),
            r -> "回执" + day(r, "") + digits(r, between(r, 4, 8)), r -> "GJ-" + day(r, "") + "-" + digits(r, 6),
            r -> pick(r, "420000", "110000", "330100") + "," + day(r, "-") + "," + between(r, 100, 99_999),
            r -> "region " + digits(r, 6) + " rule " + digits(r, 3),
            r -> between(r, 1, 9) + "月" + between(r, 1, 28) + "日",
            r -> "我叫什么名字来着", r -> "姓名" + pick(r, "写错了怎么改", "要和身份证一样吗", "怎么填", "不对"),
            r -> pick(r, "二〇二四", "一九九九") + "年" + pick(r, "八", "十二") + "月", r -> "工资" + between(r, 1000, 99_999) + "，"
                    + between(r, 1, 120) + "个月",
            r -> "第" + between(r, 1, 300) + "条第" + between(r, 1, 9) + "款",
            r -> "took " + digits(r, 7) + " ns at 127.0.0.1:" + between(r, 1024, 65_535),
            r -> "住院花了" + between(r, 1000, 200_000),
            r -> "身份证号码是18位还是15位", r -> "社保卡丢了，" + day(r, "-") + "补办", r -> "https://www.nhsa.gov.cn/art/"
                    + between(r, 2020, 2026) + "/" + between(r, 1, 12) + "/art_14_" + digits(r, 5) + ".html");

    private PersonalCorpus() {}

    /**
     * A message and what of it is personal.
     *
     * @param secret the part that must not be left, if there is one
     */
    record Message(String text, Optional<String> secret) {}

    static Message message(RandomGenerator random) {
        String before = pick(random, BEFORE);
        String after = pick(random, AFTER);
        if (random.nextBoolean()) {
            return new Message(before + HARMLESS.get(random.nextInt(HARMLESS.size())).apply(random) + after,
                    Optional.empty());
        }
        if (random.nextInt(8) == 0) {
            return named(random, after);
        }
        String secret = PERSONAL.get(random.nextInt(PERSONAL.size())).apply(random);
        return new Message(before + secret + after, Optional.of(secret));
    }

    private static Message named(RandomGenerator random, String after) {
        String name = pick(random, "王", "李", "张", "欧阳", "诸葛", "何", "林", "陈", "赵", "刘")
                + pick(random, "小明", "伟", "秀英", "建国",
                        "芳", "子涵", "丽娟");
        return new Message(pick(random, "我叫", "姓名：", "姓名", "我的名字是", "姓名 ") + name + after, Optional.of(name));
    }

    private static String id(RandomGenerator random) {
        String first = pick(random, PROVINCES) + "0000" + day(random, "") + digits(random, 3);
        String whole = first + (random.nextInt(10) == 0 ? "X" : digits(random, 1));
        return switch (random.nextInt(8)) {
            case 0 -> wide(whole);
            case 1 -> chinese(whole);
            case 2 -> whole.substring(0, 6) + " " + whole.substring(6, 14) + " " + whole.substring(14);
            case 3 -> whole.substring(0, 6) + "-" + whole.substring(6, 14) + "-" + whole.substring(14);
            case 4 -> spelled(whole);
            default -> whole;
        };
    }

    private static String oldId(RandomGenerator random) {
        return pick(random, PROVINCES) + "0000" + day(random, "").substring(2) + digits(random, 3);
    }

    private static String mobile(RandomGenerator random) {
        String whole = "1" + between(random, 3, 9) + digits(random, 9);
        return switch (random.nextInt(7)) {
            case 0 -> wide(whole);
            case 1 -> chinese(whole);
            case 2 -> whole.substring(0, 3) + " " + whole.substring(3, 7) + " " + whole.substring(7);
            case 3 -> whole.substring(0, 3) + "-" + whole.substring(3, 7) + "-" + whole.substring(7);
            case 4 -> "+86 " + whole;
            default -> whole;
        };
    }

    private static String card(RandomGenerator random) {
        String first = pick(random, "622202", "621700", "622848", "436742") + digits(random, 12);
        for (char check = '0';; check++) {
            if (luhn(first + check)) {
                return random.nextInt(3) == 0 ? (first + check).replaceAll("(\\d{4})(?=\\d)", "$1 ") : first + check;
            }
        }
    }

    private static boolean luhn(String value) {
        int sum = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = (value.charAt(value.length() - 1 - i) - '0') * (1 + i % 2);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10 == 0;
    }

    private static String document(RandomGenerator random) {
        return pick(random, "E3", "G5", "EA", "C4", "CB", "H1", "M4") + digits(random, 7);
    }

    private static String email(RandomGenerator random) {
        return pick(random, "wang.xm", "li_si", "zhang") + digits(random, 3) + "@"
                + pick(random, "example.com", "mail.example.cn");
    }

    private static String day(RandomGenerator random, String between) {
        return between(random, 1940, 2025) + between + "%02d".formatted(between(random, 1, 12)) + between
                + "%02d".formatted(between(random, 1, 28));
    }

    private static String digits(RandomGenerator random, int count) {
        return random.ints(count, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    }

    private static String wide(String ascii) {
        return mapped(ascii, c -> (char) (c - '!' + '！'));
    }

    private static String chinese(String ascii) {
        return mapped(ascii, c -> c >= '0' && c <= '9' ? "〇一二三四五六七八九".charAt(c - '0') : c);
    }

    private static String spelled(String ascii) {
        return String.join(" ", ascii.split(""));
    }

    private static String mapped(String text, Function<Character, Character> each) {
        return text.chars().mapToObj(c -> String.valueOf(each.apply((char) c))).collect(Collectors.joining());
    }

    private static int between(RandomGenerator random, int least, int most) {
        return random.nextInt(least, most + 1);
    }

    private static String pick(RandomGenerator random, String... all) {
        return pick(random, List.of(all));
    }

    private static String pick(RandomGenerator random, List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
