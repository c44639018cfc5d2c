package gongji.store.office;

import gongji.household.Change;
import gongji.household.binding.Binding;
import gongji.household.binding.Binding.Cause;
import gongji.household.binding.Binding.Step;
import gongji.household.binding.BindingId;
import gongji.household.binding.BindingState;
import gongji.household.link.Slip;
import gongji.message.DoorMemory;
import gongji.message.DoorName;
import gongji.message.Phrase;
import gongji.rules.kinship.Kin;
import gongji.store.database.Database;
import gongji.store.register.Changes;
import gongji.store.register.Consented;
import gongji.store.register.Sides;
import gongji.store.register.SqlAudit.Happened;
import gongji.store.register.Tables;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where the office decides on bindings that wait for it. Safe for use by many threads. */
public final class PaperDesk {
    private static final Set<BindingState> WAITING = Set.of(BindingState.AWAITING_PAPERS, BindingState.AWAITING_OFFICE,
            BindingState.AWAITING_CONSENT);
    private final Database database;
    private final Tables tables;
    private final Changes changes;
    private final DoorMemory memory;

    public PaperDesk(Database database, Tables tables, Changes changes, DoorMemory memory) {
        this.database = database;
        this.tables = tables;
        this.changes = changes;
        this.memory = memory;
    }

    /** {@return every binding that is not over} */
    public List<Waiting> listOpen() {
        return list(EnumSet.complementOf(EnumSet.of(BindingState.RETURNED, BindingState.ENDED)));
    }

    /** {@return the bindings that wait for papers, for the office, or for a consent that may be given at the counter} */
    public List<Waiting> listWaiting() {
        return list(WAITING);
    }

    private List<Waiting> list(Set<BindingState> states) {
        return database.read(handle -> tables.bindings()
                .in(handle, states)
                .stream()
                .map(it -> new Waiting(it.id(), it.state(), it.since(), it.kin(), references(handle, it.id()).size()))
                .toList());
    }

    /** {@return the papers of a binding that are still kept, the newest first} */
    public List<byte[]> listPapers(BindingId binding, Operator operator) {
        List<String> references = database.write(handle -> {
            tables.audit()
                    .append(handle, new Happened(operator.at(), operator.actor(), "paper-looked-at", List.of(),
                            Map.of("binding", binding.id())));
            return references(handle, binding);
        });
        return references.stream().flatMap(it -> paper(it).stream()).toList();
    }

    private Optional<byte[]> paper(String reference) {
        return Stream.of(DoorName.TELEGRAM, DoorName.WEB, DoorName.CONSOLE)
                .flatMap(door -> memory.recall(door, reference).stream())
                .findFirst()
                .map(Base64.getDecoder()::decode);
    }

    /**
     * Lets a binding that waits for papers or the office become what this installation makes of it; {@return whether there was one}.
     * One that waits for the beneficiary's consent is not the office's to approve: see {@link #recordConsent}; where that consent is due
     * after the papers, it is asked for now.
     *
     * @param approved registered, or in force where the installation's word is binding
     */
    public boolean approve(BindingId binding, BindingState approved, Operator operator) {
        Optional<BindingState> state = tables.bindings().findBinding(binding).map(Binding::state);
        if (state.equals(Optional.of(BindingState.AWAITING_PAPERS)) && tables.bindings().isConsentDue(binding)) {
            return decide(binding, new Step(BindingState.AWAITING_CONSENT, operator.today(), Cause.OFFICE,
                    Optional.empty()), operator, PaperDesk::waits,
                    it -> List.of(it.tellHolder(Phrase.of("office.paper-then-consent"))));
        }
        return !state.equals(Optional.of(BindingState.AWAITING_CONSENT))
                && decide(binding, new Step(approved, operator.today(), Cause.OFFICE, Optional.empty()),
                        Phrase.of("office.paper-approved"), operator);
    }

    /**
     * Records that the beneficiary of a binding agreed at the counter or on paper; {@return whether one waited for that}. Both get
     * the receipt. Where a proof was handed in or the rules left something open, the office has still to look at it.
     *
     * @param agreed registered, or in force where the installation's word is binding
     */
    public boolean recordConsent(BindingId binding, BindingState agreed, Operator operator) {
        return database.write(handle -> {
            Optional<Binding> found = find(handle, binding)
                    .filter(it -> it.state() == BindingState.AWAITING_CONSENT);
            found.ifPresent(it -> {
                BindingState next = tables.bindings().isOfficeDue(handle, binding) ? BindingState.AWAITING_OFFICE
                        : agreed;
                List<Change> all = new ArrayList<>();
                all.add(new Change.BindingMoved(binding,
                        new Step(next, operator.today(), Cause.OFFICE, Optional.empty())));
                all.addAll(new Consented(Sides.of(tables, handle, it), next, "at-counter", operator.at(),
                        operator.today()).changes());
                changes.commit(handle, all, operator.actor(), operator.at());
            });
            return found.isPresent();
        });
    }

    private Optional<Binding> find(Handle handle, BindingId id) {
        return tables.bindings().hold(handle, id);
    }

    /**
     * Makes a slip for the other side of a binding that waits for its consent, in place of an earlier one: whoever types the code that is
     * returned, in any chat but the holder's, answers for the beneficiary.
     *
     * @param until when the code runs out
     */
    public Optional<String> giveSlip(BindingId binding, Instant until, Operator operator) {
        String code = ShortCode.draw();
        return database.write(handle -> {
            Optional<Binding> found = find(handle, binding)
                    .filter(it -> it.state() == BindingState.AWAITING_CONSENT);
            found.ifPresent(it -> {
                tables.links().putSlip(handle, new Slip(tables.links().idOf(code), binding, until));
                tables.audit()
                        .append(handle, new Happened(operator.at(), operator.actor(), "consent-slip-given",
                                List.of(it.holder(), it.beneficiary()), Map.of("binding", binding.id())));
            });
            return found.map(it -> code);
        });
    }

    /** Returns a binding that waits, with the reason; {@return whether there was one}. */
    public boolean giveBack(BindingId binding, String reason, Operator operator) {
        return decide(binding, new Step(BindingState.RETURNED, operator.today(), Cause.OFFICE, Optional.of(reason)),
                Phrase.of("office.paper-returned").with("reason", reason), operator);
    }

    /** Records that a registered binding was handed to the official system; {@return whether there was one}. */
    public boolean sent(BindingId binding, Operator operator) {
        return went(binding, BindingState.SENT, Phrase.of("office.binding-sent"), operator);
    }

    /** Records that a registered binding is in force in the official system; {@return whether there was one}. */
    public boolean inForce(BindingId binding, Operator operator) {
        return went(binding, BindingState.IN_FORCE, Phrase.of("office.binding-in-force"), operator);
    }

    private boolean went(BindingId id, BindingState to, Phrase words, Operator operator) {
        return decide(id, new Step(to, operator.today(), Cause.OFFICE, Optional.empty()), operator,
                it -> it.state().isLive() && it.state().mayBecome(to), it -> it.told(words));
    }

    private boolean decide(BindingId id, Step step, Phrase words, Operator operator) {
        return decide(id, step, operator, PaperDesk::waits, it -> it.told(words));
    }

    private boolean decide(BindingId id, Step step, Operator operator, Predicate<Binding> where,
            Function<Sides, List<Change>> told) {
        return database.write(handle -> {
            Optional<Binding> found = find(handle, id).filter(where);
            found.ifPresent(it -> {
                List<Change> all = new ArrayList<>(List.of(new Change.BindingMoved(id, step)));
                all.addAll(told.apply(Sides.of(tables, handle, it)));
                changes.commit(handle, all, operator.actor(), operator.at());
                handle.execute("update proof set decided_at = ? where binding = ? and decided_at is null",
                        operator.at().toEpochMilli(),
                        id.id());
            });
            return found.isPresent();
        });
    }

    private static boolean waits(Binding it) {
        return WAITING.contains(it.state());
    }

    private static List<String> references(Handle handle, BindingId binding) {
        return handle.createQuery("select reference from proof where binding = ? order by at desc")
                .bind(0, binding.id())
                .mapTo(String.class)
                .list();
    }

    /** A binding that waits for the office. */
    public record Waiting(BindingId binding, BindingState state, LocalDate since, Kin kin, int papers) {}
}
