package gongji.reading.value;

import java.util.Optional;

/** What stands behind a number: money, a span of time, an age. */
final class Units {
    private static final int MOST_MONTHS = 1200;

    private Units() {}

    static Optional<Quantity.Found> at(String text, Numerals.Numeral number, String rest) {
        int approx = rest.startsWith("多") || rest.startsWith("来") || rest.startsWith("几") ? 1 : 0;
        String unit = rest.substring(approx);
        int end = number.end() + approx;
        int money = moneyLength(unit);
        if (money > 0) {
            return Optional.of(amount(text, number, end, money, unit.charAt(0)));
        }
        int age = unit.startsWith("周岁") ? 2 : unit.startsWith("岁") ? 1 : 0;
        if (age > 0 && number.isWhole() && number.whole() <= 130) {
            return Optional.of(new Quantity.Found(new Quantity.Age((int) number.whole()), number.start(), end + age));
        }
        Optional<Quantity.Found> span = span(number, unit, end);
        return span.isPresent() || !bareMoney(text, number, rest) ? span
                : Optional
                        .of(new Quantity.Found(new Quantity.Amount(number.hundredths()), number.start(), number.end()));
    }

    /**
     * A number of some size behind a word of paying is money without its unit: 花了3000, 限额改成两百. So is a round one in
     * words at the end: 定个上限,六百.
     */
    private static boolean bareMoney(String text, Numerals.Numeral number, String rest) {
        boolean paid = number.start() > 0 && "花用付转划拨回限设成过共了额次要出掏缴交费钱账".indexOf(text.charAt(number.start() - 1)) >= 0;
        boolean counted = !rest.isEmpty() && "个人次天年月日号岁口位项种家名笔周%-分点级度斤张粒".indexOf(rest.charAt(0)) >= 0;
        boolean last = rest.isEmpty() || ",.?! ".indexOf(rest.charAt(0)) >= 0;
        boolean round = last && text.substring(number.start(), number.end()).matches(".*[百千万].*");
        return (paid || round) && !counted && number.isWhole() && number.whole() >= 10 && number.whole() < 1_000_000;
    }

    private static int moneyLength(String unit) {
        for (String word : new String[] {"块钱", "元钱", "元", "块", "rmb", "圆"}) {
            if (unit.startsWith(word)) {
                return word.length();
            }
        }
        return 0;
    }

    /** 三块五 and 12块5 carry their tenths behind the unit. */
    private static Quantity.Found amount(String text, Numerals.Numeral number, int end, int unit, char word) {
        int behind = end + unit;
        if (word == '块' && unit == 1 && behind < text.length()) {
            Optional<Numerals.Numeral> tenths = Numerals.at(text, behind)
                    .filter(more -> more.end() - more.start() == 1 && more.isWhole() && more.whole() < 10);
            if (tenths.isPresent()) {
                long fen = number.hundredths() + tenths.get().whole() * 10;
                return new Quantity.Found(new Quantity.Amount(fen), number.start(), tenths.get().end());
            }
        }
        return new Quantity.Found(new Quantity.Amount(number.hundredths()), number.start(), behind);
    }

    private static Optional<Quantity.Found> span(Numerals.Numeral number, String unit, int end) {
        int length;
        long hundredths;
        if (unit.startsWith("个半月")) {
            length = 3;
            hundredths = number.hundredths() + 50;
        } else if (unit.startsWith("个月") || unit.startsWith("月")) {
            length = unit.startsWith("个") ? 2 : 1;
            hundredths = number.hundredths();
        } else if (unit.startsWith("年")) {
            boolean half = unit.startsWith("年半");
            length = half ? 2 : 1;
            hundredths = number.hundredths() * 12 + (half ? 600 : 0);
        } else {
            return Optional.empty();
        }
        long months = (hundredths + 99) / 100;
        return months > MOST_MONTHS ? Optional.empty()
                : Optional.of(new Quantity.Found(new Quantity.Span((int) months), number.start(), end + length));
    }
}
