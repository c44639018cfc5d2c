package gongji.household.cabinet;

import gongji.household.people.PersonId;
import gongji.household.people.Reminder;
import gongji.household.record.ActionId;
import gongji.message.ConversationKey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people asked the office and what they want to be reminded of. Reads only; safe for use by many threads. */
public interface Requests {
    /** {@return the reminders a person switched on} */
    Set<Reminder> listReminders(PersonId person);

    /** {@return the questions a chat left, the newest first} */
    List<Question> listQuestions(ConversationKey chat);

    /**
     * A question for a person of the office.
     *
     * @param answer what the office said, and when
     */
    record Question(ActionId id, ConversationKey chat, Optional<PersonId> person, String words, Instant at,
            Optional<Answer> answer) {}

    /** What the office said. */
    record Answer(String words, Instant at) {}
}
