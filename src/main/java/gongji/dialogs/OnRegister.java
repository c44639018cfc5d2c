package gongji.dialogs;

import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.question.AmountQuestion;
import gongji.conversation.question.ChoiceQuestion;
import gongji.conversation.question.MonthQuestion;
import gongji.conversation.question.RegionQuestion;
import gongji.conversation.question.SchemeQuestion;
import gongji.conversation.question.Slot;
import gongji.conversation.question.YearQuestion;
import gongji.household.Visitor;
import gongji.household.account.Account;
import gongji.household.people.Insurance;
import gongji.message.Choice;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.money.Money;
import gongji.rules.person.Scheme;
import gongji.rules.region.RegionCode;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is known of whoever asks, for dialogs that anybody may use: it is offered as a button and said to be theirs, never taken
 * unasked, for the question may be about somebody else. Reads only; safe for use by many threads.
 */
public final class OnRegister {

    private final Function<Situation, Optional<Visitor>> visitors;

    OnRegister(Function<Situation, Optional<Visitor>> visitors) {
        this.visitors = visitors;
    }

    /** {@return what is known where there is no register: only what was told} */
    public static OnRegister nothing() {
        return new OnRegister(unused -> Optional.empty());
    }

    /** {@return the question for a place, with the one that was told and the one on the register as buttons} */
    public Next.Ask askPlace(DialogName dialog, Slot<RegionCode> place, Situation situation) {
        List<RegionCode> known = Stream
                .concat(Stream.of(Counter.regionOf(situation)), insurance(situation).stream().map(Insurance::region))
                .filter(it -> !it.isNation())
                .distinct()
                .toList();
        return Next.Ask.of(dialog, place).reading(new RegionQuestion(known));
    }

    /** {@return the question for an insurance, with the one on the register as the first button} */
    public Next.Ask askScheme(DialogName dialog, Slot<String> slot, Situation situation) {
        Next.Ask ask = Next.Ask.of(dialog, slot);
        return insurance(situation).map(Insurance::scheme)
                .filter(it -> slot.question().restore(it.code()).isPresent())
                .map(it -> ask.reading(first(it, slot.question().choices()))
                        .below(said("insured", new Value.Nested(Phrase.of("scheme." + it.code())))))
                .orElse(ask);
    }

    /** {@return the question for the last month paid, with the one on the register for that insurance as a button} */
    public Next.Ask askMonth(DialogName dialog, Slot<YearMonth> slot, Scheme scheme, Situation situation) {
        Next.Ask ask = Next.Ask.of(dialog, slot);
        return paidThrough(scheme, situation)
                .map(it -> ask.reading(MonthQuestion.past().offering(it)).below(said("paid", new Value.Month(it))))
                .orElse(ask);
    }

    /** {@return the question for the last year paid, with the one on the register for that insurance as a button} */
    public Next.Ask askYear(DialogName dialog, Slot<Year> slot, Scheme scheme, Situation situation) {
        Next.Ask ask = Next.Ask.of(dialog, slot);
        return paidThrough(scheme, situation).map(it -> Year.of(it.getYear()))
                .map(it -> ask.reading(YearQuestion.past().offering(it))
                        .below(said("paid", YearQuestion.past().show(it))))
                .orElse(ask);
    }

    private static Part said(String which, Value value) {
        return new Part.Said(Phrase.of("counter.known." + which).with("value", value));
    }

    /** {@return the question for an amount, with that much of the own account as a button} */
    public AmountQuestion offering(AmountQuestion question, Function<Account, Money> part, Situation situation) {
        List<Choice> all = new ArrayList<>(question.choices());
        visitors.apply(situation)
                .flatMap(it -> it.passbook().findAccount())
                .map(part)
                .filter(it -> !it.isZero())
                .ifPresent(it -> all.addFirst(Choice.of(Long.toString(it.fen()),
                        Phrase.of("counter.known.account").with("amount", new Value.Amount(it.fen())))));
        return question.offering(all.toArray(Choice[]::new));
    }

    private Optional<YearMonth> paidThrough(Scheme scheme, Situation situation) {
        return insurance(situation).filter(it -> it.scheme() == scheme).flatMap(Insurance::paidThrough);
    }

    private Optional<Insurance> insurance(Situation situation) {
        return visitors.apply(situation).flatMap(it -> it.person().insurance());
    }

    private static SchemeQuestion first(Scheme known, List<Choice> choices) {
        List<Choice> all = new ArrayList<>(choices);
        all.sort((one, other) -> Boolean.compare(other.id().equals(known.code()), one.id().equals(known.code())));
        return new SchemeQuestion(new ChoiceQuestion(all));
    }
}
