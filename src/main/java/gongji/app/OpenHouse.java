package gongji.app;

import gongji.app.settings.Settings;
import gongji.channel.web.WebDoor;
import gongji.conversation.Hall;
import gongji.conversation.Limits;
import gongji.conversation.Outbox;
import gongji.conversation.TurnStore;
import gongji.conversation.engine.Conversation;
import gongji.conversation.engine.ConversationEngine;
import gongji.conversation.question.ReaderHearing;
import gongji.household.Desk;
import gongji.household.cabinet.Exports;
import gongji.message.ConversationKey;
import gongji.message.DoorMemory;
import gongji.message.DoorName;
import gongji.message.Source;
import gongji.ops.Knowledge;
import gongji.ops.Where;
import gongji.ops.handout.ReadableExports;
import gongji.store.Instances;
import gongji.store.Stores;
import gongji.store.office.Operator;
import gongji.store.office.Purge;
import io.micrometer.core.instrument.MeterRegistry;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The house with its register and its hall open; doors come and open themselves to it. To be closed when they are. */
final class OpenHouse implements AutoCloseable {

    private final Stores stores;
    private final Hall hall;
    private final Knowledge knowledge;

    private OpenHouse(Stores stores, Hall hall, Knowledge knowledge) {
        this.stores = stores;
        this.hall = hall;
        this.knowledge = knowledge;
    }

    /** Opens the house; messages from before are not taken up until {@link Hall#sweep}. */
    static OpenHouse open(Ground ground, Roof roof, Where where, MeterRegistry meters) {
        return open(ground, roof.settings(), roof.knowledge(ground.data(where.data())), where, meters);
    }

    /** Opens the house with settings and knowledge that were read already. */
    static OpenHouse open(Ground ground, Settings settings, Knowledge knowledge, Where where, MeterRegistry meters) {
        Optional<String> region = where.region(knowledge, ground.today()).or(settings::region);
        Stores stores = Stores.open(ground.store(where.data()));
        Exports exports = new ReadableExports(stores.cabinet().exports(), knowledge.wording(),
                knowledge.book().library().sources());
        Dialogs dialogs = new Dialogs(knowledge, new Desk(stores.cabinet().exporting(exports)), settings,
                ground.knowledge());
        ConversationEngine engine = new ConversationEngine(dialogs.list(), dialogs.menu(), knowledge.mind(),
                stores.links(),
                new ReaderHearing(knowledge.reader(), knowledge.wording()::say));
        Duration drafts = Duration.ofHours(settings.retention().draftHours());
        List<Long> operators = ground.environment().telegramToken().isPresent() ? settings.operators() : List.of();
        TurnStore turns = new UsualRegion(new Bell(stores.turns(), stores.outbox(), operators), region);
        Hall hall = new Hall(engine.keepingDrafts(drafts), turns, stores.outbox(), days(where), meters,
                limits(settings));
        return new OpenHouse(stores, hall, knowledge);
    }

    Hall hall() {
        return hall;
    }

    /** Removes what the settings say was kept long enough. */
    void forget(Settings settings, Instant at) {
        Duration conversation = Duration.ofDays(settings.retention().conversationDays());
        Duration questions = Duration.ofDays(settings.retention().questionLogDays());
        Purge.Retention usual = Purge.Retention.USUAL;
        stores.purge(new RuledTies(knowledge.policies()))
                .run(new Purge.Retention(conversation, usual.proof(), questions, usual.invitation()),
                        new Operator("gongji", at));
    }

    Knowledge knowledge() {
        return knowledge;
    }

    Outbox outbox() {
        return stores.outbox();
    }

    Backlog backlog(InstantSource clock, MeterRegistry meters) {
        Backlog backlog = new Backlog(stores.turns(), stores.outbox(), stores.lags(), clock);
        backlog.measure(meters);
        return backlog;
    }

    /** {@return this process among others on the same database, where there can be any} */
    Optional<Together> together(Edition edition) {
        return stores.instances(edition.hash(), Instances.Pace.USUAL).map(it -> new Together(it, hall::sweep));
    }

    WebDoor.Kept webKept() {
        return new WebDoor.Kept(stores.doorMemory(), stores.journal());
    }

    /** Finds a document of the library by its id. */
    Optional<Source> findSource(String id) {
        return Optional.ofNullable(knowledge.book().library().sources().get(id));
    }

    DoorMemory doorMemory() {
        return stores.doorMemory();
    }

    Conversation conversation(ConversationKey key) {
        return stores.turns().load(key).conversation();
    }

    @Override
    public void close() {
        hall.close();
        stores.close();
    }

    private static Function<Instant, LocalDate> days(Where where) {
        return at -> where.on().orElseGet(() -> Ground.day(at));
    }

    private static Limits limits(Settings settings) {
        int perMinute = settings.limits().messagesPerMinute();
        return new Limits(perMinute, perMinute, Set.of(DoorName.CONSOLE));
    }
}
