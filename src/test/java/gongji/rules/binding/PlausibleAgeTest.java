package gongji.rules.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.rulebook.Rulebook;
import gongji.rules.kinship.Kin;
import gongji.rules.kinship.Sex;
import gongji.rules.person.Insured;
import gongji.rules.person.Scheme;
import gongji.rules.person.Standing;
import gongji.rules.region.RegionCode;
import gongji.rules.verdict.Ruling;
import gongji.rules.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Ages and sexes that do not fit raise a question and never refuse. */
final class PlausibleAgeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final BindingRule RULE = new BindingRule(
            assertInstanceOf(Rulebook.Loaded.class, Rulebook.load(Path.of("knowledge"))).policies());

    @ParameterizedTest(name = "{0} born {1} ({2}) of somebody born 1990 asks {3}")
    @CsvSource({"PARENT, 1988-01-01, FEMALE, question-parent", "CHILD, 1985-01-01, MALE, question-child",
            "GRANDPARENT, 1970-01-01, MALE, question-grandparent", "GRANDCHILD, 2010-01-01, MALE, question-grandchild",
            "SPOUSE, 1991-01-01, MALE, question-spouse", "SPOUSE, 2010-01-01, FEMALE, question-spouse"})
    void asksAndStillAllows(Kin kin, LocalDate birthday, Sex sex, String question) {
        Ruling ruling = judge(kin, birthday, sex);

        assertTrue(ruling.cautions().contains(question), ruling::toString);
        assertEquals(Verdict.YES, ruling.verdict());
    }

    @ParameterizedTest(name = "{0} born {1} ({2}) of somebody born 1990 asks nothing")
    @CsvSource({"PARENT, 1965-01-01, FEMALE", "CHILD, 2015-01-01, MALE", "GRANDPARENT, 1940-01-01, MALE",
            "SPOUSE, 1991-01-01, FEMALE", "SIBLING, 2010-01-01, MALE"})
    void asksNothingWhereTheyFit(Kin kin, LocalDate birthday, Sex sex) {
        Ruling ruling = judge(kin, birthday, sex);

        assertTrue(ruling.cautions().stream().noneMatch(it -> it.startsWith("question-")), ruling::toString);
    }

    @Test
    void asksNothingWhereNoBirthdayIsKnown() {
        Insured unknown = Insured.of(Scheme.RESIDENT, Standing.ACTIVE, RegionCode.of("420000"));

        Ruling ruling = RULE.judge(new BindingRequest(holder(), Beneficiary.of(unknown), Kin.PARENT), TODAY);

        assertEquals(List.of(),
                ruling.cautions().stream().filter(it -> it.startsWith("question-")).toList());
    }

    private static Ruling judge(Kin kin, LocalDate birthday, Sex sex) {
        Insured who = new Insured(Scheme.RESIDENT, Standing.ACTIVE, RegionCode.of("420000"),
                Optional.of(new Insured.Body(birthday, sex)));
        return RULE.judge(new BindingRequest(holder(), Beneficiary.of(who), kin), TODAY);
    }

    private static Holder holder() {
        Insured who = new Insured(Scheme.EMPLOYEE, Standing.ACTIVE, RegionCode.of("420000"),
                Optional.of(new Insured.Body(LocalDate.of(1990, 1, 1), Sex.MALE)));
        return new Holder(who, new Holder.Unsaid(), OptionalInt.empty(), OptionalInt.empty());
    }
}
