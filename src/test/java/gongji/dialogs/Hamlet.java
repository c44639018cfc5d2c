package gongji.dialogs;

import gongji.conversation.engine.Dialog;
import gongji.dialogs.balance.BalanceDialog;
import gongji.dialogs.consent.ConsentDialog;
import gongji.dialogs.history.HistoryDialog;
import gongji.dialogs.human.Helpdesk;
import gongji.dialogs.human.HumanDialog;
import gongji.dialogs.limit.LimitDialog;
import gongji.dialogs.link.LinkDialog;
import gongji.dialogs.mydata.MyDataDialog;
import gongji.dialogs.order.OrderDialog;
import gongji.dialogs.premium.PremiumDialog;
import gongji.dialogs.premiumcancel.PremiumCancelDialog;
import gongji.dialogs.premiumstatus.PremiumStatusDialog;
import gongji.dialogs.quota.QuotaDialog;
import gongji.dialogs.receipt.ReceiptDialog;
import gongji.dialogs.remind.RemindDialog;
import gongji.dialogs.unbind.UnbindDialog;
import gongji.dialogs.unlink.UnlinkDialog;
import gongji.household.Change;
import gongji.household.account.Funds;
import gongji.household.account.Premium;
import gongji.household.binding.BindingId;
import gongji.household.binding.BindingState;
import gongji.household.binding.Terms;
import gongji.household.record.ActionId;
import gongji.household.record.Authority;
import gongji.household.record.Receipt;
import gongji.household.record.ReceiptNumber;
import gongji.message.ConversationKey;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.rules.identity.IdNumber;
import gongji.rules.kinship.Kin;
import gongji.rules.money.Money;
import gongji.rules.person.Scheme;
import gongji.rules.region.RegionCode;
import gongji.store.StoreSettings;
import gongji.store.Stores;
import gongji.store.Village;
import gongji.store.office.PersonRow;
import gongji.store.office.RelationRow;
import gongji.talk.Cast;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Invented people with bindings of every kind, in the real store, and the dialogs over it. The village's Wei shares with his mother
 * and has paid her premium, with a receipt of the time when steps were not kept; his wife in 浙江 shares
 * with him. In 福建 money is set aside, in 山西 it is limited, in 陕西 a mother chooses among her children.
 */
public final class Hamlet implements AutoCloseable {

    /** The PIN of everybody. */
    public static final String PIN = "274913";
    /** Holder in 福建. */
    public static final IdNumber LIN = Village.number("35000019780312001");
    /** Holder in 山西. */
    public static final IdNumber JIN = Village.number("14000019790423003");
    /** Patient in 陕西. */
    public static final IdNumber QIN = Village.number("61000019520614002");

    /** Holder in 山西 who has a limit already. */
    public static final IdNumber BAI = Village.number("14000019820315007");
    /** Holder in 福建 who has set money aside already. */
    public static final IdNumber XU = Village.number("35000019820416001");
    /** Patient in 陕西 with five children who share with her. */
    public static final IdNumber GAO = Village.number("61000019480517004");
    /** Holder in 新疆. */
    public static final IdNumber MA = Village.number("65000019780718003");
    /** Employee in 广东, where papers are wanted; nothing is bound. */
    public static final IdNumber HUANG = Village.number("44000019850616001");

    /** Holder in 广东 whose binding waits for papers. */
    public static final IdNumber LUO = Village.number("44000019830303001");

    private static final IdNumber LUO_WIFE = Village.number("44000019850303004");
    private static final IdNumber BAI_WIFE = Village.number("14000019830215008");
    private static final IdNumber XU_WIFE = Village.number("35000019840416002");
    private static final IdNumber MA_WIFE = Village.number("65000019790718002");
    private static final List<IdNumber> GAO_CHILDREN = IntStream.rangeClosed(1, 5)
            .mapToObj(i -> Village.number("6100001970010100" + i))
            .toList();
    private static final IdNumber HUANG_MOTHER = Village.number("44000019580909002");
    private static final IdNumber LIN_CHILD = Village.number("35000020100801002");
    private static final IdNumber JIN_WIFE = Village.number("14000019810117004");
    private static final IdNumber QIN_SON = Village.number("61000019760209005");
    private static final IdNumber QIN_DAUGHTER = Village.number("61000019790902004");

    private final Stores stores;
    private final Village village;

    private Hamlet(Stores stores) {
        this.stores = stores;
        this.village = new Village(stores);
    }

    /** {@return the people settled in a new store in that folder} */
    public static Hamlet in(Path folder) {
        Hamlet hamlet = new Hamlet(Stores.open(StoreSettings.in(folder)));
        hamlet.village.office().importPeople(people(), Village.CLERK, false);
        hamlet.village.office().importRelations(relations(), Village.CLERK, false);
        hamlet.bind(Village.WEI, Village.MOTHER, Kin.PARENT);
        hamlet.bind(Village.WIFE, Village.WEI, Kin.SPOUSE);
        hamlet.bind(LIN, LIN_CHILD, Kin.CHILD);
        hamlet.bind(JIN, JIN_WIFE, Kin.SPOUSE);
        hamlet.bind(QIN_SON, QIN, Kin.PARENT);
        hamlet.bind(QIN_DAUGHTER, QIN, Kin.PARENT);
        hamlet.payPremium();
        return hamlet;
    }

    /** {@return those who can be linked, by the word the transcripts use} */
    public static Map<String, IdNumber> persons() {
        return new TreeMap<>(Map.of("张建伟", Village.WEI, "林国栋", LIN, "靳志强", JIN, "秦秀英", QIN,
                "郝大勇", QIN_SON, "黄志远", HUANG));
    }

    /** Lets more people move in: who has set a limit or money aside already, and who has many holders. */
    public Map<String, IdNumber> enlarge() {
        List<PersonRow> rows = new ArrayList<>();
        rows.add(person(20, BAI, "白玉明", Scheme.EMPLOYEE, "140100"));
        rows.add(person(21, BAI_WIFE, "蒋秋月", Scheme.RESIDENT, "140100"));
        rows.add(person(22, XU, "许文海", Scheme.EMPLOYEE, "350200"));
        rows.add(person(23, XU_WIFE, "曹丽华", Scheme.RESIDENT, "350200"));
        rows.add(person(24, MA, "马建国", Scheme.EMPLOYEE, "650100"));
        rows.add(person(25, MA_WIFE, "古丽娜", Scheme.RESIDENT, "650100"));
        rows.add(person(26, GAO, "高秀兰", Scheme.RESIDENT, "610100"));
        rows.add(person(27, LUO, "罗建华", Scheme.EMPLOYEE, "440100"));
        rows.add(person(28, LUO_WIFE, "梁美玲", Scheme.RESIDENT, "440100"));
        for (int i = 0; i < GAO_CHILDREN.size(); i++) {
            rows.add(person(30 + i, GAO_CHILDREN.get(i), "孟" + "一二三四五".charAt(i), Scheme.EMPLOYEE, "610100"));
        }
        village.office().importPeople(rows, Village.CLERK, false);
        bind(BAI, BAI_WIFE, Kin.SPOUSE);
        bind(XU, XU_WIFE, Kin.SPOUSE);
        bind(MA, MA_WIFE, Kin.SPOUSE);
        commit(village.binding(LUO, LUO_WIFE, Kin.SPOUSE, "waiting.2"), BindingState.AWAITING_PAPERS);
        GAO_CHILDREN.forEach(child -> bind(child, GAO, Kin.PARENT));
        village.office()
                .commit(List.of(
                        new Change.LimitSet(BindingId.of(action(BAI, BAI_WIFE)),
                                new Terms.Limit.InAll(Money.ofYuan(500))),
                        new Change.QuotaSet(BindingId.of(action(XU, XU_WIFE)), Money.ZERO, Money.ofYuan(300),
                                Village.TODAY)),
                        Village.CLERK);
        return Map.of("白玉明", BAI, "许文海", XU, "马建国", MA, "高秀兰", GAO, "罗建华", LUO);
    }

    /** Links a chat with one of the people, who typed the PIN last on the day before. */
    public Hamlet link(ConversationKey chat, IdNumber person) {
        village.link(chat, person);
        Instant yesterday = Village.NOW.minus(Duration.ofDays(1));
        village.office().commit(List.of(new Change.PinTyped(chat, yesterday)), Village.CLERK);
        return this;
    }

    public Stores stores() {
        return stores;
    }

    public Village village() {
        return village;
    }

    /** {@return the dialogs about who a chat is} */
    public List<Dialog> identity() {
        Counter counter = counter();
        return List.of(new LinkDialog(counter), new UnlinkDialog(counter),
                new MyDataDialog(counter), new ConsentDialog(counter));
    }

    /** {@return a binding for the patient in 陕西 that waits for her consent} */
    public Change.BindingMade waiting() {
        Change.BindingMade made = village.binding(LIN, QIN, Kin.PARENT, "waiting.1");
        return new Change.BindingMade(made.action(), made.holder(), made.beneficiary(), made.kin(), made.terms(),
                made.paper(), BindingState.AWAITING_CONSENT, made.day());
    }

    private void commit(Change.BindingMade made, BindingState state) {
        village.office()
                .commit(List.of(new Change.BindingMade(made.action(), made.holder(), made.beneficiary(), made.kin(),
                        made.terms(), made.paper(), state, made.day())), Village.CLERK);
    }

    private Counter counter() {
        return new Counter(stores.desk(), Cast.handbook(), Authority.NONE,
                new Consents(Cast.knowledge().policies(), false));
    }

    /** {@return the dialogs over the store} */
    public List<Dialog> dialogs() {
        Counter counter = counter();
        Helpdesk helpdesk = new Helpdesk(Optional.of("工作日9点到17点"), Map.of(RegionCode.of("420100"), "027"));
        return List.of(
                new UnbindDialog(counter),
                new BalanceDialog(counter),
                new HistoryDialog(counter),
                new OrderDialog(counter),
                new LimitDialog(counter),
                new QuotaDialog(counter),
                new PremiumDialog(counter),
                new PremiumStatusDialog(counter),
                new PremiumCancelDialog(counter),
                new ReceiptDialog(counter),
                new RemindDialog(counter),
                new HumanDialog(counter, helpdesk));
    }

    private void bind(IdNumber holder, IdNumber beneficiary, Kin kin) {
        village.office()
                .commit(List.of(village.binding(holder, beneficiary, kin, action(holder, beneficiary).id())),
                        Village.CLERK);
    }

    private static ActionId action(IdNumber holder, IdNumber beneficiary) {
        return new ActionId(
                "before." + holder.digits().substring(10, 17) + beneficiary.digits().substring(10, 17));
    }

    private void payPremium() {
        ActionId action = new ActionId("before.premium");
        LocalDate day = Village.TODAY;
        Premium premium = new Premium(action.id(), village.id(Village.WEI), village.id(Village.MOTHER),
                RegionCode.of("420100"), Year.of(2025), Money.ofYuan(400), day, Premium.State.PAID);
        Receipt receipt = new Receipt(ReceiptNumber.of(action, day), action, "premium", village.id(Village.WEI),
                Optional.of(village.id(Village.MOTHER)), Village.NOW,
                List.of(), new Receipt.Words(new Part.Card(Phrase.of("premium.receipt"), List.of()),
                        List.of(new Part.Said(Phrase.of("premium.left"))), Optional.empty()));
        village.office()
                .commit(List.of(new Change.PremiumPaid(action, premium, Funds.ALL),
                        new Change.ReceiptIssued(receipt)), Village.CLERK);
    }

    private static List<PersonRow> people() {
        List<PersonRow> all = new ArrayList<>(Village.people());
        all.add(person(6, LIN, "林国栋", Scheme.EMPLOYEE, "350200"));
        all.add(person(7, LIN_CHILD, "林小满", Scheme.RESIDENT, "350200"));
        all.add(person(8, JIN, "靳志强", Scheme.EMPLOYEE, "140100"));
        all.add(person(9, JIN_WIFE, "高玉兰", Scheme.RESIDENT, "140100"));
        all.add(person(10, QIN, "秦秀英", Scheme.RESIDENT, "610100"));
        all.add(person(11, QIN_SON, "郝大勇", Scheme.EMPLOYEE, "610100"));
        all.add(person(12, QIN_DAUGHTER, "郝小慧", Scheme.EMPLOYEE, "610100"));
        all.add(person(13, HUANG, "黄志远", Scheme.EMPLOYEE, "440100"));
        all.add(person(14, HUANG_MOTHER, "何桂芳", Scheme.RESIDENT, "440100"));
        return all;
    }

    private static PersonRow person(int line, IdNumber number, String name, Scheme scheme, String region) {
        return Village.row(line, number, name, "139000000" + (10 + line), Village.insured(scheme, region),
                scheme == Scheme.RESIDENT ? Optional.empty() : Village.balance(5000, 3000));
    }

    private static List<RelationRow> relations() {
        List<RelationRow> all = new ArrayList<>(Village.relations());
        all.add(Village.relation(6, LIN, LIN_CHILD, Kin.CHILD));
        all.add(Village.relation(7, JIN, JIN_WIFE, Kin.SPOUSE));
        all.add(Village.relation(8, QIN, QIN_SON, Kin.CHILD));
        all.add(Village.relation(9, QIN, QIN_DAUGHTER, Kin.CHILD));
        all.add(Village.relation(10, HUANG, HUANG_MOTHER, Kin.PARENT));
        return all;
    }

    @Override
    public void close() {
        stores.close();
    }
}
