package gongji.dialogs.quota;

import gongji.message.Choice;
import gongji.message.Phrase;
import gongji.rules.money.Money;

import java.util.stream.Stream;

/** What is to become of the money that is set aside. */
enum Wish {
    /** Another sum in all, also where nothing is set aside yet. */
    SET("set", "", "quota.amount.ask"),
    /** So much more. */
    RAISE("raise", "", "quota.amount.ask-raise"),
    /** So much less. */
    LOWER("lower", "-lower", "quota.amount.ask-lower"),
    /** Nothing is left of it; no amount is asked. */
    TAKE_BACK("take-back", "-back", "quota.amount.ask");

    private final String code;
    private final String manner;
    private final String ask;

    Wish(String code, String manner, String ask) {
        this.code = code;
        this.manner = manner;
        this.ask = ask;
    }

    /** {@return the wish with this id of its button; to be called with ids of {@link #choices} only} */
    static Wish of(String code) {
        return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst().orElseThrow();
    }

    /** {@return a button for each, in order} */
    static Choice[] choices() {
        return Stream.of(values())
                .map(it -> Choice.of(it.code, Phrase.of("quota.what." + it.code)))
                .toArray(Choice[]::new);
    }

    /** {@return what stands behind the keys of its sentences} */
    String manner() {
        return manner;
    }

    /** {@return the key of the question for the amount} */
    String ask() {
        return ask;
    }

    boolean takesAmount() {
        return this != TAKE_BACK;
    }

    /** {@return the largest amount that may be said} */
    Money most(Setting setting) {
        return switch (this) {
            case SET -> setting.most();
            case RAISE -> setting.ruling().most();
            case LOWER, TAKE_BACK -> setting.before();
        };
    }

    /** {@return what is set aside afterwards, where that amount was said; not said counts as nothing} */
    Money after(Setting setting, Money said) {
        return switch (this) {
            case SET -> said;
            case RAISE -> setting.before().plus(said);
            case LOWER -> setting.before().minus(said);
            case TAKE_BACK -> Money.ZERO;
        };
    }
}
