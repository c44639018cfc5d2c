package gongji.store.register;

import gongji.household.Change;
import gongji.household.Overtaken;
import gongji.household.binding.Binding;
import gongji.household.binding.Binding.Cause;
import gongji.household.binding.BindingId;
import gongji.household.binding.BindingState;
import gongji.household.link.Link;
import gongji.household.link.LinkKind;
import gongji.household.link.OpenCode;
import gongji.household.people.PersonId;
import gongji.message.ConversationKey;
import gongji.message.Phrase;
import gongji.store.crypt.Keyring;
import gongji.store.register.SqlAudit.Happened;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes changes, each with its line in the audit, in a transaction of the caller. A change that is written already changes
 * nothing; one that has become impossible throws {@link Overtaken}. Safe for use by many threads.
 */
public final class Changes {
    private final Tables tables;
    private final Keyring keyring;
    private final Notices notices;
    private final BindingChanges bindings;
    private final MoneyChanges money;

    public Changes(Tables tables, Keyring keyring, Notices notices) {
        this.tables = tables;
        this.keyring = keyring;
        this.notices = notices;
        this.money = new MoneyChanges(tables);
        this.bindings = new BindingChanges(tables, money, keyring);
    }

    /** {@return how the audit names a chat: the person it belongs to, or becomes with these changes, or a pseudonym} */
    public String actorOf(Handle handle, ConversationKey chat, List<Change> changes) {
        Stream<PersonId> is = tables.links()
                .links(handle, chat)
                .stream()
                .filter(it -> it.kind() == LinkKind.SELF)
                .map(Link::person);
        Stream<PersonId> becomes = changes.stream()
                .flatMap(it -> it instanceof Change.LinkMade made
                        && made.code().kind() == LinkKind.SELF ? Stream.of(made.code().person()) : Stream.empty());
        return Stream.concat(is, becomes)
                .findFirst()
                .map(it -> "person:" + it)
                .orElseGet(() -> "chat:" + keyring.hash("chat", chat.text()).substring(0, 12));
    }

    /** {@return the names of the people whom a chat is likely to name} */
    public List<String> namesAround(Handle handle, ConversationKey chat) {
        return new Circle(tables, handle).names(chat);
    }

    /** Writes all of them. */
    public void commit(Handle handle, List<Change> changes, String actor, Instant at) {
        for (Change change : changes) {
            write(handle, change, at).ifPresent(it -> tables.audit()
                    .append(handle,
                            new Happened(at, actor, it.what(), it.about(), it.details())));
        }
    }

    private Optional<Written> write(Handle handle, Change change, Instant at) {
        return switch (change) {
            case Change.LinkMade it -> linkMade(handle, it);
            case Change.LinkEnded it -> linkEnded(handle, it);
            case Change.PinSet it -> {
                tables.links().put(handle, it.chat(), it.seal(), it.at());
                yield Written.of("pin-set", persons(handle, it.chat()), Map.of());
            }
            case Change.PinTyped it -> quietly(() -> tables.links().typed(handle, it.chat(), it.at()));
            case Change.AttemptFailed it -> failed(handle, it);
            case Change.AttemptsCleared it -> quietly(() -> cleared(handle, it));
            case Change.BindingMade it -> bindingMade(handle, it);
            case Change.BindingMoved it -> bindingMoved(handle, it, at);
            case Change.SlipAnswered it -> slipAnswered(handle, it);
            case Change.BindingEnded it -> bindings.ended(handle, it);
            case Change.ProofGiven it -> bindings.proofGiven(handle, it);
            case Change.LimitSet it -> bindings.limitSet(handle, it);
            case Change.QuotaSet it -> bindings.quotaSet(handle, it);
            case Change.OrderSet it -> bindings.orderSet(handle, it);
            case Change.PremiumPaid it -> money.premiumPaid(handle, it);
            case Change.PremiumCancelled it -> money.premiumCancelled(handle, it);
            case Change.ReceiptIssued it -> receiptIssued(handle, it);
            case Change.ReminderSet it -> {
                tables.requests().set(handle, it);
                yield Written.of("reminder-set", List.of(it.person()),
                        Map.of("kind", it.kind().name(), "on", Boolean.toString(it.on())));
            }
            case Change.QuestionLeft it -> {
                tables.requests().insert(handle, it);
                yield Written.of("question-left", it.person().stream().toList(), Map.of("question", it.action().id()));
            }
            case Change.PersonTold it -> quietly(() -> told(handle, it));
            case Change.ChatTold it -> quietly(() -> notices.add(handle, it.chat(), it.words()));
            case Change.Exported it -> Written.of("data-exported", List.of(it.person()), Map.of());
            case Change.Erased it -> erased(handle, it);
        };
    }

    private Optional<Written> bindingMade(Handle handle, Change.BindingMade made) {
        Optional<Written> written = bindings.made(handle, made);
        written.flatMap(it -> tables.bindings().find(handle, BindingId.of(made.action())))
                .ifPresent(it -> told(handle, Proposed.of(sides(handle, it))));
        return written;
    }

    /** Who has to agree now is asked; who answered in the own chat has both sides' receipts written. */
    private Optional<Written> bindingMoved(Handle handle, Change.BindingMoved moved, Instant at) {
        Optional<Binding> was = tables.bindings().hold(handle, moved.binding());
        Optional<Written> written = bindings.moved(handle, moved);
        Binding.Step step = moved.step();
        was.filter(it -> written.isPresent()).ifPresent(it -> {
            if (step.state() == BindingState.AWAITING_CONSENT) {
                told(handle, Proposed.toAgree(sides(handle, it)));
            } else if (it.state() == BindingState.AWAITING_CONSENT && step.cause() == Cause.BENEFICIARY) {
                follow(handle, it, Consented.IN_CHAT, step, at);
            }
        });
        return written;
    }

    private Optional<Written> slipAnswered(Handle handle, Change.SlipAnswered answered) {
        BindingId id = answered.slip().binding();
        if (!tables.links().useSlip(handle, answered.slip().id(), id, answered.at())) {
            throw new Overtaken("the slip was used");
        }
        Binding binding = tables.bindings().find(handle, id).orElseThrow(() -> new Overtaken("no such binding"));
        Optional<Written> moved = bindings.moved(handle, new Change.BindingMoved(id, answered.step()));
        follow(handle, binding, "by-slip", answered.step(), answered.at());
        return moved;
    }

    private void follow(Handle handle, Binding binding, String way, Binding.Step step, Instant at) {
        commit(handle, new Consented(sides(handle, binding), step.state(), way, at, step.day()).changes(), "gongji",
                at);
    }

    private Sides sides(Handle handle, Binding binding) {
        return Sides.of(tables, handle, binding);
    }

    private Optional<Written> linkMade(Handle handle, Change.LinkMade made) {
        SqlLinks links = tables.links();
        Optional<OpenCode> code = links.code(handle, made.code().id());
        if (code.isEmpty() && isLinked(handle, made)) {
            return Optional.empty();
        }
        OpenCode open = code.orElseThrow(() -> new Overtaken("the code was used"));
        List<Link> chats = links.chats(handle, open.person());
        if (!isLinked(handle, made) && chats.size() >= Link.MOST_CHATS) {
            throw new Overtaken("as many chats as may be");
        }
        if (!links.use(handle, open.id(), made.at())) {
            throw new Overtaken("the code was used or has run out");
        }
        links.put(handle, new Link(made.chat(), open.person(), open.kind(), made.at()), made.noticeVersion());
        return Written.of("link-made", List.of(open.person()),
                Map.of("door", made.chat().door().name(), "kind", open.kind().code(), "notice", made.noticeVersion()));
    }

    private boolean isLinked(Handle handle, Change.LinkMade made) {
        return tables.links()
                .links(handle, made.chat())
                .stream()
                .anyMatch(it -> it.person().equals(made.code().person()));
    }

    private Optional<Written> linkEnded(Handle handle, Change.LinkEnded ended) {
        tables.links().remove(handle, ended.chat(), ended.person());
        return Written.of("link-ended", List.of(ended.person()), Map.of("door", ended.chat().door().name()));
    }

    private Optional<Written> failed(Handle handle, Change.AttemptFailed failed) {
        tables.links().failed(handle, SqlLinks.subject(failed.chat()), failed.at());
        failed.person().ifPresent(it -> tables.links().failed(handle, SqlLinks.subject(it), failed.at()));
        return Written.of("attempt-failed", failed.person().stream().toList(),
                Map.of("door", failed.chat().door().name()));
    }

    private void cleared(Handle handle, Change.AttemptsCleared cleared) {
        tables.links().cleared(handle, SqlLinks.subject(cleared.chat()));
        cleared.person().ifPresent(it -> tables.links().cleared(handle, SqlLinks.subject(it)));
    }

    private Optional<Written> receiptIssued(Handle handle, Change.ReceiptIssued issued) {
        if (tables.receipts().ofAction(handle, issued.receipt().action()).isPresent()) {
            return Optional.empty();
        }
        tables.receipts().insert(handle, issued.receipt());
        return Written.of("receipt-issued", List.of(issued.receipt().who()),
                Map.of("number", issued.receipt().number().text(), "what", issued.receipt().what()));
    }

    private void told(Handle handle, Change.PersonTold told) {
        tables.links()
                .chats(handle, told.person())
                .stream()
                .map(Link::chat)
                .filter(it -> !told.except().equals(Optional.of(it)))
                .forEach(it -> notices.add(handle, it, told.words()));
    }

    private Optional<Written> erased(Handle handle, Change.Erased erased) {
        PersonId person = erased.person();
        bindings.openOf(handle, person)
                .forEach(it -> told(handle,
                        sides(handle, it).tellOther(person, Phrase.of("office.other-erased"))));
        bindings.endAll(handle, person, erased.at());
        List<Link> links = tables.links().chats(handle, person);
        links.forEach(it -> tables.links().remove(handle, it.chat(), person));
        links.forEach(it -> notices.forget(handle, it.chat()));
        forgetPapers(handle, person);
        handle.execute("delete from code where person = ?", person.id());
        handle.execute("delete from attempt where subject = ?", SqlLinks.subject(person));
        handle.execute("delete from receipt_value where receipt in (select number from receipt where who = ?)",
                person.id());
        handle.execute("delete from receipt where who = ?", person.id());
        handle.execute("update bill set place_sealed = null where patient = ?", person.id());
        handle.execute("delete from account where person = ?", person.id());
        tables.bindings().forgetDeclarations(handle, person);
        tables.requests().remove(handle, person);
        tables.register().remove(handle, person);
        return Written.of("person-erased", List.of(person), Map.of());
    }

    private static void forgetPapers(Handle handle, PersonId person) {
        String proofs = "proof where binding in (select id from binding where holder = ? or beneficiary = ?)";
        handle.execute("delete from door_memory where name in (select reference from " + proofs + ")", person.id(),
                person.id());
        handle.execute("delete from " + proofs, person.id(), person.id());
    }

    private List<PersonId> persons(Handle handle, ConversationKey chat) {
        return tables.links().links(handle, chat).stream().map(Link::person).toList();
    }

    private static Optional<Written> quietly(Runnable work) {
        work.run();
        return Optional.empty();
    }

    /** What the audit says of a change; nothing where nothing changed or nobody needs to know. */
    record Written(String what, List<PersonId> about, Map<String, String> details) {
        static Optional<Written> of(String what, List<PersonId> about, Map<String, String> details) {
            return Optional.of(new Written(what, about, details));
        }
    }
}
