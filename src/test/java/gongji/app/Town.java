package gongji.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.household.Change;
import gongji.household.Desk;
import gongji.household.link.LinkKind;
import gongji.household.link.PinSeal;
import gongji.message.ConversationKey;
import gongji.rules.identity.IdNumber;
import gongji.rules.kinship.Kin;
import gongji.rules.person.Scheme;
import gongji.store.Stores;
import gongji.store.Village;
import gongji.store.office.Operator;
import gongji.store.office.PersonRow;
import gongji.store.office.RelationRow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Many invented families: a holder with 3,000 yuan and a mother who is a resident. */
final class Town {

    static final String PIN = "274913";

    private final Village village;
    private final Stores stores;
    private final Operator clerk;

    Town(Stores stores) {
        this.stores = stores;
        this.clerk = new Operator("clerk", Instant.now());
        this.village = new Village(stores);
    }

    /** Puts the families on the register. */
    Town settle(int families) {
        List<PersonRow> rows = new ArrayList<>();
        List<RelationRow> relations = new ArrayList<>();
        for (int i = 0; i < families; i++) {
            rows.add(Village.row(2 * i, holder(i), "张建" + i, "139" + (10_000_000 + i),
                    Village.insured(Scheme.EMPLOYEE, "420100"), Village.balance(3_000, 0)));
            rows.add(Village.row(2 * i + 1, mother(i), "李秀" + i, "138" + (10_000_000 + i),
                    Village.insured(Scheme.RESIDENT, "420100"), Optional.empty()));
            relations.add(Village.relation(i, holder(i), mother(i), Kin.PARENT));
        }
        assertTrue(village.office().importPeople(rows, Village.CLERK, false).isTaken());
        assertTrue(village.office().importRelations(relations, Village.CLERK, false).isTaken());
        return this;
    }

    /** Links a chat with a holder; all have the same PIN, which is slow to seal. */
    void link(int family, ConversationKey chat, PinSeal seal) {
        Desk.CodeCheck check = stores.desk().checkCode(chat, code(family), Optional.empty(), clerk.at());
        village.office()
                .commit(List.of(new Change.LinkMade(chat, ((Desk.CodeCheck.Right) check).code(), clerk.at(), "1"),
                        new Change.PinSet(chat, seal, Village.NOW)), clerk);
    }

    /** {@return an activation code of a holder} */
    String code(int family) {
        return village.office().giveCode(village.id(holder(family)), LinkKind.SELF, clerk);
    }

    /** {@return what a holder has, in 分} */
    long balance(int family) {
        return stores.cabinet().ledger().findAccount(village.id(holder(family))).orElseThrow().whole().fen();
    }

    private static IdNumber holder(int i) {
        return Village.number("420000198001" + (10 + i / 999 % 18) + String.format("%03d", i % 999 + 1));
    }

    private static IdNumber mother(int i) {
        return Village.number("420000195501" + (10 + i / 999 % 18) + String.format("%03d", i % 999 + 1));
    }
}
