package gongji.household.cabinet;

import gongji.household.link.Attempts;
import gongji.household.link.Link;
import gongji.household.link.OpenCode;
import gongji.household.link.PinSeal;
import gongji.household.link.Slip;
import gongji.household.people.PersonId;
import gongji.message.ConversationKey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which chat acts for whom, codes and PINs. Reads only; safe for use by many threads. */
public interface Links {
    /** {@return the persons a chat acts for, its own person first} */
    List<Link> listLinks(ConversationKey chat);

    /** {@return the chats that act for a person, the oldest first} */
    List<Link> listChats(PersonId person);

    /** Looks up the code somebody typed, in either case and with or without blanks, if it is open at that moment. */
    Optional<OpenCode> findOpenCode(String typed, Instant now);

    /** Looks up the slip whose code somebody typed, as {@link #findOpenCode} does. */
    Optional<Slip> findSlip(String typed, Instant now);

    /** {@return when the codes of a person that are still open run out} */
    List<Instant> listOpenCodes(PersonId person, Instant now);

    /** {@return whether the chat has a PIN} */
    boolean hasPin(ConversationKey chat);

    /** {@return whether the chat has a PIN and it is this one; slow on purpose} */
    boolean pinIs(ConversationKey chat, String pin);

    /** Seals a PIN to be stored; slow on purpose. */
    PinSeal seal(String pin);

    /** Looks up when the chat last typed its PIN. */
    Optional<Instant> findPinTyped(ConversationKey chat);

    /** {@return the wrong guesses of a chat} */
    Attempts attemptsOf(ConversationKey chat);

    /** {@return the wrong guesses at a person, through whatever chat} */
    Attempts attemptsAt(PersonId person);
}
