package gongji.dialogs.bind;

import gongji.dialogs.Consents;
import gongji.dialogs.Counter;
import gongji.household.record.Authority;
import gongji.knowledge.answer.Counsel;
import gongji.knowledge.answer.Explanation;
import gongji.rules.parameter.Policies;

/** What binding needs beside the register. */
public record Office(Policies policies, Explanation explanation, Counter counter, Consents consents) {

    Counsel counsel() {
        return counter.counsel();
    }

    Authority authority() {
        return counter.authority();
    }
}
