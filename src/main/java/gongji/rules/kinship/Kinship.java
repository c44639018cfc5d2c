package gongji.rules.kinship;

import gongji.rules.kinship.Step.Move;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reduces a description to a relation by composition, not by listing phrases: 「媳妇她爹」 is spouse, father, which is a
 * parent-in-law.
 *
 * <p>First the chain is shortened: a sibling's parent is a parent, a parent's child a sibling, a spouse's spouse the
 * person itself. What is left is read from a short table. A spouse's child is read as a step-child and a parent's
 * spouse as a step-parent, because people call their own children and parents by their own words.
 */
public final class Kinship {

    private Kinship() {}

    /** {@return what the person at the end of the chain is to the one at its beginning} */
    public static Kin compose(List<Step> steps) {
        List<Step> others = steps.stream().filter(it -> it != Step.SELF).toList();
        Optional<Step> special = others.stream().filter(it -> it.move() == Move.SPECIAL).findFirst();
        if (special.isPresent()) {
            return others.size() == 1 ? ofSpecial(special.get()) : farOff(special.get());
        }
        List<Step> path = new ArrayList<>();
        others.forEach(it -> append(path, it));
        return ofPath(path);
    }

    private static Kin ofSpecial(Step step) {
        return Kin.findByCode(step.code()).orElse(Kin.NONE);
    }

    private static Kin farOff(Step special) {
        return switch (special) {
            case PARTNER, GODPARENT, STRANGER -> Kin.NONE;
            default -> Kin.OTHER_RELATIVE;
        };
    }

    /** Adds a step and shortens what has become a detour. */
    private static void append(List<Step> path, Step step) {
        if (path.isEmpty()) {
            path.add(step);
            return;
        }
        Step last = path.getLast();
        switch (last.move()) {
            case PARENT -> afterParent(path, step);
            case SPOUSE -> afterSpouse(path, step);
            case CHILD -> afterChild(path, step);
            case SIBLING -> afterSibling(path, step);
            case SPECIAL -> path.add(step);
        }
    }

    private static void afterParent(List<Step> path, Step step) {
        switch (step.move()) {
            case CHILD -> replaceLast(path, sibling(step.sex()));
            case SPOUSE, PARENT, SIBLING, SPECIAL -> path.add(step);
        }
    }

    private static void afterSpouse(List<Step> path, Step step) {
        boolean own = path.size() == 1;
        switch (step.move()) {
            case SPOUSE -> path.removeLast();
            case CHILD -> {
                if (own) {
                    path.add(step);
                } else {
                    path.removeLast();
                    append(path, step);
                }
            }
            case PARENT, SIBLING, SPECIAL -> {
                mergeParents(path);
                path.add(step);
            }
        }
    }

    /** On the way to somebody else, a parent's spouse is the other parent. */
    private static void mergeParents(List<Step> path) {
        int before = path.size() - 2;
        if (before >= 0 && path.get(before).move() == Move.PARENT) {
            Step other = path.removeLast();
            path.set(before, parent(other.sex()));
        }
    }

    private static void afterChild(List<Step> path, Step step) {
        switch (step.move()) {
            case SIBLING -> replaceLast(path, child(step.sex()));
            case PARENT -> otherParentOfChild(path, step);
            case SPOUSE, CHILD, SPECIAL -> path.add(step);
        }
    }

    /** A child's parent is the person itself or its spouse; of oneself people say it only of the spouse. */
    private static void otherParentOfChild(List<Step> path, Step step) {
        path.removeLast();
        if (path.isEmpty() || path.getLast().sex().differsFrom(step.sex())) {
            append(path, spouse(step.sex()));
        }
    }

    private static void afterSibling(List<Step> path, Step step) {
        switch (step.move()) {
            case PARENT -> {
                path.removeLast();
                append(path, step);
            }
            case SIBLING -> replaceLast(path, step);
            case SPOUSE, CHILD, SPECIAL -> path.add(step);
        }
    }

    private static void replaceLast(List<Step> path, Step step) {
        path.removeLast();
        append(path, step);
    }

    private static Kin ofPath(List<Step> path) {
        List<Move> moves = path.stream().map(Step::move).toList();
        return switch (moves.size()) {
            case 0 -> Kin.SELF;
            case 1 -> ofOne(moves.getFirst());
            case 2 -> ofTwo(path.getFirst(), moves.getLast());
            case 3 -> ofThree(moves);
            default -> Kin.OTHER_RELATIVE;
        };
    }

    private static Kin ofOne(Move move) {
        return switch (move) {
            case PARENT -> Kin.PARENT;
            case SPOUSE -> Kin.SPOUSE;
            case CHILD -> Kin.CHILD;
            case SIBLING -> Kin.SIBLING;
            case SPECIAL -> Kin.NONE;
        };
    }

    private static Kin ofTwo(Step first, Move second) {
        return switch (first.move()) {
            case PARENT -> throughParent(first.sex(), second);
            case SPOUSE -> throughSpouse(second);
            case CHILD -> throughChild(first.sex(), second);
            case SIBLING -> second == Move.CHILD ? Kin.NEPHEW_NIECE : Kin.SIBLING_IN_LAW;
            case SPECIAL -> Kin.OTHER_RELATIVE;
        };
    }

    private static Kin throughParent(Sex parent, Move second) {
        return switch (second) {
            case PARENT -> parent == Sex.FEMALE ? Kin.MATERNAL_GRANDPARENT : Kin.GRANDPARENT;
            case SIBLING -> Kin.AUNT_UNCLE;
            case SPOUSE -> Kin.STEP_PARENT;
            case CHILD -> Kin.SIBLING;
            case SPECIAL -> Kin.OTHER_RELATIVE;
        };
    }

    private static Kin throughSpouse(Move second) {
        return switch (second) {
            case PARENT -> Kin.PARENT_IN_LAW;
            case SIBLING -> Kin.SIBLING_IN_LAW;
            case CHILD -> Kin.STEP_CHILD;
            case SPOUSE -> Kin.SELF;
            case SPECIAL -> Kin.OTHER_RELATIVE;
        };
    }

    private static Kin throughChild(Sex child, Move second) {
        return switch (second) {
            case CHILD -> child == Sex.FEMALE ? Kin.MATERNAL_GRANDCHILD : Kin.GRANDCHILD;
            case SPOUSE -> Kin.CHILD_IN_LAW;
            case PARENT, SIBLING, SPECIAL -> Kin.OTHER_RELATIVE;
        };
    }

    private static Kin ofThree(List<Move> moves) {
        if (moves.equals(List.of(Move.PARENT, Move.SIBLING, Move.CHILD))) {
            return Kin.COUSIN;
        }
        if (moves.equals(List.of(Move.PARENT, Move.SIBLING, Move.SPOUSE))) {
            return Kin.AUNT_UNCLE;
        }
        if (moves.equals(List.of(Move.SPOUSE, Move.SIBLING, Move.SPOUSE))) {
            return Kin.SIBLING_IN_LAW;
        }
        return Kin.OTHER_RELATIVE;
    }

    private static Step sibling(Sex sex) {
        return switch (sex) {
            case MALE -> Step.BROTHER;
            case FEMALE -> Step.SISTER;
            case UNSAID -> Step.SIBLING;
        };
    }

    private static Step parent(Sex sex) {
        return switch (sex) {
            case MALE -> Step.FATHER;
            case FEMALE -> Step.MOTHER;
            case UNSAID -> Step.PARENT;
        };
    }

    private static Step child(Sex sex) {
        return switch (sex) {
            case MALE -> Step.SON;
            case FEMALE -> Step.DAUGHTER;
            case UNSAID -> Step.CHILD;
        };
    }

    private static Step spouse(Sex sex) {
        return switch (sex) {
            case MALE -> Step.HUSBAND;
            case FEMALE -> Step.WIFE;
            case UNSAID -> Step.SPOUSE;
        };
    }
}
