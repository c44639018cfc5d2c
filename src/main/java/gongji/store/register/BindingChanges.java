package gongji.store.register;

import gongji.household.Change;
import gongji.household.Overtaken;
import gongji.household.binding.Binding;
import gongji.household.binding.Binding.Cause;
import gongji.household.binding.Binding.Step;
import gongji.household.binding.BindingId;
import gongji.household.binding.BindingState;
import gongji.household.binding.Declaration;
import gongji.household.binding.Invitations;
import gongji.household.binding.Terms;
import gongji.household.people.Party;
import gongji.household.people.PersonId;
import gongji.rules.money.Money;
import gongji.store.crypt.Cell;
import gongji.store.crypt.Keyring;
import gongji.store.register.Changes.Written;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes of bindings. */
final class BindingChanges {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private final Tables tables;
    private final MoneyChanges money;
    private final Keyring keyring;

    BindingChanges(Tables tables, MoneyChanges money, Keyring keyring) {
        this.tables = tables;
        this.money = money;
        this.keyring = keyring;
    }

    Optional<Written> made(Handle handle, Change.BindingMade made) {
        BindingId id = BindingId.of(made.action());
        if (tables.bindings().find(handle, id).isPresent()) {
            return Optional.empty();
        }
        PersonId beneficiary = tables.register().resolve(handle, made.beneficiary());
        if (beneficiary.equals(made.holder())) {
            throw new Overtaken("nobody is bound to themselves");
        }
        tables.register().hold(handle, beneficiary);
        List<Binding> others = tables.bindings().holdOfBeneficiary(handle, beneficiary);
        if (others.stream().anyMatch(it -> it.holder().equals(made.holder()) && !it.state().isOver())) {
            throw new Overtaken("bound already");
        }
        checkInvitation(handle, made, others);
        int place = (int) others.stream().filter(it -> !it.state().isOver()).count() + 1;
        Binding binding = new Binding(id, made.holder(), beneficiary, made.kin(),
                made.beneficiary() instanceof Party.Known, made.terms().at(place), made.paper(),
                List.of(new Step(made.state(), made.day(), Cause.HOLDER, Optional.empty())));
        tables.bindings().insert(handle, binding);
        tables.bindings().note(handle, id, made.due(), typed(made.beneficiary()));
        money.reserve(handle, binding, made.terms().quota().orElse(Money.ZERO), made.day());
        return written("binding-made", binding, made.state());
    }

    /** Whoever said no, or was asked again and again, is left in peace. */
    private void checkInvitation(Handle handle, Change.BindingMade made, List<Binding> ofBeneficiary) {
        if (made.state() != BindingState.AWAITING_CONSENT && !made.due().contains(BindingState.AWAITING_CONSENT)) {
            return;
        }
        List<Binding> between = ofBeneficiary.stream().filter(it -> it.holder().equals(made.holder())).toList();
        if (Invitations.restsUntil(between, made.day()).isPresent()
                || Invitations.isFull(tables.bindings().ofHolder(handle, made.holder()))) {
            throw new Overtaken("asked too often");
        }
    }

    private static Optional<Declaration> typed(Party party) {
        return switch (party) {
            case Party.Known it -> Optional.empty();
            case Party.Declared it -> Optional.of(new Declaration(it.name(), it.insurance()));
        };
    }

    Optional<Written> moved(Handle handle, Change.BindingMoved moved) {
        Binding binding = binding(handle, moved.binding());
        Step step = moved.step();
        if (binding.state() == step.state()) {
            return Optional.empty();
        }
        if (!binding.state().mayBecome(step.state())) {
            throw new Overtaken("a binding does not go from " + binding.state() + " to " + step.state());
        }
        tables.bindings().addStep(handle, binding, step);
        if (step.state().isOver()) {
            release(handle, binding, step.day());
        }
        return written("binding-moved", binding, step.state());
    }

    Optional<Written> ended(Handle handle, Change.BindingEnded ended) {
        Binding binding = binding(handle, ended.binding());
        return binding.state().isOver()
                ? Optional.empty()
                : moved(handle, new Change.BindingMoved(ended.binding(),
                        new Step(BindingState.ENDED, ended.day(), ended.cause(), Optional.empty())));
    }

    Optional<Written> proofGiven(Handle handle, Change.ProofGiven given) {
        Binding binding = binding(handle, given.binding());
        handle.createUpdate("""
                insert into proof (reference, binding, file_name_sealed, at) values (:reference, :binding, :name, :at)
                on conflict (reference) do nothing""")
                .bind("reference", given.reference())
                .bind("binding", binding.id().id())
                .bind("name", keyring.seal(Cell.PROOF_FILE_NAME, given.reference(), given.fileName()))
                .bind("at", given.at().toEpochMilli())
                .execute();
        return written("proof-given", binding, binding.state());
    }

    Optional<Written> limitSet(Handle handle, Change.LimitSet set) {
        Binding binding = binding(handle, set.binding());
        if (binding.terms().limit().equals(set.limit())) {
            return Optional.empty();
        }
        tables.bindings().setLimit(handle, binding.id(), set.limit());
        return Written.of("limit-set", sides(binding),
                Map.of("binding", binding.id().id(), "limit", words(set.limit())));
    }

    Optional<Written> quotaSet(Handle handle, Change.QuotaSet set) {
        Binding binding = binding(handle, set.binding());
        if (binding.state().isOver()) {
            throw new Overtaken("the binding is over");
        }
        if (!set.before().equals(binding.terms().quota().orElse(Money.ZERO))) {
            throw new Overtaken("what was set aside is another sum by now");
        }
        money.reserve(handle, binding, set.amount().minus(set.before()), set.day());
        tables.bindings().setQuota(handle, binding.id(), set.amount());
        return Written.of("quota-set", sides(binding),
                Map.of("binding", binding.id().id(), "fen", Long.toString(set.amount().fen())));
    }

    Optional<Written> orderSet(Handle handle, Change.OrderSet set) {
        List<Binding> bindings = tables.bindings().holdOfBeneficiary(handle, set.beneficiary());
        List<Binding> ordered = new ArrayList<>();
        set.order().forEach(id -> bindings.stream().filter(it -> it.id().equals(id)).forEach(ordered::add));
        bindings.stream().filter(it -> !ordered.contains(it)).forEach(ordered::add);
        for (int i = 0; i < ordered.size(); i++) {
            tables.bindings().setPlace(handle, ordered.get(i).id(), i + 1);
        }
        return Written.of("order-set", List.of(set.beneficiary()),
                Map.of("order", String.join(" ", set.order().stream().map(BindingId::id).toList())));
    }

    /** {@return every binding that is not over and that a person is a side of} */
    List<Binding> openOf(Handle handle, PersonId person) {
        return Stream.concat(tables.bindings().holdOfHolder(handle, person).stream(),
                tables.bindings().holdOfBeneficiary(handle, person).stream())
                .filter(it -> !it.state().isOver())
                .toList();
    }

    /** Ends every binding a person is a side of. */
    void endAll(Handle handle, PersonId person, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, HERE);
        openOf(handle, person).forEach(it -> moved(handle, new Change.BindingMoved(it.id(),
                new Step(BindingState.ENDED, day, Cause.ERASED, Optional.empty()))));
    }

    private void release(Handle handle, Binding binding, LocalDate day) {
        Optional<Money> quota = binding.terms().quota();
        if (quota.isPresent()) {
            money.release(handle, binding, quota.get(), day);
            tables.bindings().setQuota(handle, binding.id(), Money.ZERO);
        }
    }

    private Binding binding(Handle handle, BindingId id) {
        return tables.bindings().hold(handle, id).orElseThrow(() -> new Overtaken("no such binding"));
    }

    private static Optional<Written> written(String what, Binding binding, BindingState state) {
        return Written.of(what, sides(binding),
                Map.of("binding", binding.id().id(), "state", state.name(), "kin", binding.kin().code()));
    }

    private static List<PersonId> sides(Binding binding) {
        return List.of(binding.holder(), binding.beneficiary());
    }

    private static String words(Terms.Limit limit) {
        return switch (limit) {
            case Terms.Limit.None it -> "none";
            case Terms.Limit.PerPayment it -> "per-payment " + it.most().fen();
            case Terms.Limit.InAll it -> "in-all " + it.most().fen();
        };
    }
}
