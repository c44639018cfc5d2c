package gongji.dialogs;

import gongji.household.Relative;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.kinship.Kin;
import gongji.rules.kinship.Sex;
import gongji.rules.person.Insured;

import java.util.Locale;

/**
 * Somebody who can be chosen.
 *
 * @param id what the answer is: the id of a person or of a binding
 * @param sex as far as it is known: 妈 does not mean the father
 * @param label how the person is named, masked
 */
public record Who(String id, Kin kin, Sex sex, Value label) {

    /** {@return a relative as one of those who can be chosen} */
    public static Who of(Relative relative) {
        return of(relative.id().id(), relative, name(relative));
    }

    /** {@return something that is chosen by the relative it is about, such as a binding} */
    public static Who of(String id, Relative about, Value label) {
        return new Who(id, about.kin(), sex(about.insured()), label);
    }

    /** {@return a way out of the list, such as that it is none of them} */
    public static Who nobody(String id, Phrase label) {
        return new Who(id, Kin.NONE, Sex.UNSAID, new Value.Nested(label));
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

    private static Sex sex(Insured who) {
        return who.body().map(Insured.Body::sex).orElse(Sex.UNSAID);
    }

    /** {@return what somebody of that kin is called, as far as their sex is known: 母亲} */
    public static Phrase kin(Kin kin, Insured who) {
        return kin.family() == Kin.Family.NEAR && who.body().isPresent()
                ? Phrase.of("kin." + kin.code() + "-" + who.body().get().sex().name().toLowerCase(Locale.ROOT))
                : Phrase.of("kin." + kin.code());
    }
}
