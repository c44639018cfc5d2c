package gongji.ops.demo;

import gongji.household.people.Groups;
import gongji.household.people.Insurance;
import gongji.rules.identity.IdNumber;
import gongji.rules.kinship.Kin;
import gongji.rules.money.Money;
import gongji.rules.person.Scheme;
import gongji.rules.person.Standing;
import gongji.rules.region.RegionCode;
import gongji.store.office.PersonRow;
import gongji.store.office.RelationRow;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The invented people. Their numbers are well formed and belong to nobody. */
enum Cast {
    HUSBAND("张建伟", "42000019820315101", "13800000017", Scheme.EMPLOYEE, "420100", "人在武汉的职工，账户里有钱，已经给女儿绑定"),
    WIFE("王芳", "33000019840622102", "13800000025", Scheme.EMPLOYEE, "330100", "张建伟的妻子，在杭州参保"),
    DAUGHTER("张小雨", "42000020170909104", "", Scheme.RESIDENT, "420100", "他们的女儿，未满14岁，由父母监护"),
    MOTHER("李秀梅", "42000019560108102", "13800000033", Scheme.RESIDENT, "420100", "张建伟的母亲，还没有绑定"),
    FATHER("张国强", "42000019540711105", "13800000041", Scheme.RETIREE, "420100", "张建伟的父亲，退休，有自己的账户"),
    FATHER_IN_LAW("王德福", "33000019550517103", "13800000058", Scheme.RESIDENT, "330100", "王芳的父亲：张建伟的岳父，不能由张建伟绑定");

    private final String name;
    private final String seventeen;
    private final String phone;
    private final Scheme scheme;
    private final String region;
    private final String part;

    Cast(String name, String seventeen, String phone, Scheme scheme, String region, String part) {
        this.name = name;
        this.seventeen = seventeen;
        this.phone = phone;
        this.scheme = scheme;
        this.region = region;
        this.part = part;
    }

    String person() {
        return name;
    }

    String region() {
        return region;
    }

    /** {@return who they are in the play} */
    String part() {
        return part;
    }

    IdNumber idNumber() {
        for (char check : "0123456789X".toCharArray()) {
            if (IdNumber.parse(seventeen + check, LocalDate.MAX) instanceof IdNumber.Valid valid) {
                return valid.number();
            }
        }
        throw new IllegalStateException("no check digit fits " + this);
    }

    private PersonRow row(LocalDate first) {
        Optional<PersonRow.Balance> balance = switch (this) {
            case HUSBAND -> balance(3600, 3000, first);
            case WIFE -> balance(2400, 1800, first);
            case FATHER -> balance(900, 900, first);
            case DAUGHTER, MOTHER, FATHER_IN_LAW -> Optional.empty();
        };
        Optional<YearMonth> paid = switch (scheme) {
            case RESIDENT -> Optional.of(YearMonth.of(first.plusYears(1).getYear(), 12));
            case EMPLOYEE, FLEXIBLE -> Optional.of(YearMonth.from(first.plusYears(1)).minusMonths(1));
            case RETIREE, UNINSURED, UNSAID -> Optional.empty();
        };
        return new PersonRow(1, idNumber(), name, Optional.of(phone).filter(it -> !it.isEmpty()),
                new Insurance(scheme, RegionCode.of(region), Standing.ACTIVE, paid),
                new Groups(Optional.of("demo"), Optional.of("demo")), balance);
    }

    private static Optional<PersonRow.Balance> balance(long whole, long carried, LocalDate asOf) {
        return Optional.of(new PersonRow.Balance(Money.ofYuan(whole), Money.ofYuan(carried), asOf));
    }

    /** {@return everybody, with balances as of that day} */
    static List<PersonRow> people(LocalDate first) {
        return List.of(values()).stream().map(it -> it.row(first)).toList();
    }

    /** {@return the family register} */
    static List<RelationRow> relations() {
        return List.of(tie(HUSBAND, WIFE, Kin.SPOUSE), tie(WIFE, HUSBAND, Kin.SPOUSE),
                tie(HUSBAND, DAUGHTER, Kin.CHILD),
                tie(WIFE, DAUGHTER, Kin.CHILD), tie(DAUGHTER, HUSBAND, Kin.PARENT), tie(DAUGHTER, WIFE, Kin.PARENT),
                tie(HUSBAND, MOTHER, Kin.PARENT), tie(MOTHER, HUSBAND, Kin.CHILD), tie(HUSBAND, FATHER, Kin.PARENT),
                tie(FATHER, HUSBAND, Kin.CHILD), tie(MOTHER, FATHER, Kin.SPOUSE), tie(FATHER, MOTHER, Kin.SPOUSE),
                tie(WIFE, FATHER_IN_LAW, Kin.PARENT), tie(FATHER_IN_LAW, WIFE, Kin.CHILD));
    }

    private static RelationRow tie(Cast person, Cast relative, Kin kin) {
        return new RelationRow(1, person.idNumber(), relative.idNumber(), kin, Optional.empty(), Optional.empty(),
                "demo");
    }
}
