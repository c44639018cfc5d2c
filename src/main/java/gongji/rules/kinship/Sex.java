package gongji.rules.kinship;

/** The sex of a person, where a word or an ID number tells it. */
public enum Sex {
    MALE, FEMALE, UNSAID;

    /** {@return whether both are told and differ} */
    boolean differsFrom(Sex other) {
        return this != UNSAID && other != UNSAID && this != other;
    }
}
