package gongji.rulebook.cases;

import gongji.rules.kinship.Kin;
import gongji.rules.kinship.KinshipRule;
import gongji.rules.parameter.Policies;
import gongji.source.Section;

import java.util.List;
import java.util.Optional;

/** Whether such a relative may use the account. */
record KinTrial(Where where, Kin kin, Expected expected) implements Case.Trial {

    static Optional<Case.Trial> read(Section section, Where where) {
        Expected expected = Expected.read(section);
        return Given.kin(section).map(kin -> new KinTrial(where, kin, expected));
    }

    @Override
    public List<String> run(Policies policies) {
        return expected.differences(new KinshipRule(policies).judge(kin, where.region(), where.on()));
    }
}
