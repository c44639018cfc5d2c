package gongji.dialogs;

import gongji.household.Relative;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.kinship.Kin;
import gongji.rules.person.Insured;

import java.util.Locale;

/**
 * Somebody who can be chosen.
 *
 * @param id what the answer is: the id of a person or of a binding
 * @param label how the person is named, masked
 */
public record Who(String id, Kin kin, Value label) {

    /** {@return a relative as one of those who can be chosen} */
    public static Who of(Relative relative) {
        return new Who(relative.id().id(), relative.kin(), name(relative));
    }

    /** {@return how a relative is named: 母亲 李*梅(尾号 1234)} */
    public static Value name(Relative relative) {
        return new Value.Nested(Phrase.of("counter.person")
                .with("kin", kin(relative))
                .with("name", relative.maskedName())
                .with("tail", relative.idTail()));
    }

    /** {@return what a relative is to the person: 母亲} */
    public static Phrase kin(Relative relative) {
        return kin(relative.kin(), relative.insured());
    }

    private static Phrase kin(Kin kin, Insured who) {
        return kin.family() == Kin.Family.NEAR && who.body().isPresent()
                ? Phrase.of("kin." + kin.code() + "-" + who.body().get().sex().name().toLowerCase(Locale.ROOT))
                : Phrase.of("kin." + kin.code());
    }
}
