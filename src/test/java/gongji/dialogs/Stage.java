package gongji.dialogs;

import gongji.conversation.TurnStore;
import gongji.conversation.TurnStore.Accepted;
import gongji.conversation.TurnStore.Commit;
import gongji.conversation.TurnStore.Stored;
import gongji.conversation.engine.ConversationEngine;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.Turn;
import gongji.dialogs.balance.BalanceDialog;
import gongji.dialogs.history.HistoryDialog;
import gongji.dialogs.human.Helpdesk;
import gongji.dialogs.human.HumanDialog;
import gongji.dialogs.limit.LimitDialog;
import gongji.dialogs.order.OrderDialog;
import gongji.dialogs.premium.PremiumDialog;
import gongji.dialogs.premiumcancel.PremiumCancelDialog;
import gongji.dialogs.premiumstatus.PremiumStatusDialog;
import gongji.dialogs.quota.QuotaDialog;
import gongji.dialogs.receipt.ReceiptDialog;
import gongji.dialogs.remind.RemindDialog;
import gongji.dialogs.unbind.UnbindDialog;
import gongji.household.Change;
import gongji.household.Visitor;
import gongji.household.binding.BindingId;
import gongji.household.record.Authority;
import gongji.knowledge.answer.Counsel;
import gongji.knowledge.answer.Explanation;
import gongji.knowledge.answer.Filling;
import gongji.knowledge.entry.Library;
import gongji.knowledge.load.LibraryLoader;
import gongji.knowledge.load.PaperLoader;
import gongji.message.Audience;
import gongji.message.Choice;
import gongji.message.ConversationKey;
import gongji.message.Incoming;
import gongji.message.Incoming.Body;
import gongji.message.Outgoing;
import gongji.rulebook.Rulebook;
import gongji.rules.identity.IdNumber;
import gongji.rules.kinship.Kin;
import gongji.rules.parameter.Policies;
import gongji.rules.region.RegionCode;
import gongji.source.Problems;
import gongji.store.StoreSettings;
import gongji.store.Stores;
import gongji.store.Village;
import gongji.store.office.PersonRow;
import gongji.store.office.RelationRow;
import gongji.talk.ToyMind;
import gongji.talk.Voices;
import gongji.wording.Page;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Plays a chat against the real register, rules and words, one committed turn after the other, with a clock moved by hand. After
 * every {@link #restart} all is opened anew.
 */
public final class Stage implements AutoCloseable {

    /** The PIN of the village. */
    public static final String PIN = "274913";

    private static final Path KNOWLEDGE = Path.of("knowledge");
    private static final Policies POLICIES = ((Rulebook.Loaded) Rulebook.load(KNOWLEDGE)).policies();
    private static final Library LIBRARY = LibraryLoader.load(KNOWLEDGE, new Problems()).library();
    private static final Page PAGE = Page.plain(Voices.wording());

    private final Path folder;
    private Stores stores;
    private ConversationEngine engine;
    private ConversationKey chat = Village.CHAT;
    private Instant now = Village.NOW.plus(Duration.ofHours(1));
    private List<Outgoing> replies = List.of();
    private int updates;

    private Stage(Path folder) {
        this.folder = folder;
        this.stores = Stores.open(StoreSettings.in(folder));
        this.engine = engine();
    }

    /** {@return a stage with the village's people, and a chat linked to nobody} */
    public static Stage of(Path folder) {
        return of(folder, Village.people(), Village.relations());
    }

    /** {@return a stage with these people} */
    public static Stage of(Path folder, List<PersonRow> people, List<RelationRow> relations) {
        Stage stage = new Stage(folder);
        stage.village().office().importPeople(people, Village.CLERK, false);
        stage.village().office().importRelations(relations, Village.CLERK, false);
        return stage;
    }

    /** Links the chat with one of the people; the PIN was typed an hour ago. */
    public Stage linkedTo(IdNumber person) {
        village().link(chat, person);
        return this;
    }

    /** Goes on in another chat. */
    public Stage in(String name) {
        chat = Village.chat(name);
        return this;
    }

    /** Binds two people, as if done before. */
    public BindingId bound(IdNumber holder, IdNumber beneficiary, Kin kin) {
        Change.BindingMade made = village().binding(holder, beneficiary, kin, holder.digits() + beneficiary.digits());
        village().office().commit(List.of(made), Village.CLERK);
        return BindingId.of(made.action());
    }

    /** Says each of these in turn. */
    public Stage say(String... texts) {
        for (String text : texts) {
            take(new Body.Typed(text));
        }
        return this;
    }

    /** Presses the first button of the last replies whose id begins so. */
    public Stage press(String prefix) {
        String id = choices().stream()
                .filter(it -> it.startsWith(prefix))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + prefix + " among " + choices() + "\n" + text()));
        return pressOld(id);
    }

    /** Presses a button whether it was shown or not. */
    public Stage pressOld(String id) {
        return take(new Body.Pressed(id, ""));
    }

    /** Lets time pass. */
    public Stage pause(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    /** Closes everything and opens it again. */
    public Stage restart() {
        stores.close();
        stores = Stores.open(StoreSettings.in(folder));
        engine = engine();
        return this;
    }

    /** {@return what was read last, as a person reads it} */
    public String text() {
        return replies.stream().map(PAGE::draw).collect(Collectors.joining("\n----\n"));
    }

    /** {@return the ids of all buttons shown last} */
    public List<String> choices() {
        return replies.stream().flatMap(it -> it.choices().stream()).map(Choice::id).toList();
    }

    /** {@return the confirm button shown last} */
    public String confirmButton() {
        return choices().stream().filter(it -> it.startsWith("ok:")).findFirst().orElseThrow();
    }

    /** {@return what waits, as {@code dialog/question}} */
    public String waiting() {
        var conversation = stores.turns().load(chat).conversation();
        return conversation.dialog().orElse("-") + "/" + conversation.step().orElse("");
    }

    /** {@return the desk as one of the people, through the present chat} */
    public Visitor visitor(IdNumber person) {
        return stores.desk().findVisitor(chat, village().id(person)).orElseThrow();
    }

    public Village village() {
        return new Village(stores);
    }

    /** {@return the dialogs on this stage} */
    public List<Dialog> dialogs() {
        Counsel counsel = new Counsel(LIBRARY, PaperLoader.load(KNOWLEDGE, new Problems()), new Filling(POLICIES));
        Counter counter = new Counter(stores.desk(), counsel, Authority.NONE);
        Explanation explanation = new Explanation(LIBRARY.sources());
        Helpdesk helpdesk = new Helpdesk(Optional.of("工作日9点到17点"), Map.of(RegionCode.of("420100"), "027"));
        return List.of(
                new UnbindDialog(counter),
                new BalanceDialog(counter, POLICIES),
                new HistoryDialog(counter),
                new OrderDialog(counter, POLICIES, explanation),
                new LimitDialog(counter, POLICIES, explanation),
                new QuotaDialog(counter, POLICIES, explanation),
                new PremiumDialog(counter, POLICIES, explanation),
                new PremiumStatusDialog(counter),
                new PremiumCancelDialog(counter),
                new ReceiptDialog(counter),
                new RemindDialog(counter),
                new HumanDialog(counter, helpdesk));
    }

    private ConversationEngine engine() {
        return new ConversationEngine(dialogs(), List.of(), new ToyMind(), stores.links(), Voices.hearing());
    }

    private Stage take(Body body) {
        TurnStore turns = stores.turns();
        Incoming incoming = new Incoming(chat, "u" + ++updates, body, Audience.PRIVATE, now);
        if (!turns.accept(incoming)) {
            throw new AssertionError("taken before");
        }
        Accepted accepted = turns.findNext(chat).orElseThrow();
        Stored before = turns.load(chat);
        Turn turn = engine.step(before.conversation(), incoming, Village.TODAY);
        Commit commit = new Commit(Optional.of(accepted), before, turn.after(), turn.replies(), turn.effects());
        if (!turns.commit(commit)) {
            throw new AssertionError("overtaken");
        }
        replies = turn.replies();
        return this;
    }

    @Override
    public void close() {
        stores.close();
    }
}
