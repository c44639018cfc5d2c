package gongji.household;

import gongji.household.cabinet.Cabinet;
import gongji.household.cabinet.Requests;
import gongji.household.link.Link;
import gongji.household.people.Person;
import gongji.household.people.Reminder;
import gongji.household.record.AuditLine;
import gongji.household.record.Receipt;
import gongji.household.record.ReceiptNumber;
import gongji.message.ConversationKey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A linked chat at the {@link Desk}: what its person may see. Who is tied to the person is the {@link Family}, the money is the
 * {@link Passbook}, the rest is here: the links, and what is kept of what was done. Made anew for every turn; safe for use by
 * many threads.
 */
public final class Visitor {
    private final Cabinet cabinet;
    private final Link link;
    private final Person person;

    Visitor(Cabinet cabinet, Link link, Person person) {
        this.cabinet = cabinet;
        this.link = link;
        this.person = person;
    }

    /** {@return the person, who may see all of their own data} */
    public Person person() {
        return person;
    }

    /** {@return the link the chat acts by} */
    public Link link() {
        return link;
    }

    /** {@return the other chats that act for the same person} */
    public List<Link> listOtherChats() {
        return cabinet.links().listChats(person.id()).stream().filter(it -> !it.chat().equals(link.chat())).toList();
    }

    /** {@return who is tied to the person} */
    public Family family() {
        return new Family(cabinet, person.id());
    }

    /** {@return the person's money} */
    public Passbook passbook() {
        return new Passbook(cabinet, person.id(), family());
    }

    /** Looks up a receipt the person is a side of. */
    public Optional<Receipt> findReceipt(ReceiptNumber number) {
        return cabinet.receipts().findReceipt(number).filter(this::isMine);
    }

    /** {@return the receipts the person is a side of, the newest first} */
    public List<Receipt> listReceipts() {
        return cabinet.receipts().listReceipts(person.id());
    }

    /** {@return who did what about the person, the newest first, at most a hundred} */
    public List<AuditLine> listAudit() {
        return cabinet.audit().listAbout(person.id(), 100);
    }

    /** {@return the reminders that are switched on} */
    public Set<Reminder> listReminders() {
        return cabinet.requests().listReminders(person.id());
    }

    /** {@return the questions this chat left for the office, the newest first} */
    public List<Requests.Question> listQuestions() {
        return cabinet.requests().listQuestions(link.chat());
    }

    /** {@return when the person's open activation codes run out; the codes themselves nobody can read} */
    public List<Instant> listOpenCodes(Instant now) {
        return cabinet.links().listOpenCodes(person.id(), now);
    }

    /** {@return everything kept of the person, as one JSON document} */
    public String export() {
        return cabinet.exports().export(person.id());
    }

    /** {@return the chat that looks} */
    public ConversationKey chat() {
        return link.chat();
    }

    private boolean isMine(Receipt it) {
        return it.who().equals(person.id()) || it.whom().equals(Optional.of(person.id()));
    }
}
