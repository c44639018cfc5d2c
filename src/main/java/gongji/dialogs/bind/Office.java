package gongji.dialogs.bind;

import gongji.household.record.Authority;
import gongji.knowledge.answer.Counsel;
import gongji.knowledge.answer.Explanation;
import gongji.rules.parameter.Policies;

/**
 * What binding needs beside the register.
 *
 * @param asksConsent whether the beneficiary has to agree even where the region does not ask it
 */
public record Office(Policies policies, Explanation explanation, Counsel counsel, Authority authority,
        boolean asksConsent) {}
