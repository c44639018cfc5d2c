package gongji.rulebook.cases;

import gongji.rules.binding.Beneficiary;
import gongji.rules.binding.BindingRequest;
import gongji.rules.binding.BindingRule;
import gongji.rules.binding.Holder;
import gongji.rules.parameter.Policies;
import gongji.rules.person.Scheme;
import gongji.source.Section;

import java.util.List;
import java.util.Optional;

/** Whether one person may bind another. */
record BindTrial(Where where, BindingRequest request, Expected expected) implements Case.Trial {

    static Optional<Case.Trial> read(Section section, Where where) {
        Expected expected = Expected.read(section);
        Holder holder = new Holder(Given.insured(section, "", Scheme.EMPLOYEE, where.region()),
                Given.account(section), Given.count(section, "bound"), Given.count(section, "ever"));
        Beneficiary beneficiary = new Beneficiary(
                Given.insured(section, "relative-", Scheme.RESIDENT,
                        Given.region(section, "relative-region", where.region())),
                Given.count(section, "holders"), consent(section));
        return Given.kin(section)
                .map(kin -> new BindTrial(where, new BindingRequest(holder, beneficiary, kin), expected));
    }

    private static Beneficiary.Consent consent(Section section) {
        return section.findFlag("consent")
                .map(it -> it ? Beneficiary.Consent.GIVEN : Beneficiary.Consent.NOT_YET)
                .orElse(Beneficiary.Consent.UNSAID);
    }

    @Override
    public List<String> run(Policies policies) {
        return expected.differences(new BindingRule(policies).judge(request, where.on()));
    }
}
