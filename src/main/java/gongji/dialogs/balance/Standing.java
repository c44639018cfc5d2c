package gongji.dialogs.balance;

import gongji.conversation.question.KinSaid;
import gongji.household.Passbook.Movement;
import gongji.household.Shared;
import gongji.household.Visitor;
import gongji.household.account.EntryKind;
import gongji.household.binding.Binding;
import gongji.household.binding.BindingState;
import gongji.household.people.PersonId;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.money.Money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where each binding stands, told in full: when it was asked for, its limit, what was set aside, and how it ended. */
final class Standing {

    private final Visitor visitor;
    private final LocalDate today;

    Standing(Visitor visitor, LocalDate today) {
        this.visitor = visitor;
        this.today = today;
    }

    /** {@return a binding of the own account with all its terms} */
    Value terms(Shared shared, Phrase used) {
        List<Value> said = new ArrayList<>();
        said.add(Sharing.state(shared.binding()));
        said.add(nested(Phrase.of("balance.filed").with("day", new Value.Day(shared.binding().filedOn()))));
        said.add(nested(used));
        said.add(Sharing.limit(shared.binding().terms().limit()).orElse(nested(Phrase.of("balance.no-limit"))));
        said.add(nested(setAside(shared)));
        return new Value.Joined(said);
    }

    private Phrase setAside(Shared shared) {
        Money left = shared.binding().terms().quota().orElse(Money.ZERO);
        Money given = visitor.passbook()
                .listMovements(shared.binding().filedOn(), today)
                .stream()
                .filter(it -> it.kind() == EntryKind.RESERVE
                        && it.patient().equals(Optional.of(shared.other().id())))
                .map(Movement::change)
                .reduce(Money.ZERO, Money::plus);
        if (left.isZero() && given.isZero()) {
            return Phrase.of("balance.none-set-aside");
        }
        return Phrase.of(given.equals(left) ? "balance.set-aside" : "balance.set-aside-left")
                .with("amount", new Value.Amount(left.fen()))
                .with("given", new Value.Amount(given.fen()));
    }

    /**
     * {@return what became of the bindings that are over and were followed by none: of all those that came back; of one of the family
     * also those that were ended}
     */
    List<Part> over(Optional<KinSaid> with, List<Shared> open) {
        Map<PersonId, Shared> last = new LinkedHashMap<>();
        Stream.concat(visitor.family().listShared().stream(), visitor.family().listSharedWithMe().stream())
                .filter(it -> with.map(said -> Sharing.isOf(said, it)).orElse(true))
                .forEach(it -> last.merge(it.other().id(), it, Standing::later));
        open.forEach(it -> last.remove(it.other().id()));
        last.values().removeIf(it -> with.isEmpty() && it.binding().state() != BindingState.RETURNED);
        return last.isEmpty() ? List.of() : over(last.values());
    }

    private static List<Part> over(Collection<Shared> last) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Card(Phrase.of("balance.over"),
                last.stream().map(it -> Sharing.line(it, ended(it.binding()))).toList()));
        if (last.stream().anyMatch(it -> it.binding().state() == BindingState.RETURNED)) {
            parts.add(new Part.Said(Phrase.of("balance.again")));
        }
        return parts;
    }

    private static Value ended(Binding binding) {
        Binding.Step step = binding.steps().getLast();
        Phrase told = Phrase.of(step.note().isPresent() ? "balance.ended-because" : "balance.ended")
                .with("state", Sharing.state(binding))
                .with("day", new Value.Day(step.day()))
                .with("why", step.note().orElse(""));
        return nested(told);
    }

    private static Shared later(Shared one, Shared other) {
        return other.binding().since().isBefore(one.binding().since()) ? one : other;
    }

    private static Value nested(Phrase phrase) {
        return new Value.Nested(phrase);
    }
}
