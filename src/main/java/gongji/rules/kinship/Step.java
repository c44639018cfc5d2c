package gongji.rules.kinship;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One step from a person to the next in a description such as 「老婆的爸爸」: spouse, then father. */
public enum Step {
    FATHER(Move.PARENT, Sex.MALE), MOTHER(Move.PARENT, Sex.FEMALE), PARENT(Move.PARENT, Sex.UNSAID),

    HUSBAND(Move.SPOUSE, Sex.MALE), WIFE(Move.SPOUSE, Sex.FEMALE), SPOUSE(Move.SPOUSE, Sex.UNSAID),

    SON(Move.CHILD, Sex.MALE), DAUGHTER(Move.CHILD, Sex.FEMALE), CHILD(Move.CHILD, Sex.UNSAID),

    BROTHER(Move.SIBLING, Sex.MALE), SISTER(Move.SIBLING, Sex.FEMALE), SIBLING(Move.SIBLING, Sex.UNSAID),

    STEP_PARENT(Move.SPECIAL, Sex.UNSAID),
    STEP_CHILD(Move.SPECIAL, Sex.UNSAID),
    ADOPTIVE_PARENT(Move.SPECIAL, Sex.UNSAID),
    ADOPTIVE_CHILD(Move.SPECIAL, Sex.UNSAID),
    HOME_ELDER(Move.SPECIAL, Sex.UNSAID),
    PARTNER(Move.SPECIAL, Sex.UNSAID),
    GODPARENT(Move.SPECIAL, Sex.UNSAID),
    OTHER_RELATIVE(Move.SPECIAL, Sex.UNSAID),
    STRANGER(Move.SPECIAL, Sex.UNSAID),
    SELF(Move.SPECIAL, Sex.UNSAID);

    /** In which direction a step goes. */
    enum Move {
        PARENT, SPOUSE, CHILD, SIBLING, SPECIAL
    }

    private final Move move;
    private final Sex sex;

    Step(Move move, Sex sex) {
        this.move = move;
        this.sex = sex;
    }

    Move move() {
        return move;
    }

    /** {@return the sex of the person the step leads to, where the word says it} */
    public Sex sex() {
        return sex;
    }

    /** {@return the code used in the lexicon, such as {@code step-parent}} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return the step of that code, if it is one} */
    public static Optional<Step> findByCode(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
