package gongji.rulebook;

import java.util.Set;

/** The codes a policy file may be about: the nation, 31 provinces and 兵团 (GB/T 2260). */
final class Provinces {

    private static final Set<String> STARTS = Set.of("00", "11", "12", "13", "14", "15", "21", "22", "23", "31", "32",
            "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62",
            "63", "64", "65", "66");

    private Provinces() {}

    static boolean isKnown(String code) {
        return STARTS.contains(code.substring(0, 2)) && (!code.startsWith("00") || code.equals("000000"));
    }
}
