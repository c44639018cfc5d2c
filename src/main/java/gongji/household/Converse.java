package gongji.household;

import gongji.rules.kinship.Kin;

/** What somebody is to me when I am that to them. */
final class Converse {
    private Converse() {}

    /** {@return the relation seen from the other side} */
    static Kin of(Kin kin) {
        return switch (kin) {
            case PARENT -> Kin.CHILD;
            case CHILD -> Kin.PARENT;
            case GRANDPARENT -> Kin.GRANDCHILD;
            case MATERNAL_GRANDPARENT -> Kin.MATERNAL_GRANDCHILD;
            case GRANDCHILD -> Kin.GRANDPARENT;
            case MATERNAL_GRANDCHILD -> Kin.MATERNAL_GRANDPARENT;
            case PARENT_IN_LAW -> Kin.CHILD_IN_LAW;
            case CHILD_IN_LAW -> Kin.PARENT_IN_LAW;
            case AUNT_UNCLE -> Kin.NEPHEW_NIECE;
            case NEPHEW_NIECE -> Kin.AUNT_UNCLE;
            case STEP_PARENT -> Kin.STEP_CHILD;
            case STEP_CHILD -> Kin.STEP_PARENT;
            case ADOPTIVE_PARENT -> Kin.ADOPTIVE_CHILD;
            case ADOPTIVE_CHILD -> Kin.ADOPTIVE_PARENT;
            case SPOUSE, SIBLING, SIBLING_IN_LAW, COUSIN, OTHER_RELATIVE, HOME_ELDER, PARTNER, GODPARENT, NONE,
                    SELF ->
                kin;
        };
    }
}
