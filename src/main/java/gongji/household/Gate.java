package gongji.household;

import gongji.household.binding.Binding;
import gongji.household.binding.BindingId;
import gongji.household.binding.BindingState;
import gongji.household.cabinet.Cabinet;
import gongji.household.link.Link;
import gongji.household.people.Party;
import gongji.household.people.PersonId;
import gongji.household.record.ActionId;
import gongji.message.ConversationKey;
import gongji.rules.money.Money;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The last look at the changes of a turn before they are committed: does the chat act for whom the change is for, is the
 * relation live, was the PIN typed lately where the change is a sensitive one. What a dialog forgot is refused here.
 *
 * <p>Length: it judges every kind of change, one line each.
 */
public final class Gate {
    /** A PIN may grow a little older while a turn is taken. */
    private static final Duration PIN_GRACE = Desk.PIN_FRESH.plusMinutes(1);
    private final Cabinet cabinet;

    public Gate(Cabinet cabinet) {
        this.cabinet = cabinet;
    }

    /**
     * Refuses a turn that wants what it may not.
     *
     * @param changes all changes of the turn
     * @throws NotAllowed for the first one that is not allowed
     */
    public void check(ConversationKey chat, List<Change> changes, Instant now, LocalDate today) {
        Set<PersonId> persons = cabinet.links().listLinks(chat).stream().map(Link::person).collect(Collectors.toSet());
        Caller caller = new Caller(chat, persons, changes, now, today);
        for (Change change : changes) {
            if (!allows(caller, change)) {
                throw new NotAllowed(change, "not this chat's to change");
            }
            if (isSensitive(change) && !typedPin(caller)) {
                throw new NotAllowed(change, "the PIN is due");
            }
        }
    }

    private boolean allows(Caller caller, Change change) {
        return switch (change) {
            case Change.LinkMade it -> it.chat().equals(caller.chat());
            case Change.LinkEnded it -> caller.actsFor(it.person());
            case Change.PinSet it -> it.chat().equals(caller.chat());
            case Change.PinTyped it -> it.chat().equals(caller.chat());
            case Change.AttemptFailed it -> it.chat().equals(caller.chat());
            case Change.AttemptsCleared it -> it.chat().equals(caller.chat());
            case Change.BindingMade it -> caller.actsFor(it.holder()) && mayBind(it, caller.today());
            case Change.BindingMoved it -> mayMove(caller, it.binding(), it.step().cause())
                    && (mayAnswer(it) || completesPapers(caller, it));
            case Change.SlipAnswered it -> mayAnswer(caller, it);
            case Change.BindingEnded it -> mayMove(caller, it.binding(), it.cause());
            case Change.ProofGiven it -> holds(caller, it.binding()) || caller.asksFor(it.binding());
            case Change.LimitSet it -> holds(caller, it.binding());
            case Change.QuotaSet it -> holds(caller, it.binding());
            case Change.OrderSet it -> mayOrder(caller, it);
            case Change.PremiumPaid it -> caller.actsFor(it.premium().holder())
                    && isTied(it.premium().holder(), it.premium().beneficiary(), caller.today());
            case Change.PremiumCancelled it -> cabinet.ledger()
                    .findPremium(new ActionId(it.premium()))
                    .map(premium -> caller.actsFor(premium.holder()))
                    .orElse(false);
            case Change.ReceiptIssued it -> caller.actsFor(it.receipt().who());
            case Change.ReminderSet it -> caller.actsFor(it.person());
            case Change.QuestionLeft it -> it.chat().equals(caller.chat());
            case Change.PersonTold it -> mayTell(caller, it.person());
            case Change.ChatTold it -> false;
            case Change.Exported it -> it.chat().equals(caller.chat()) && caller.actsFor(it.person());
            case Change.Erased it -> caller.actsFor(it.person());
        };
    }

    private boolean isSensitive(Change change) {
        return switch (change) {
            case Change.BindingMade it -> true;
            case Change.BindingEnded it -> true;
            case Change.PremiumPaid it -> true;
            case Change.Erased it -> true;
            case Change.Exported it -> true;
            case Change.LimitSet it -> binding(it.binding()).map(was -> was.terms().limit().isRaisedBy(it.limit()))
                    .orElse(true);
            case Change.QuotaSet it -> binding(it.binding())
                    .map(was -> was.terms().quota().orElse(Money.ZERO).isLessThan(it.amount()))
                    .orElse(true);
            case Change.LinkMade it -> false;
            case Change.LinkEnded it -> false;
            case Change.PinSet it -> false;
            case Change.PinTyped it -> false;
            case Change.AttemptFailed it -> false;
            case Change.AttemptsCleared it -> false;
            case Change.BindingMoved it -> false;
            case Change.SlipAnswered it -> false;
            case Change.ProofGiven it -> false;
            case Change.OrderSet it -> false;
            case Change.PremiumCancelled it -> false;
            case Change.ReceiptIssued it -> false;
            case Change.ReminderSet it -> false;
            case Change.QuestionLeft it -> false;
            case Change.PersonTold it -> false;
            case Change.ChatTold it -> false;
        };
    }

    private boolean typedPin(Caller caller) {
        boolean now = caller.changes()
                .stream()
                .anyMatch(it -> it instanceof Change.PinTyped || it instanceof Change.PinSet);
        return now || cabinet.links()
                .findPinTyped(caller.chat())
                .map(at -> at.plus(PIN_GRACE).isAfter(caller.now()))
                .orElse(false);
    }

    private boolean mayBind(Change.BindingMade made, LocalDate today) {
        return switch (made.beneficiary()) {
            case Party.Known it -> isTied(made.holder(), it.id(), today);
            case Party.Declared it -> true;
        };
    }

    private boolean mayMove(Caller caller, BindingId id, Binding.Cause cause) {
        return binding(id).map(it -> switch (cause) {
            case HOLDER -> caller.actsFor(it.holder());
            case BENEFICIARY -> caller.actsFor(it.beneficiary());
            case OFFICE, RELATION_ENDED, EXPIRED, ERASED -> false;
        }).orElse(false);
    }

    /** A chat moves a binding only by answering for the beneficiary; nobody answers an invitation of their own. */
    private boolean mayAnswer(Change.BindingMoved moved) {
        return moved.step().cause() == Binding.Cause.BENEFICIARY && binding(moved.binding())
                .filter(it -> it.state() == BindingState.AWAITING_CONSENT)
                .isPresent();
    }

    /** The holder moves a binding only by handing in what it waits for; what comes next is somebody else's to decide. */
    private boolean completesPapers(Caller caller, Change.BindingMoved moved) {
        boolean handsIn = caller.changes()
                .stream()
                .anyMatch(it -> it instanceof Change.ProofGiven given && given.binding().equals(moved.binding()));
        return handsIn && moved.step().state().isPending() && binding(moved.binding())
                .filter(it -> it.state() == BindingState.AWAITING_PAPERS)
                .isPresent();
    }

    /** Whoever has the slip may be anybody but the one who wants the consent. */
    private boolean mayAnswer(Caller caller, Change.SlipAnswered answered) {
        return !holds(caller, answered.slip().binding())
                && mayAnswer(new Change.BindingMoved(answered.slip().binding(), answered.step()));
    }

    private boolean holds(Caller caller, BindingId id) {
        return binding(id).map(it -> caller.actsFor(it.holder())).orElse(false);
    }

    private boolean mayOrder(Caller caller, Change.OrderSet set) {
        List<Binding> bindings = cabinet.bindings().listOfBeneficiary(set.beneficiary());
        Set<BindingId> known = bindings.stream().map(Binding::id).collect(Collectors.toSet());
        boolean side = caller.actsFor(set.beneficiary())
                || bindings.stream().anyMatch(it -> it.state().isLive() && caller.actsFor(it.holder()));
        return side && known.containsAll(set.order());
    }

    private boolean mayTell(Caller caller, PersonId person) {
        boolean party = caller.changes().stream().anyMatch(it -> isParty(it, person));
        return party || caller.actsFor(person)
                || caller.persons().stream().anyMatch(it -> isTied(it, person, caller.today()));
    }

    private static boolean isParty(Change change, PersonId person) {
        return switch (change) {
            case Change.BindingMade it -> it.beneficiary().equals(new Party.Known(person));
            case Change.LinkMade it -> it.code().person().equals(person);
            case Change it -> false;
        };
    }

    private boolean isTied(PersonId one, PersonId other, LocalDate today) {
        boolean related = cabinet.register()
                .listRelations(one, today)
                .stream()
                .anyMatch(it -> it.relative().equals(other));
        return related || Stream
                .concat(cabinet.bindings().listOfHolder(one).stream(), cabinet.bindings().listOfHolder(other).stream())
                .anyMatch(
                        it -> !it.state().isOver() && Set.of(it.holder(), it.beneficiary()).equals(Set.of(one, other)));
    }

    private Optional<Binding> binding(BindingId id) {
        return cabinet.bindings().findBinding(id);
    }

    private record Caller(ConversationKey chat, Set<PersonId> persons, List<Change> changes, Instant now,
            LocalDate today) {
        boolean actsFor(PersonId person) {
            return persons.contains(person);
        }

        /** A proof comes with the binding it is for. */
        boolean asksFor(BindingId binding) {
            return changes.stream()
                    .anyMatch(it -> it instanceof Change.BindingMade made && actsFor(made.holder())
                            && BindingId.of(made.action()).equals(binding));
        }
    }
}
