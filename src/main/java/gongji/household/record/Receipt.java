package gongji.household.record;

import gongji.household.people.PersonId;
import gongji.message.Part;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a person gets for an action.
 *
 * @param what the operation, such as {@code bind}
 * @param who the person it was done for
 * @param whom the other side
 * @param card what it said when it was given; names in it are masked
 * @param versions every parameter used
 * @param leftToDo the steps left in the official channel, in the words of the wording files
 */
public record Receipt(ReceiptNumber number, ActionId action, String what, PersonId who, Optional<PersonId> whom,
        Instant at, Part.Card card, List<UsedValue> versions, List<Part.Said> leftToDo) {
    /** Copies the lists. */
    public Receipt {
        versions = List.copyOf(versions);
        leftToDo = List.copyOf(leftToDo);
    }
}
