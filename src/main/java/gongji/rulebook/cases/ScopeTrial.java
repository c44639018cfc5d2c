package gongji.rulebook.cases;

import gongji.rules.parameter.Policies;
import gongji.rules.scope.Cost;
import gongji.rules.scope.ScopeRule;
import gongji.source.Section;

import java.util.List;
import java.util.Optional;

/** Whether the money may pay such a cost. */
record ScopeTrial(Where where, Cost cost, Expected expected) implements Case.Trial {

    static Optional<Case.Trial> read(Section section, Where where) {
        Expected expected = Expected.read(section);
        return Given.cost(section).map(cost -> new ScopeTrial(where, cost, expected));
    }

    @Override
    public List<String> run(Policies policies) {
        return expected.differences(new ScopeRule(policies).judge(cost, where.region(), where.on()));
    }
}
