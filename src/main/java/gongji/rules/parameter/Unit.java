package gongji.rules.parameter;

import java.util.Arrays;
import java.util.Optional;

/** The unit a parameter declares, by the word used in the files. */
public enum Unit {
    FEN("分"), MONTHS("月"), YEARS("年"), PERSONS("人"), TIMES("次"), PERCENT("%"), AGE("岁"), DAYS("天"), FOLD("倍"),
    RELATIONS(
            "关系"),
    MODE("方式"), FLAG("是否"), DAY("日期"), TEXT("文字");

    private final String word;

    Unit(String word) {
        this.word = word;
    }

    /** {@return the word as files write it} */
    public String word() {
        return word;
    }

    /** {@return whether values are plain whole numbers} */
    public boolean isCount() {
        return switch (this) {
            case MONTHS, YEARS, PERSONS, TIMES, PERCENT, AGE, DAYS, FOLD -> true;
            case FEN, RELATIONS, MODE, FLAG, DAY, TEXT -> false;
        };
    }

    /** {@return the unit of that word, if it is one} */
    public static Optional<Unit> findByWord(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }
}
