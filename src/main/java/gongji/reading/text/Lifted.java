package gongji.reading.text;

/**
 * A long number that was lifted out of a message: it never reaches the index, a log or an answer.
 *
 * @param digits as typed, without separators; upper-case X at the end of an ID number
 */
public record Lifted(Kind kind, String digits) {

    /** What such a number looks like; whether it is a real one is for the law room to say. */
    public enum Kind {
        ID_NUMBER,
        PHONE,
        OTHER
    }

    @Override
    public String toString() {
        return kind + "[***]";
    }
}
