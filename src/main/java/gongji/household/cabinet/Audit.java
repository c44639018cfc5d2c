package gongji.household.cabinet;

import gongji.household.people.PersonId;
import gongji.household.record.AuditLine;

import java.util.List;

/** What was done, append-only; lines are written by committing. Safe for use by many threads. */
public interface Audit {
    /** {@return the lines about a person, the newest first, at most that many} */
    List<AuditLine> listAbout(PersonId person, int most);
}
