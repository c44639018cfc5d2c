package gongji.household.record;

import gongji.household.people.PersonId;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One line of the audit: without names, numbers of documents or words of a person.
 *
 * @param number counted from one without a gap
 * @param actor {@code person:<id>}, {@code chat:<pseudonym>}, {@code operator:<name>} or {@code gongji}
 * @param what such as {@code binding-made}
 * @param about the persons it concerns
 * @param details codes, ids, amounts in 分, days
 */
public record AuditLine(long number, Instant at, String actor, String what, List<PersonId> about,
        Map<String, String> details) {
    /** Copies what it holds. */
    public AuditLine {
        about = List.copyOf(about);
        details = Map.copyOf(details);
    }
}
