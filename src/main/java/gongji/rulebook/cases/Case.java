package gongji.rulebook.cases;

import gongji.rules.parameter.ParameterName;
import gongji.rules.parameter.Policies;
import gongji.rules.region.RegionCode;
import gongji.source.Place;

import java.util.List;
import java.util.Optional;

/**
 * One case: a sentence, and what must follow.
 *
 * @param say the sentence
 * @param trial what is asked and expected
 */
public record Case(Place place, String say, Trial trial) {

    /** Asks the policies and compares. */
    public sealed interface Trial permits ValueTrial, KinTrial, ScopeTrial, BindTrial, SettleTrial, PremiumTrial,
            ArrearsTrial {

        /** {@return every difference between what is expected and what follows, in Chinese; none where all is right} */
        List<String> run(Policies policies);
    }

    /** {@return every difference, in Chinese} */
    public List<String> run(Policies policies) {
        return trial.run(policies);
    }

    /** What a case about one value is about. */
    public record Subject(ParameterName parameter, RegionCode region) {}

    /** {@return the one value this case is about; none where it asks a rule} */
    public Optional<Subject> subject() {
        return trial instanceof ValueTrial it ? Optional.of(new Subject(it.parameter(), it.region()))
                : Optional.empty();
    }
}
