package gongji.household.binding;

import gongji.household.record.ActionId;

/**
 * Names a binding; fit for a choice id.
 *
 * @param id {@code b} and 12 characters of {@code 0-9 a-z}
 */
public record BindingId(String id) implements Comparable<BindingId> {
    /** Rejects anything else. */
    public BindingId {
        if (!isWellFormed(id)) {
            throw new IllegalArgumentException("not the id of a binding");
        }
    }

    /** {@return whether the text could be such an id; whether there is such a binding is not asked} */
    public static boolean isWellFormed(String text) {
        return text.matches("b[0-9a-z]{12}");
    }

    /** {@return the id of the binding this action makes: the same action, the same id} */
    public static BindingId of(ActionId action) {
        return new BindingId("b" + action.digest("binding", 12));
    }

    @Override
    public int compareTo(BindingId other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
