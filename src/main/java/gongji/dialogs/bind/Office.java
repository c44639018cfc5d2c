package gongji.dialogs.bind;

import gongji.dialogs.Counter;
import gongji.household.record.Authority;
import gongji.knowledge.answer.Counsel;
import gongji.knowledge.answer.Explanation;
import gongji.rules.parameter.Policies;

/**
 * What binding needs beside the register.
 *
 * @param asksConsent whether the beneficiary has to agree even where the region does not ask it
 */
public record Office(Policies policies, Explanation explanation, Counter counter, boolean asksConsent) {

    Counsel counsel() {
        return counter.counsel();
    }

    Authority authority() {
        return counter.authority();
    }
}
