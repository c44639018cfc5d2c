package gongji.household;

import gongji.household.binding.Binding;
import gongji.household.binding.BindingState;
import gongji.household.cabinet.Cabinet;
import gongji.household.link.Attempts;
import gongji.household.link.Link;
import gongji.household.link.LinkKind;
import gongji.household.link.OpenCode;
import gongji.household.link.PinSeal;
import gongji.household.link.Slip;
import gongji.household.people.Insurance;
import gongji.household.people.Masked;
import gongji.household.people.Person;
import gongji.household.people.PersonId;
import gongji.message.ConversationKey;
import gongji.rules.kinship.Kin;
import gongji.rules.region.RegionCode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The one way to a person's data for whoever talks with people. A chat that is linked gets a {@link Visitor}, who sees
 * what the person may see and no more; any other chat can only try a code. Reads only: what a conversation changes is a
 * {@link Change}, and {@link Gate} checks it again when it is committed. Safe for use by many threads.
 */
public final class Desk {
    /** How long a typed PIN counts. */
    public static final Duration PIN_FRESH = Duration.ofMinutes(15);
    private final Cabinet cabinet;

    public Desk(Cabinet cabinet) {
        this.cabinet = cabinet;
    }

    /** Lets the chat look as one of the persons it acts for; nobody comes in without a link. */
    public Optional<Visitor> findVisitor(ConversationKey chat, PersonId person) {
        return cabinet.links()
                .listLinks(chat)
                .stream()
                .filter(it -> it.person().equals(person))
                .findFirst()
                .flatMap(link -> person(link).map(it -> new Visitor(cabinet, link, it)));
    }

    /** {@return everybody the chat may act for, its own person first} */
    public List<Acting> listActing(ConversationKey chat) {
        return cabinet.links()
                .listLinks(chat)
                .stream()
                .flatMap(link -> person(link).stream()
                        .map(it -> new Acting(it.id(), Masked.name(it.name()), link.kind(),
                                it.insurance().map(Insurance::region))))
                .toList();
    }

    /**
     * Tries a code.
     *
     * @param typed what the person typed, in whatever form
     * @param ownPhone the phone the door vouches for, where the person shared it: the code then has to be that person's
     */
    public CodeCheck checkCode(ConversationKey chat, String typed, Optional<String> ownPhone, Instant now) {
        Optional<PersonId> suspect = ownPhone.flatMap(cabinet.register()::findByPhone).map(Person::id);
        Optional<Instant> wait = waitOf(chat, suspect, now);
        if (wait.isPresent()) {
            return new CodeCheck.Wait(wait.get());
        }
        Optional<OpenCode> code = cabinet.links()
                .findOpenCode(typed, now)
                .filter(it -> ownPhone.isEmpty() || suspect.equals(Optional.of(it.person())));
        return code.map(it -> opened(chat, it)).orElseGet(() -> new CodeCheck.Wrong(suspect));
    }

    private CodeCheck opened(ConversationKey chat, OpenCode code) {
        List<Link> chats = cabinet.links().listChats(code.person());
        boolean here = chats.stream().anyMatch(it -> it.chat().equals(chat));
        if (!here && chats.size() >= Link.MOST_CHATS) {
            return new CodeCheck.TooManyChats();
        }
        return new CodeCheck.Right(code, maskedName(code.person()), listAsking(code.person()));
    }

    private List<String> listAsking(PersonId person) {
        return cabinet.bindings()
                .listOfBeneficiary(person)
                .stream()
                .filter(it -> it.state() == BindingState.AWAITING_CONSENT)
                .map(it -> maskedName(it.holder()))
                .toList();
    }

    /** Tries the code of a slip; it is of no use to the chat that wants the consent. */
    public SlipCheck checkSlip(ConversationKey chat, String typed, Instant now) {
        Optional<Instant> wait = waitOf(chat, Optional.empty(), now);
        if (wait.isPresent()) {
            return new SlipCheck.Wait(wait.get());
        }
        return cabinet.links().findSlip(typed, now).flatMap(slip -> opened(chat, slip)).orElseGet(SlipCheck.Wrong::new);
    }

    private Optional<SlipCheck> opened(ConversationKey chat, Slip slip) {
        Optional<Binding> binding = cabinet.bindings()
                .findBinding(slip.binding())
                .filter(it -> it.state() == BindingState.AWAITING_CONSENT);
        return binding
                .map(it -> cabinet.links().listLinks(chat).stream().anyMatch(link -> link.person().equals(it.holder()))
                        ? new SlipCheck.Own()
                        : new SlipCheck.Right(slip, it.kin(), maskedName(it.holder()), maskedName(it.beneficiary()),
                                cabinet.bindings().isOfficeDue(it.id())));
    }

    private String maskedName(PersonId person) {
        return Masked.name(cabinet.register().findPerson(person).map(Person::name).orElse(""));
    }

    /** {@return whether the chat has set a PIN} */
    public boolean hasPin(ConversationKey chat) {
        return cabinet.links().hasPin(chat);
    }

    /** Seals a new PIN; slow on purpose, so not to be done at every replay. */
    public PinSeal seal(String pin) {
        return cabinet.links().seal(pin);
    }

    /** {@return whether the chat typed its PIN lately} */
    public boolean isPinFresh(ConversationKey chat, Instant now) {
        return cabinet.links().findPinTyped(chat).map(at -> at.plus(PIN_FRESH).isAfter(now)).orElse(false);
    }

    /** Tries the chat's PIN; slow on purpose. */
    public PinCheck checkPin(ConversationKey chat, String pin, Instant now) {
        Optional<PersonId> person = cabinet.links().listLinks(chat).stream().map(Link::person).findFirst();
        Optional<Instant> wait = waitOf(chat, person, now);
        if (wait.isPresent()) {
            return new PinCheck.Wait(wait.get());
        }
        return cabinet.links().pinIs(chat, pin) ? new PinCheck.Right() : new PinCheck.Wrong(person);
    }

    /** {@return how many wrong guesses the chat has left before it is locked} */
    public int guessesLeft(ConversationKey chat) {
        return Math.max(0, Attempts.MOST - cabinet.links().attemptsOf(chat).count());
    }

    private Optional<Instant> waitOf(ConversationKey chat, Optional<PersonId> person, Instant now) {
        Optional<Instant> locked = cabinet.links().attemptsOf(chat).lockedUntil(now);
        return locked.isPresent()
                ? locked
                : person.flatMap(it -> cabinet.links().attemptsAt(it).slowedUntil(now));
    }

    private Optional<Person> person(Link link) {
        return cabinet.register().findPerson(link.person());
    }

    /**
     * One person a chat may act for.
     *
     * @param region where the person is insured, where the register knows it
     */
    public record Acting(PersonId person, String maskedName, LinkKind kind, Optional<RegionCode> region) {}

    /** What came of a code. */
    public sealed interface CodeCheck {
        /**
         * It is open: {@link Change.LinkMade} uses it.
         *
         * @param asking who waits for the person's consent, by masked name
         */
        record Right(OpenCode code, String maskedName, List<String> asking) implements CodeCheck {
            /** Copies the list. */
            public Right {
                asking = List.copyOf(asking);
            }
        }

        /** Whatever was wrong with it; {@link Change.AttemptFailed} is due. */
        record Wrong(Optional<PersonId> person) implements CodeCheck {}

        /** Nothing was tried: too many wrong ones before. */
        record Wait(Instant until) implements CodeCheck {}

        /** It is right, but the person has as many chats as may be. */
        record TooManyChats() implements CodeCheck {}
    }

    /** What came of a slip. */
    public sealed interface SlipCheck {
        /**
         * It is open: {@link Change.SlipAnswered} uses it.
         *
         * @param kin what the beneficiary is to the holder
         * @param officeDue whether the office has still to look at it
         */
        record Right(Slip slip, Kin kin, String holder, String beneficiary, boolean officeDue) implements SlipCheck {}

        /** It is open, and for the other side. */
        record Own() implements SlipCheck {}

        /** Whatever was wrong with it; {@link Change.AttemptFailed} is due. */
        record Wrong() implements SlipCheck {}

        /** Nothing was tried: too many wrong ones before. */
        record Wait(Instant until) implements SlipCheck {}
    }

    /** What came of a PIN. */
    public sealed interface PinCheck {
        /** {@link Change.PinTyped} is due. */
        record Right() implements PinCheck {}

        /** {@link Change.AttemptFailed} is due. */
        record Wrong(Optional<PersonId> person) implements PinCheck {}

        /** Nothing was tried: too many wrong ones before. */
        record Wait(Instant until) implements PinCheck {}
    }
}
