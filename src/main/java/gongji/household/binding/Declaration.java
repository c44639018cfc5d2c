package gongji.household.binding;

import gongji.household.people.Insurance;

/** What a holder typed of the other side of a binding; until that side or the office agreed, the holder is shown no more than this. */
public record Declaration(String name, Insurance insurance) {
    @Override
    public String toString() {
        return "Declaration[***]";
    }
}
