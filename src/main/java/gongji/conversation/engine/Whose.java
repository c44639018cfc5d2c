package gongji.conversation.engine;

import gongji.conversation.question.Hearing;
import gongji.conversation.question.KinSaid;
import gongji.rules.kinship.Kin;

import java.util.List;

/**
 * Tells whether words speak of somebody else than a question does: 「她在长沙」 is no answer to where the speaker is insured, and
 * 「我是职工」 none to the mother's insurance. Of whom a question is stands under {@code <dialog>.<question>.whose}. Immutable.
 */
record Whose(Hearing hearing) {

    private static final String MINE = "mine";
    private static final String THEIRS = "theirs";

    /** {@return whether the words are of the relative where the question is of the speaker, or the other way round} */
    boolean isOther(DialogName dialog, String question, String text) {
        List<String> whose = hearing.sayings(dialog.name() + "." + question + ".whose");
        return whose.contains(MINE) && isOfThem(text) || whose.contains(THEIRS) && isOfMe(text);
    }

    /** {@return the words without the relative they are of: 是上海的 of 孩子是上海的} */
    String bare(String text) {
        String left = text;
        for (KinSaid kin : hearing.kinWithin(text)) {
            left = kin.kin() == Kin.SELF ? left : left.replace(kin.word(), "");
        }
        return left.isBlank() ? text : left;
    }

    private boolean isOfMe(String text) {
        return starts("engine.hears.of-me", text) && bare(text).equals(text);
    }

    private boolean isOfThem(String text) {
        return starts("engine.hears.of-them", text) || bare(text).length() < text.length();
    }

    private boolean starts(String key, String text) {
        return hearing.sayings(key).stream().anyMatch(text.strip()::startsWith);
    }
}
