package gongji.dialogs.premium;

import gongji.conversation.engine.Answers;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Step;
import gongji.conversation.question.AmountQuestion;
import gongji.conversation.question.ChoiceQuestion;
import gongji.conversation.question.RegionQuestion;
import gongji.conversation.question.SchemeQuestion;
import gongji.conversation.question.Slot;
import gongji.dialogs.Counter;
import gongji.dialogs.WhoQuestion;
import gongji.message.Choice;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.rules.person.Scheme;
import gongji.rules.region.RegionCode;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions of the dialog. */
final class PremiumSlots {

    static final DialogName NAME = new DialogName("premium");

    /** The relative: of a linked person somebody by id, of anybody else a relation. */
    static final Slot<String> RELATION = WhoQuestion.slot("relation");
    /** Where the holder is insured; asked only of whoever is not linked. */
    static final Slot<RegionCode> REGION = Slot.of("region", RegionQuestion.open());
    static final Slot<RegionCode> THEIR_REGION = Slot.of("their-region", RegionQuestion.open());
    static final Slot<String> SCHEME = Slot.of("scheme", schemes());
    static final Slot<String> YEAR = Slot.of("year", yearsFrom(1998, 103));
    static final Slot<Long> AMOUNT = Slot.of("amount", AmountQuestion.positive());

    private PremiumSlots() {}

    static List<Step> steps() {
        return List.of(
                Step.of(RELATION).to(REGION, THEIR_REGION),
                Step.of(REGION).to(THEIR_REGION),
                Step.of(THEIR_REGION).to(SCHEME).after(RELATION),
                Step.of(SCHEME).to(YEAR).after(RELATION),
                Step.of(YEAR).to(AMOUNT),
                Step.of(AMOUNT).to(Counter.PIN).after(YEAR, THEIR_REGION, RELATION),
                Step.of(Counter.PIN));
    }

    /** {@return the years that can be paid for: this one and the next} */
    private static ChoiceQuestion years(LocalDate today) {
        return yearsFrom(today.getYear(), 2);
    }

    /** {@return the question for the year; whoever named one that cannot be paid for reads why it is asked} */
    static Next.Ask askYear(Answers answers, LocalDate today) {
        ChoiceQuestion open = years(today);
        Part[] closed = answers.said(YEAR)
                .filter(said -> open.restore(said).isEmpty())
                .map(said -> new Part[] {new Part.Said(Phrase.of("premium.year.closed").with("year", said))})
                .orElseGet(() -> new Part[0]);
        return Next.Ask.of(NAME, YEAR).reading(open).below(closed);
    }

    static Year year(String answer) {
        return Year.parse(answer);
    }

    static Scheme scheme(String answer) {
        return Scheme.findByCode(answer).orElse(Scheme.UNSAID);
    }

    /** {@return the question for a place, with what is known of it as a button} */
    static RegionQuestion place(Optional<RegionCode> known) {
        return new RegionQuestion(known.filter(it -> !it.isNation()).stream().toList());
    }

    private static ChoiceQuestion yearsFrom(int first, int count) {
        return new ChoiceQuestion(Stream.iterate(first, it -> it + 1).limit(count).map(PremiumSlots::choice).toList());
    }

    private static Choice choice(int year) {
        return Choice.of(Integer.toString(year),
                Phrase.of("premium.year.of").with("year", Integer.toString(year)));
    }

    private static SchemeQuestion schemes() {
        return SchemeQuestion.of(Scheme.RESIDENT, Scheme.UNINSURED, Scheme.EMPLOYEE, Scheme.RETIREE, Scheme.FLEXIBLE);
    }
}
