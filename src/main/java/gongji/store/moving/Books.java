package gongji.store.moving;

import gongji.store.database.Database;

import java.util.List;

/** Adds up every ledger: whether the entries of an account come to its balance, and the shares of a bill to its amount, to the 分. */
public final class Books {
    private static final String ACCOUNTS = """
            select a.person from account a left join (select owner, sum(current_part + carried_part) as whole,
                sum(carried_part) as carried, sum(reserved_part) as reserved from entry group by owner) e
            on e.owner = a.person
            where a.whole <> coalesce(e.whole, 0) or a.carried <> coalesce(e.carried, 0)
                or a.reserved <> coalesce(e.reserved, 0)""";
    private static final String BILLS = """
            select b.id from bill b left join (select bill, sum(amount) as paid from share group by bill) s
            on s.bill = b.id where b.amount <> b.cash + coalesce(s.paid, 0)""";
    private final Database database;

    public Books(Database database) {
        this.database = database;
    }

    /** {@return how many accounts there are} */
    public long countAccounts() {
        return database.read(handle -> handle.createQuery("select count(*) from account").mapTo(Long.class).one());
    }

    /** {@return the accounts and bills that do not add up} */
    public List<String> listWrong() {
        return database.read(handle -> handle.createQuery(ACCOUNTS + " union all " + BILLS)
                .mapTo(String.class)
                .list());
    }
}
