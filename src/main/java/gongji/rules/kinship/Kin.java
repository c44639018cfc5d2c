package gongji.rules.kinship;

import java.util.Arrays;
import java.util.Optional;

/** What somebody is to the holder, as far as the law makes a difference. */
public enum Kin {
    SPOUSE("spouse", Family.NEAR), PARENT("parent", Family.NEAR), CHILD("child", Family.NEAR), SIBLING("sibling",
            Family.NEAR),
    GRANDPARENT("grandparent", Family.NEAR), MATERNAL_GRANDPARENT("maternal-grandparent",
            Family.NEAR),
    GRANDCHILD("grandchild",
            Family.NEAR),
    MATERNAL_GRANDCHILD("maternal-grandchild", Family.NEAR),

    PARENT_IN_LAW("parent-in-law", Family.MARRIAGE), CHILD_IN_LAW("child-in-law",
            Family.MARRIAGE),
    SIBLING_IN_LAW("sibling-in-law", Family.MARRIAGE),

    AUNT_UNCLE("aunt-uncle", Family.COLLATERAL), NEPHEW_NIECE("nephew-niece", Family.COLLATERAL), COUSIN("cousin",
            Family.COLLATERAL),
    OTHER_RELATIVE("other-relative", Family.COLLATERAL),

    STEP_PARENT("step-parent", Family.STEP), STEP_CHILD("step-child", Family.STEP), ADOPTIVE_PARENT("adoptive-parent",
            Family.ADOPTIVE),
    ADOPTIVE_CHILD("adoptive-child", Family.ADOPTIVE),

    /** 家公, 家婆: a mother's parents in some places, a husband's parents where Cantonese is spoken. */
    HOME_ELDER("home-elder", Family.UNSETTLED),

    PARTNER("partner", Family.NONE), GODPARENT("godparent", Family.NONE), NONE("none", Family.NONE), SELF("self",
            Family.SELF);

    /** Which part of the law a relation falls under. */
    public enum Family {
        /** The eight kinds of 近亲属. */
        NEAR,
        /** Related only by marriage. */
        MARRIAGE,
        /** Related by blood, but further away. */
        COLLATERAL,
        /** By a parent's or one's own remarriage. */
        STEP,
        /** By adoption. */
        ADOPTIVE,
        /** A word with two readings, of which only one is near. */
        UNSETTLED,
        /** No relation in law. */
        NONE,
        /** The person itself. */
        SELF
    }

    private final String code;
    private final Family family;

    Kin(String code, Family family) {
        this.code = code;
        this.family = family;
    }

    /** {@return the code used in files and JSON} */
    public String code() {
        return code;
    }

    public Family family() {
        return family;
    }

    /** {@return the kin of that code, if it is one} */
    public static Optional<Kin> findByCode(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
