package gongji.rules.binding;

import gongji.rules.kinship.Sex;
import gongji.rules.person.Insured;
import gongji.rules.person.Insured.Body;
import gongji.rules.verdict.Findings;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** Ages and sexes that do not fit the relation raise a question and never refuse. */
final class PlausibleAge implements BindingRule.Condition {

    private static final int GENERATION = 14;
    private static final int MARRYING_AGE_MAN = 22;
    private static final int MARRYING_AGE_WOMAN = 20;

    @Override
    public void check(BindingRequest request, LocalDate on, Findings findings) {
        Optional<Body> holder = request.holder().who().body();
        Optional<Body> other = request.beneficiary().who().body();
        if (holder.isPresent() && other.isPresent()) {
            question(request, holder.get(), other.get(), on).ifPresent(findings::caution);
        }
    }

    private static Optional<String> question(BindingRequest request, Body holder, Body other, LocalDate on) {
        return switch (request.kin()) {
            case PARENT -> ask(yearsOlder(other, holder) < GENERATION, "question-parent");
            case CHILD -> ask(yearsOlder(holder, other) < GENERATION, "question-child");
            case GRANDPARENT, MATERNAL_GRANDPARENT -> ask(yearsOlder(other, holder) < 2 * GENERATION,
                    "question-grandparent");
            case GRANDCHILD, MATERNAL_GRANDCHILD -> ask(yearsOlder(holder, other) < 2 * GENERATION,
                    "question-grandchild");
            case SPOUSE -> ask(sameSex(holder, other) || tooYoung(holder, on) || tooYoung(other, on),
                    "question-spouse");
            default -> Optional.empty();
        };
    }

    private static Optional<String> ask(boolean doubtful, String question) {
        return doubtful ? Optional.of(question) : Optional.empty();
    }

    private static int yearsOlder(Body elder, Body younger) {
        return Period.between(elder.birthday(), younger.birthday()).getYears();
    }

    private static boolean sameSex(Body one, Body other) {
        return one.sex() != Sex.UNSAID && one.sex() == other.sex();
    }

    private static boolean tooYoung(Insured.Body body, LocalDate on) {
        return body.age(on) < (body.sex() == Sex.MALE ? MARRYING_AGE_MAN : MARRYING_AGE_WOMAN);
    }
}
