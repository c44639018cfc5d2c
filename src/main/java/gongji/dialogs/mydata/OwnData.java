package gongji.dialogs.mydata;

import gongji.dialogs.Deed;
import gongji.dialogs.Registered;
import gongji.household.Visitor;
import gongji.household.people.Person;
import gongji.household.record.AuditLine;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is kept of a person, as parts of a reply; numbers masked, for others may see the screen. */
final class OwnData {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final int MOST_LINES = 15;
    /** Lines of the audit that mean something to the person they are about. */
    private static final Set<String> TOLD = Set.of("link-made", "link-ended", "pin-set", "attempt-failed",
            "binding-made", "binding-moved", "limit-set", "quota-set", "order-set", "premium-paid",
            "premium-cancelled", "looked-up", "code-given", "consent-slip-given", "data-exported", "proof-given",
            "question-answered");

    private OwnData() {}

    static List<Part> card(Visitor visitor) {
        Person person = visitor.person();
        List<Part.Line> lines = new ArrayList<>();
        lines.add(line("name-line", new Value.Words(person.name())));
        lines.add(line("id-number", new Value.Words(person.idNumber().masked())));
        person.phone()
                .ifPresent(it -> lines.add(line("phone",
                        new Value.Words(it.substring(0, 3) + "****" + it.substring(it.length() - 4)))));
        person.insurance().ifPresent(it -> lines.addAll(Registered.lines(it)));
        visitor.passbook().findAccount().ifPresent(it -> {
            lines.add(line("balance", new Value.Amount(it.whole().fen())));
            lines.add(line("as-of", new Value.Day(it.asOf())));
        });
        lines.add(line("shared", new Value.Count(visitor.family()
                .listShared()
                .stream()
                .filter(it -> !it.binding().state().isOver())
                .count())));
        lines.add(line("shared-with-me", new Value.Count(visitor.family()
                .listSharedWithMe()
                .stream()
                .filter(it -> !it.binding().state().isOver())
                .count())));
        lines.add(line("receipts", new Value.Count(visitor.listReceipts().size())));
        lines.add(line("chats", new Value.Count(visitor.listOtherChats().size() + 1L)));
        return List.of(new Part.Card(Phrase.of("my-data.card"), lines), new Part.Said(Phrase.of("my-data.kept")));
    }

    /** {@return who did what about the person, the newest first} */
    static List<Part> touched(Visitor visitor) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Said(Phrase.of("my-data.touched")));
        visitor.listAudit()
                .stream()
                .filter(it -> TOLD.contains(it.what()))
                .limit(MOST_LINES)
                .forEach(it -> parts.add(new Part.Said(Phrase.of("my-data.touched-line")
                        .with("day", new Value.Day(LocalDate.ofInstant(it.at(), HERE)))
                        .with("who", Phrase.of("my-data.actor." + actor(it, visitor)))
                        .with("what", Phrase.of("my-data.audit." + it.what())))));
        return parts;
    }

    private static String actor(AuditLine line, Visitor visitor) {
        String actor = line.actor();
        if (actor.equals("person:" + visitor.person().id())) {
            return "self";
        }
        if (actor.startsWith("person:")) {
            return "relative";
        }
        return actor.startsWith("operator:") ? "office" : actor.equals("gongji") ? "gongji" : "other";
    }

    private static Part.Line line(String key, Value value) {
        return Deed.line("my-data." + key, value);
    }
}
