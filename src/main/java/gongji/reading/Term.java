package gongji.reading;

import java.util.stream.Stream;

/**
 * What a domain word means.
 *
 * @param code the code of the thing within its kind, such as {@code alipay}, {@code parent-in-law} or {@code 420000}
 */
public record Term(Kind kind, String code) {

    /** The kinds of domain words. */
    public enum Kind {
        KIN,
        REGION,
        CHANNEL,
        COST,
        SCHEME,
        ACTION,
        TOPIC,
        /** The form of a question: how, whether, how-much, who, where, when, why, what. */
        ASKING,
        NEGATION,
        /** A subject outside of the house, such as car insurance. */
        FOREIGN,
        PERIOD,
        AMOUNT,
        TIME;

        /** {@return the name in files} */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** {@return the term itself; for a place also its city and province} */
    public Stream<Term> wider() {
        return kind != Kind.REGION ? Stream.of(this)
                : Stream.of(code, code.substring(0, 4) + "00", code.substring(0, 2) + "0000")
                        .distinct()
                        .map(each -> new Term(kind, each));
    }

    /** {@return the term as one word of the index} */
    public String token() {
        return kind.code() + ":" + code;
    }
}
