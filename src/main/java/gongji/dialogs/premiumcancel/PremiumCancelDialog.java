package gongji.dialogs.premiumcancel;

import gongji.conversation.engine.ActionId;
import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Start;
import gongji.conversation.engine.Step;
import gongji.conversation.question.Slot;
import gongji.conversation.question.YearQuestion;
import gongji.dialogs.Counter;
import gongji.dialogs.Deed;
import gongji.dialogs.Premiums;
import gongji.dialogs.WhoQuestion;
import gongji.household.Change;
import gongji.household.Visitor;
import gongji.household.account.Premium;
import gongji.household.people.Masked;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/** Takes a premium back that is not settled yet; the account gets all of it. */
public final class PremiumCancelDialog implements Dialog {

    private static final DialogName NAME = new DialogName("premium-cancel");
    private static final Slot<String> WHICH = WhoQuestion.slot("relation");

    /** Never asked: the year said with the order tells one payment from another. */
    private static final Slot<Year> YEAR = Slot.of("year", new YearQuestion(1998, 1));

    private final Counter counter;

    public PremiumCancelDialog(Counter counter) {
        this.counter = counter;
    }

    @Override
    public DialogName name() {
        return NAME;
    }

    @Override
    public List<Step> steps() {
        return List.of(Step.of(WHICH));
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        return counter.findVisitor(situation)
                .map(visitor -> linked(visitor, answers, situation.today()))
                .orElseGet(() -> Next.Refused.saying(counter.guest(NAME, "premium-cancel", situation)));
    }

    @Override
    public Next confirm(Answers answers, Situation situation, ActionId action) {
        Visitor visitor = counter.findVisitor(situation).orElseThrow();
        Premium premium = find(visitor, answers).orElseThrow();
        Outgoing notice = Outgoing.said(Phrase.of("premium-cancel.notice")
                .with("name", Masked.name(visitor.person().name()))
                .with("year", premium.year().toString()));
        Deed deed = new Deed(NAME, visitor, Optional.of(premium.beneficiary()),
                List.of(Deed.line("premium-cancel.relation.name",
                        Premiums.who(premium, visitor, situation.today()).label()), returned(premium)),
                List.of(), counter.counsel().findEntry("premium-cancel", premium.region(), situation.today()));
        boolean known = visitor.family().findRelative(premium.beneficiary(), situation.today()).isPresent();
        Change cancelled = new Change.PremiumCancelled(premium.id(), situation.today());
        return deed.done(action, situation, counter, known
                ? List.of(cancelled,
                        new Change.PersonTold(premium.beneficiary(), Optional.of(situation.key()), notice))
                : List.of(cancelled));
    }

    private Next linked(Visitor visitor, Answers answers, LocalDate today) {
        List<Premium> open = Premiums.open(visitor);
        if (open.isEmpty()) {
            return Next.Refused.saying(Outgoing.said(Phrase.of("premium-cancel.none"))
                    .offering(List.of(Start.of("premium-status").button())));
        }
        return find(visitor, answers).map(this::review)
                .orElseGet(() -> Next.Ask.of(NAME, WHICH)
                        .reading(new WhoQuestion(
                                meant(open, answers).stream().map(it -> Premiums.who(it, visitor, today)).toList())));
    }

    /** {@return those of the year that was said; all where there is none of it} */
    private static List<Premium> meant(List<Premium> open, Answers answers) {
        return answers.said(YEAR)
                .map(year -> open.stream().filter(it -> it.year().equals(year)).toList())
                .filter(those -> !those.isEmpty())
                .orElse(open);
    }

    private Next review(Premium premium) {
        return Next.Review.of(NAME)
                .showing(List.of(returned(premium)))
                .below(new Part.Said(Phrase.of("premium-cancel.effect")), counter.worth());
    }

    private static Optional<Premium> find(Visitor visitor, Answers answers) {
        return answers.find(WHICH)
                .flatMap(id -> Premiums.open(visitor).stream().filter(it -> it.id().equals(id)).findFirst());
    }

    private static Part.Line returned(Premium premium) {
        return Deed.line("premium-cancel.returned", new Value.Amount(premium.amount().fen()));
    }
}
