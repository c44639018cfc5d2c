package gongji.conversation.question;

import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.kinship.Kin;
import gongji.rules.kinship.Sex;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A relation and the word the person used for it, which may say more than the law does: 妈妈 and 爸爸 are both a parent.
 *
 * @param word empty when a button was pressed or only the code is known; at most 20 characters, without colons
 * @param sex of the relative, where the word tells it
 * @param age of a brother or sister beside the speaker's, where the word tells it
 */
public record KinSaid(Kin kin, String word, Sex sex, Age age) {

    /** Whether somebody is older than the speaker. */
    public enum Age {
        ELDER, YOUNGER, UNSAID
    }

    public KinSaid {
        word = word.replace(":", "");
        word = word.substring(0, Math.min(word.length(), 20));
    }

    /** A relation of which the word says nothing of the age. */
    public KinSaid(Kin kin, String word, Sex sex) {
        this(kin, word, sex, Age.UNSAID);
    }

    /** A relation of which the word says no more than the code. */
    public KinSaid(Kin kin, String word) {
        this(kin, word, Sex.UNSAID);
    }

    /** {@return whether somebody of that sex could be meant} */
    public boolean couldBe(Sex other) {
        return sex == Sex.UNSAID || other == Sex.UNSAID || sex == other;
    }

    /** {@return whether the word fits who was born on which day: the speaker and the relative} */
    public boolean fits(LocalDate speaker, LocalDate relative) {
        return switch (age) {
            case ELDER -> !relative.isAfter(speaker);
            case YOUNGER -> !relative.isBefore(speaker);
            case UNSAID -> true;
        };
    }

    /** {@return the relation in the law's words, which say no more than kind and sex: 姐妹} */
    public Value lawful() {
        return kin.family() == Kin.Family.NEAR ? new KinSaid(kin, "", sex).shown() : shown();
    }

    /** {@return the relation as it is shown: a near relative in the law's word (母亲), anybody else, and whether elder or younger, as the person said (岳父, 妹妹)} */
    public Value shown() {
        boolean told = kin.family() == Kin.Family.NEAR && sex != Sex.UNSAID;
        if (!word.isEmpty() && (kin.family() != Kin.Family.NEAR || told && kin == Kin.SIBLING)) {
            return new Value.Words(word);
        }
        return new Value.Nested(
                Phrase.of("kin." + kin.code() + (told ? "-" + sex.name().toLowerCase(Locale.ROOT) : "")));
    }
}
