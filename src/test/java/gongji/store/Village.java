package gongji.store;

import gongji.household.Change;
import gongji.household.Desk.CodeCheck;
import gongji.household.binding.BindingState;
import gongji.household.binding.Terms;
import gongji.household.link.LinkKind;
import gongji.household.link.PinSeal;
import gongji.household.people.Groups;
import gongji.household.people.Insurance;
import gongji.household.people.Party;
import gongji.household.people.Person;
import gongji.household.people.PersonId;
import gongji.household.record.ActionId;
import gongji.message.ConversationKey;
import gongji.message.DoorName;
import gongji.rules.identity.IdNumber;
import gongji.rules.kinship.Kin;
import gongji.rules.money.Money;
import gongji.rules.person.Scheme;
import gongji.rules.person.Standing;
import gongji.rules.region.RegionCode;
import gongji.store.office.Office;
import gongji.store.office.Operator;
import gongji.store.office.PersonRow;
import gongji.store.office.RelationRow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** An invented family: Zhang Wei in 湖北, his mother there, his wife in 浙江, and a stranger. */
public final class Village {
    public static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    public static final Operator CLERK = new Operator("clerk", NOW);
    public static final IdNumber WEI = number("42000019800101001");
    public static final IdNumber MOTHER = number("42000019550303002");
    public static final IdNumber WIFE = number("33000019820505004");
    public static final IdNumber STRANGER = number("11000019900909005");
    public static final String WEI_NAME = "张建伟";
    public static final String WEI_PHONE = "13800000017";
    public static final ConversationKey CHAT = chat("wei");

    /** 274913, sealed as the store does it but at the least cost, so that tests do not wait for it. */
    private static final PinSeal PIN_SEAL = new PinSeal("$2a$04$9hTnMNrGOGsg.fkd53sroObzZ422/UlYX/F1FnPxf6Yo3YtEKq9lG");

    private final Stores stores;

    public Village(Stores stores) {
        this.stores = stores;
    }

    /** {@return the store with everybody in it} */
    public static Village settled(Stores stores) {
        Village village = new Village(stores);
        village.office().importPeople(people(), CLERK, false);
        village.office().importRelations(relations(), CLERK, false);
        return village;
    }

    public static List<PersonRow> people() {
        return List.of(
                row(2, WEI, WEI_NAME, WEI_PHONE, insured(Scheme.EMPLOYEE, "420100"), balance(3000, 1200)),
                row(3, MOTHER, "李秀梅", "13800000025", insured(Scheme.RESIDENT, "420100"), Optional.empty()),
                row(4, WIFE, "王芳", "13800000033", insured(Scheme.EMPLOYEE, "330100"), balance(2000, 500)),
                row(5, STRANGER, "赵强", "13800000041", insured(Scheme.EMPLOYEE, "110000"), balance(100, 0)));
    }

    public static List<RelationRow> relations() {
        return List.of(relation(2, WEI, MOTHER, Kin.PARENT), relation(3, WEI, WIFE, Kin.SPOUSE),
                relation(4, WIFE, WEI, Kin.SPOUSE), relation(5, MOTHER, WEI, Kin.CHILD));
    }

    public static PersonRow row(int line, IdNumber number, String name, String phone, Insurance insurance,
            Optional<PersonRow.Balance> balance) {
        return new PersonRow(line, number, name, Optional.of(phone), insurance,
                new Groups(Optional.of("H1"), Optional.of("acme")), balance);
    }

    public static Insurance insured(Scheme scheme, String region) {
        return new Insurance(scheme, RegionCode.of(region), Standing.ACTIVE, Optional.of(YearMonth.of(2026, 2)));
    }

    public static Optional<PersonRow.Balance> balance(long whole, long carried) {
        return Optional.of(new PersonRow.Balance(Money.ofYuan(whole), Money.ofYuan(carried), LocalDate.of(2026, 1, 1)));
    }

    public static RelationRow relation(int line, IdNumber person, IdNumber relative, Kin kin) {
        return new RelationRow(line, person, relative, kin, Optional.empty(), Optional.empty(), "family book");
    }

    /** {@return the number with its check digit} */
    public static IdNumber number(String seventeen) {
        for (char check : "0123456789X".toCharArray()) {
            if (IdNumber.parse(seventeen + check, TODAY) instanceof IdNumber.Valid valid) {
                return valid.number();
            }
        }
        throw new IllegalArgumentException("no check digit makes a number of " + seventeen);
    }

    public static ConversationKey chat(String name) {
        return new ConversationKey(DoorName.CONSOLE, name);
    }

    public Stores stores() {
        return stores;
    }

    public Office office() {
        return stores.office();
    }

    public PersonId id(IdNumber number) {
        return person(number).id();
    }

    public Person person(IdNumber number) {
        return stores.cabinet().register().findByIdNumber(number).orElseThrow();
    }

    /** Links a chat with a fresh code and sets its PIN. */
    public Village link(ConversationKey chat, IdNumber number) {
        String code = office().giveCode(id(number), LinkKind.SELF, CLERK);
        CodeCheck check = stores.desk().checkCode(chat, code, Optional.empty(), NOW);
        office().commit(List.of(
                new Change.LinkMade(chat, ((CodeCheck.Right) check).code(), NOW, "1"),
                new Change.PinSet(chat, PIN_SEAL, NOW)), CLERK);
        return this;
    }

    /** {@return the change that binds a known relative} */
    public Change.BindingMade binding(IdNumber holder, IdNumber beneficiary, Kin kin, String action) {
        return new Change.BindingMade(new ActionId(action), id(holder), new Party.Known(id(beneficiary)), kin,
                Terms.OPEN, Optional.empty(), BindingState.REGISTERED, TODAY);
    }
}
