package gongji.message;

import java.util.Optional;
import java.util.Set;

/**
 * What surrounds a reply.
 *
 * @param anchor names the waiting question and its turn, so that an old button is recognised: at most 24 characters of
 *     {@code a-z 0-9 . -}; empty when nothing waits
 * @param mark the verdict to show beside the answer
 * @param progress where in a dialog the person stands
 */
public record Frame(String anchor, Optional<Mark> mark, Optional<Progress> progress, Set<Manner> manners) {

    public static final Frame NONE = new Frame("", Optional.empty(), Optional.empty(), Set.of());

    public Frame {
        if (!anchor.matches("[a-z0-9.-]{0,24}")) {
            throw new IllegalArgumentException("not an anchor: " + anchor);
        }
        manners = Set.copyOf(manners);
    }

    /** {@return this frame with another anchor} */
    public Frame anchored(String newAnchor) {
        return new Frame(newAnchor, mark, progress, manners);
    }

    /** {@return this frame with a verdict} */
    public Frame marked(Mark verdict) {
        return new Frame(anchor, Optional.of(verdict), progress, manners);
    }

    /** The verdict of an answer. */
    public enum Mark {
        YES,
        NO,
        DEPENDS,
        UNKNOWN
    }

    /** The step a dialog stands at and how many there are, both counted from one. */
    public record Progress(int step, int of) {

        public Progress {
            if (step < 1 || of < step) {
                throw new IllegalArgumentException("step " + step + " of " + of);
            }
        }
    }

    /** How the door should behave around this reply. */
    public enum Manner {
        /** What the person just typed is private: the door removes it from the chat where it can. */
        HIDE_WHAT_WAS_TYPED,
        /** The answer may be the person's own contact: the door offers to share it where it can. */
        OFFER_CONTACT,
        /** What was said before is erased: the door no longer shows it where it can. */
        FORGET_WHAT_WAS_SAID,
        /** The next answer is secret, such as a PIN: the door hides what is typed where it can. */
        SECRET_ANSWER,
        /** A photo or file may follow: the door offers to attach one where it can. */
        OFFER_PAPER,
        /** The answer is private: a door that others carry offers a one-time form of our own where there is one. */
        OFFER_FORM,
        /** The answer is a place: the door offers a list to choose from where it can. */
        OFFER_REGION
    }
}
