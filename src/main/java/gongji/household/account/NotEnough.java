package gongji.household.account;

import gongji.household.people.PersonId;
import gongji.rules.money.Money;

/** An account cannot pay what it is asked to. */
public final class NotEnough extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient PersonId owner;
    private final transient Money missing;

    NotEnough(PersonId owner, Money missing) {
        super("the account of " + owner + " lacks " + missing.fen() + " fen");
        this.owner = owner;
        this.missing = missing;
    }

    public PersonId owner() {
        return owner;
    }

    public Money missing() {
        return missing;
    }
}
