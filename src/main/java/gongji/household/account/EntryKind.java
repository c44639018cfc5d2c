package gongji.household.account;

import java.util.Arrays;
import java.util.Optional;

/** Why an account moved. */
public enum EntryKind {
    /** The balance an import starts from, or is corrected to. */
    OPENING("opening"),
    /** 划入. */
    CREDIT("credit"),
    /** A share of a bill. */
    PAYMENT("payment"),
    /** A share of a bill given back. */
    REFUND("refund"),
    /** 当年 becomes 历年. */
    YEAR_END("year-end"),
    /** Set aside for a beneficiary, or taken back; the whole stays as it is. */
    RESERVE("reserve"),
    /** A relative's premium paid from the account. */
    PREMIUM("premium"),
    /** A premium taken back before it was settled. */
    PREMIUM_BACK("premium-back");

    private final String code;

    EntryKind(String code) {
        this.code = code;
    }

    /** {@return the word used in files} */
    public String code() {
        return code;
    }

    /** {@return the kind of that word, if it is one} */
    public static Optional<EntryKind> findByCode(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
