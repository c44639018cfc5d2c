package gongji.store.office;

import gongji.household.Change;
import gongji.household.binding.Binding;
import gongji.household.binding.Binding.Cause;
import gongji.household.binding.Binding.Step;
import gongji.household.binding.BindingId;
import gongji.household.binding.BindingState;
import gongji.message.DoorMemory;
import gongji.message.DoorName;
import gongji.message.Outgoing;
import gongji.message.Phrase;
import gongji.rules.kinship.Kin;
import gongji.store.database.Database;
import gongji.store.register.Changes;
import gongji.store.register.SqlAudit.Happened;
import gongji.store.register.Tables;
import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the office decides on bindings that wait for it. Safe for use by many threads. */
public final class PaperDesk {
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

    /** {@return the bindings that wait for papers, for the office, or for a consent that may be given at the counter} */
    public List<Waiting> listWaiting() {
        return database.read(handle -> tables.bindings()
                .all(handle)
                .stream()
                .filter(PaperDesk::waits)
                .map(it -> new Waiting(it.id(), it.state(), it.since(), it.kin(), references(handle, it.id()).size()))
                .toList());
    }

    /** Looks up the newest paper of a binding. */
    public Optional<byte[]> findPaper(BindingId binding, Operator operator) {
        Optional<String> reference = database.write(handle -> {
            tables.audit()
                    .append(handle, new Happened(operator.at(), operator.actor(), "paper-looked-at", List.of(),
                            Map.of("binding", binding.id())));
            return references(handle, binding).stream().findFirst();
        });
        return reference.flatMap(it -> Stream.of(DoorName.TELEGRAM, DoorName.WEB, DoorName.CONSOLE)
                .flatMap(door -> memory.recall(door, it).stream())
                .findFirst()).map(Base64.getDecoder()::decode);
    }

    /**
     * Lets a binding that waits become what this installation makes of it; {@return whether there was one}.
     *
     * @param approved registered, or in force where the installation's word is binding
     */
    public boolean approve(BindingId binding, BindingState approved, Operator operator) {
        return decide(binding, new Step(approved, operator.today(), Cause.OFFICE, Optional.empty()),
                Phrase.of("office.paper-approved"), operator);
    }

    /** Returns a binding that waits, with the reason; {@return whether there was one}. */
    public boolean giveBack(BindingId binding, String reason, Operator operator) {
        return decide(binding, new Step(BindingState.RETURNED, operator.today(), Cause.OFFICE, Optional.of(reason)),
                Phrase.of("office.paper-returned").with("reason", reason), operator);
    }

    private boolean decide(BindingId id, Step step, Phrase words, Operator operator) {
        return database.write(handle -> {
            Optional<Binding> found = tables.bindings()
                    .all(handle)
                    .stream()
                    .filter(it -> it.id().equals(id))
                    .filter(PaperDesk::waits)
                    .findFirst();
            found.ifPresent(it -> {
                changes.commit(handle, List.of(new Change.BindingMoved(id, step),
                        new Change.PersonTold(it.holder(), Optional.empty(), Outgoing.said(words)),
                        new Change.PersonTold(it.beneficiary(), Optional.empty(), Outgoing.said(words))),
                        operator.actor(), operator.at());
                handle.execute("update proof set decided_at = ? where binding = ?", operator.at().toEpochMilli(),
                        id.id());
            });
            return found.isPresent();
        });
    }

    private static boolean waits(Binding it) {
        return it.state() == BindingState.AWAITING_PAPERS || it.state() == BindingState.AWAITING_OFFICE
                || it.state() == BindingState.AWAITING_CONSENT;
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
