package gongji.household.people;

import gongji.rules.identity.IdNumber;

/** The other side of a new binding. */
public sealed interface Party {
    /** Somebody the register ties to the holder: counts as verified. */
    record Known(PersonId id) implements Party {}

    /** Somebody the holder typed: 自报. Whether the register knows the number is neither asked nor told. */
    record Declared(String name, IdNumber idNumber, Insurance insurance) implements Party {
        @Override
        public String toString() {
            return "Declared[***]";
        }
    }
}
