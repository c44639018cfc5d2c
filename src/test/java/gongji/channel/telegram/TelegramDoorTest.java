package gongji.channel.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.channel.telegram.api.ApiAddress;
import gongji.channel.telegram.api.Patience;
import gongji.channel.telegram.standin.BotApiStandIn;
import gongji.channel.telegram.standin.Call;
import gongji.channel.telegram.standin.Fault;
import gongji.channel.telegram.standin.Person;
import gongji.channel.telegram.standin.Shown;
import gongji.message.Audience;
import gongji.message.Choice;
import gongji.message.ConversationKey;
import gongji.message.Door;
import gongji.message.Frame;
import gongji.message.Incoming;
import gongji.message.Incoming.Body;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.PrivateForms;
import gongji.message.Source;
import gongji.message.Text;
import gongji.message.Value;
import gongji.privacy.Secret;
import gongji.source.Problems;
import gongji.wording.Wording;
import gongji.wording.WordingFiles;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Length: every claim about the door is one short test here, and all share the stand-in and the script. */
class TelegramDoorTest {

    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"));
    private static final Wording WORDING = WordingFiles.read(Path.of("knowledge"), new Problems());
    private static final Patience.Limits QUICK = new Patience.Limits(1_000, 1_000, 1_000, 1_000);
    private static final Set<Frame.Manner> NO_MANNERS = Set.of();
    private static final Source NOTICE = new Source("s", "通知", Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.of("https://example.org/?a=1&b=2"), LocalDate.of(2026, 1, 1));
    private static final TelegramDoor.Outside OUTSIDE = new TelegramDoor.Outside(() -> true,
            id -> Optional.of(NOTICE).filter(it -> it.id().equals(id)));
    private static final PrivateForms FORMS = (key, anchor) -> URI
            .create("https://gongji.example.org/form/" + key.text() + "/" + anchor);

    private final BotApiStandIn server = new BotApiStandIn();
    private final ScriptedHouse house = new ScriptedHouse(TelegramDoorTest::script);
    private final Person person = server.person(1001);
    private Optional<TelegramDoor> door = Optional.empty();

    @AfterEach
    void close() {
        door.ifPresent(TelegramDoor::close);
        house.close();
        server.close();
    }

    @Test
    void wordsAreHandedInAndAnsweredWithSafeMarkupAndWithoutPreviews() {
        open(QUICK);

        person.says("住院 <b>能</b>用 & 吗");

        person.reads("听到:住院 &lt;b&gt;能&lt;/b&gt;用 &amp; 吗");
        assertEquals(new Body.Typed("住院 <b>能</b>用 & 吗"), house.heard().getFirst().body());
        assertEquals("telegram:1001", house.heard().getFirst().key().text());
        Call sent = server.calls("sendMessage").getFirst();
        assertEquals("HTML", sent.body().path("parse_mode").textValue());
        assertTrue(sent.body().path("link_preview_options").path("is_disabled").booleanValue());
    }

    @Test
    void aFileForThePersonIsSentAsADocumentAfterTheWordsAlsoWhenTheServerRefusesItOnce() {
        server.faults(Fault.Plan.first(1, "senddocument", Fault.refusal(502, "Bad Gateway")));
        open(QUICK);

        person.says("导出");

        person.reads("文件：my-data.json");
        await(() -> server.calls("sendDocument").size() == 2);
        String sent = server.calls("sendDocument").getLast().body().path("multipart").asText();
        assertTrue(sent.contains("filename=\"my-data.json\"") && sent.contains("{\"name\":\"张*伟\"}"), sent);
        assertEquals(1, server.calls("sendMessage").size());

        person.says("还在吗");
        person.reads("听到:还在吗");
        assertEquals(2, server.calls("sendDocument").size());
    }

    @Test
    void whatThisProcessMayNoLongerSendIsNotSent() {
        open(QUICK);
        Door.Delivery held = new Door.Delivery(1, ConversationKey.of("telegram:1001"), script(new Incoming(
                ConversationKey.of("telegram:1001"), "1", new Body.Typed("您好"), Audience.PRIVATE, NOW.instant()))
                .getFirst(), "");

        assertInstanceOf(Door.Outcome.Later.class, door.orElseThrow().deliver(held.held(() -> false)));
        assertEquals(List.of(), server.calls("sendMessage"));
        assertInstanceOf(Door.Outcome.Sent.class, door.orElseThrow().deliver(held));
    }

    @Test
    void aServerThatIsNotThereYetIsAskedAgain() {
        server.faults(Fault.Plan.first(1, "deletewebhook", Fault.refusal(502, "Bad Gateway")));
        open(QUICK);

        await(() -> server.calls("deleteWebhook").size() == 2);
        await(() -> !server.calls("getMe").isEmpty());
    }

    @Test
    void anUpdateIsConfirmedOnlyWhenTheHouseHasIt() {
        AtomicInteger refusals = new AtomicInteger(2);
        door = Optional.of(new TelegramDoor(settings(QUICK), WORDING, house, PrivateMatters.TYPED));
        house.opens(door.get());
        door.get().open(incoming -> {
            if (refusals.getAndDecrement() > 0) {
                throw new IllegalStateException("the disk is full");
            }
            return house.receive(incoming);
        }, NOW, OUTSIDE);

        person.says("您好");

        person.reads("听到:您好");
        await(() -> server.unconfirmed() == 0);
        assertEquals(1, house.heard().size());
        assertTrue(server.calls("getUpdates")
                .stream()
                .limit(3)
                .allMatch(call -> call.body().path("offset").asLong() == 0));
    }

    @Test
    void anUpdateThatMakesNoSenseIsKeptAsideAndWhatIsBehindItArrives() {
        open(QUICK);

        server.update("{\"message\":{\"message_id\":\"x\",\"date\":99999999999999999999,\"chat\":{\"id\":[]}}}");
        server.update("{\"brand_new_kind\":{\"a\":1}}");
        server.update(
                "{\"message\":{\"message_id\":7,\"date\":1790000000000,\"chat\":{\"id\":1001,\"type\":\"private\"},"
                        + "\"from\":{\"id\":1001},\"text\":\"毫秒\"}}");
        person.says("您好");

        person.reads("听到:毫秒");
        person.reads("听到:您好");
        await(() -> server.unconfirmed() == 0);
    }

    @Test
    void anUpdateThatFailsForeverIsSetAside() {
        door = Optional.of(new TelegramDoor(settings(QUICK), WORDING, house, PrivateMatters.TYPED));
        house.opens(door.get());
        door.get().open(incoming -> {
            if (incoming.body().equals(new Body.Typed("毒"))) {
                throw new IllegalArgumentException("cannot be stored");
            }
            return house.receive(incoming);
        }, NOW, OUTSIDE);

        person.says("毒");
        person.says("药");

        person.reads("听到:药");
        assertTrue(house.memory().keySet().stream().anyMatch(name -> name.startsWith("telegram unreadable.")));
    }

    @Test
    void everyUpdateTwiceIsOneTurn() {
        server.sendTwice();
        open(QUICK);

        for (int i = 0; i < 20; i++) {
            person.says("第" + i + "句");
        }

        person.reads("第19句");
        await(() -> server.unconfirmed() == 0);
        server.update("{\"update_id\":1000,\"message\":{}}");
        await(() -> server.unconfirmed() == 0);
        assertEquals(20, house.heard().size());
        assertEquals(20, person.sees().size());
    }

    @Test
    void aServerThatCountsFromOneAgainIsHeardAllTheSame() {
        open(QUICK);
        person.says("之前");
        person.reads("听到:之前");
        await(() -> server.unconfirmed() == 0);

        server.countFrom(1);
        person.says("之后");

        person.reads("听到:之后");
    }

    @Test
    void repliesKeepTheirOrderWhileManySendsAreRefused() {
        AtomicInteger calls = new AtomicInteger();
        server.faults((method, body) -> method.equals("sendmessage") && calls.incrementAndGet() % 3 == 0
                ? Optional.of(Fault.refusal(502, "Bad Gateway"))
                : Optional.empty());
        open(QUICK);

        for (int i = 0; i < 30; i++) {
            person.says("第" + i + "句");
        }

        person.reads("第29句");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            expected.add("听到:第" + i + "句");
        }
        assertEquals(expected, person.sees().stream().map(Shown::text).toList());
    }

    @Test
    void whenTheServerAsksForAPauseEverybodyPauses() {
        server.faults(Fault.Plan.first(1, "sendmessage", Fault.tooMany(1)));
        Person other = server.person(1002);
        open(QUICK);

        person.says("甲");
        MeterRegistry meters = new SimpleMeterRegistry();
        door.orElseThrow().measure(meters);
        await(() -> meters.get("gongji.telegram.calls").tag("outcome", "too-many").functionCounter().count() == 1);
        other.says("乙");

        other.reads("乙");
        person.reads("甲");
        List<Call> sends = server.calls("sendMessage");
        assertTrue(sends.get(1).nanos() - sends.get(0).nanos() > 900_000_000L, "the second send came too early");
    }

    @Test
    void aSendWhoseEndIsUnknownIsTriedAgain() {
        server.faults(Fault.Plan.first(1, "sendmessage", new Fault.CutBefore()));
        open(QUICK);

        person.says("断线");

        person.reads("听到:断线");
        assertEquals(1, person.sees().size());
    }

    @Test
    void aReplyThatDoesNotParseIsNotTakenForNotSent() {
        server.faults(Fault.Plan.first(3, "sendmessage", new Fault.NonsenseAfter("<html>")));
        open(QUICK);

        person.says("一次");
        person.reads("听到:一次");
        person.says("两次");
        person.reads("听到:两次");

        assertEquals(2, server.calls("sendMessage").size());
    }

    @Test
    void somebodyWhoBlockedTheBotIsLeftAlone() {
        server.faults(Fault.Plan.first(9, "sendmessage", Fault.refusal(403, "Forbidden: bot was blocked by the user")));
        open(QUICK);

        person.says("再见");

        await(() -> !house.outcomes().isEmpty());
        assertInstanceOf(Door.Outcome.Never.class, house.outcomes().getFirst());
        assertEquals(1, server.calls("sendMessage").size());
    }

    @Test
    void aGroupThatBecameASupergroupIsAnsweredThere() {
        Person member = server.member(1001, -500);
        server.faults((method, body) -> method.equals("sendmessage") && body.path("chat_id").asLong() == -500
                ? Optional.of(new Fault.Says(400,
                        "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: group chat was "
                                + "upgraded to a supergroup chat\",\"parameters\":{\"migrate_to_chat_id\":-100500}}"))
                : Optional.empty());
        open(QUICK);

        member.says("/help@gongji_test_bot");

        await(() -> !server.shown(-100500).isEmpty());
        assertTrue(server.shown(-100500).getFirst().text().contains("/help"));
    }

    @Test
    void markupThatTheServerDoesNotLikeIsSentAgainWithout() {
        server.faults((method, body) -> body.path("parse_mode").asText("").equals("HTML")
                ? Optional.of(Fault.refusal(400, "Bad Request: can't parse entities: unexpected end"))
                : Optional.empty());
        open(QUICK);

        person.says("a < b");

        person.reads("听到:a < b");
    }

    @Test
    void aPressIsAcknowledgedAndShownAsTakenAndHandedInWithItsAnchor() {
        open(QUICK);
        person.says("选");

        person.presses("甲");

        person.reads("按了:a");
        assertEquals(new Body.Pressed("a", "bind.1"), house.heard().getLast().body());
        await(() -> !server.calls("editMessageReplyMarkup").isEmpty());
        assertEquals(1, server.calls("answerCallbackQuery").size());
        assertEquals(List.of("✓ 甲"),
                person.waitsFor(it -> it.edits() > 0).buttons().stream().map(Shown.Button::label).toList());
    }

    @Test
    void aStalePressLosesItsKeyboardAndTheHouseSaysWhatIsCurrent() {
        open(QUICK);
        person.says("选");
        Shown old = person.waitsFor(it -> !it.buttons().isEmpty());
        person.says("选二");
        person.waitsFor(it -> it.id() > old.id() && !it.buttons().isEmpty());
        await(() -> house.outcomes().size() == 2);

        person.presses(old, old.buttons().getFirst());

        person.reads("按了:a");
        await(() -> person.sees().stream().anyMatch(it -> it.id() == old.id() && it.buttons().isEmpty()));
        assertEquals(new Body.Pressed("a", "bind.1"), house.heard().getLast().body());
        assertFalse(server.calls("answerCallbackQuery").getFirst().body().path("text").asText("").isEmpty());
    }

    @Test
    void aStalePressIsKnownAfterARestart() {
        open(QUICK);
        person.says("选");
        Shown old = person.waitsFor(it -> !it.buttons().isEmpty());
        person.says("选二");
        person.waitsFor(it -> it.id() > old.id() && !it.buttons().isEmpty());
        await(() -> house.outcomes().size() == 2);
        door.orElseThrow().close();

        open(QUICK);
        person.presses(old, old.buttons().getFirst());

        await(() -> person.sees().stream().anyMatch(it -> it.id() == old.id() && it.buttons().isEmpty()));
    }

    @Test
    void aTakenOrForeignButtonIsOnlyAcknowledged() {
        open(QUICK);
        person.says("选");
        Shown message = person.waitsFor(it -> !it.buttons().isEmpty());

        person.presses(message, new Shown.Button("✓ 甲", "|"));
        person.presses(message, new Shown.Button("?", "not ours"));

        await(() -> server.calls("answerCallbackQuery").size() == 2);
        assertEquals(1, house.heard().size());
    }

    @Test
    void whatWasTypedInPrivateIsRemovedWhereTheHouseSaysSo() {
        open(QUICK);

        int message = person.says("秘密");

        person.reads("收好了");
        await(() -> server.deleted(person.chat()).equals(List.of(message)));
    }

    @Test
    void anEditOfARecentQuestionIsAnsweredInPlace() {
        open(QUICK);
        int question = person.says("第一问");
        Shown answer = person.reads("听到:第一问");

        person.edits(question, "改过的问");

        person.reads("改成:改过的问");
        assertEquals(List.of(answer.id()), person.sees().stream().map(Shown::id).toList());
        Incoming edit = house.heard().getLast();
        assertEquals(new Body.Edited(house.heard().getFirst().updateId(), "改过的问"), edit.body());
    }

    @Test
    void ofSeveralQuickEditsOnlyTheLastIsAnswered() {
        open(QUICK);
        int question = person.says("第一问");
        person.reads("听到:第一问");
        server.faults(Fault.Plan.first(1, "editmessagetext", Fault.tooMany(2)));

        person.edits(question, "第二问");
        person.edits(question, "第三问");

        person.reads("改成:第三问");
        assertEquals(List.of("改成:第三问"), server.calls("editMessageText")
                .stream()
                .filter(call -> call.outcome().equals("ok"))
                .map(call -> call.body().path("text").asText())
                .toList());
    }

    @Test
    void anEditOfSomethingUnknownIsIgnored() {
        open(QUICK);

        person.edits(4711, "很久以前");
        person.says("您好");

        person.reads("听到:您好");
        assertEquals(1, house.heard().size());
    }

    @Test
    void inGroupsOnlyWhatIsAddressedToTheBotIsHeard() {
        Person member = server.member(1001, -100);
        open(QUICK);
        await(() -> !server.calls("setMyCommands").isEmpty());

        member.says("大家吃了吗");
        member.says("@Gongji_test_bot 父母能用吗");

        member.reads("听到:父母能用吗");
        assertEquals(1, house.heard().size());
        assertEquals(Audience.GROUP, house.heard().getFirst().audience());
        assertEquals("telegram:-100/1001", house.heard().getFirst().key().text());
        assertTrue(server.calls("sendMessage").getFirst().body().path("reply_parameters").path("message_id").isInt());
    }

    @Test
    void inGroupsOperationsLeadToThePrivateChat() {
        Person member = server.member(1001, -100);
        open(QUICK);
        await(() -> !server.calls("setMyCommands").isEmpty());

        member.says("/办理@gongji_test_bot 选");

        Shown shown = member.waitsFor(it -> !it.buttons().isEmpty());
        assertEquals("https://t.me/gongji_test_bot?start=bind", shown.buttons().getFirst().data());
    }

    @Test
    void anIdNumberInAGroupGetsAWarningAndGoesNowhere() {
        Person member = server.member(1001, -100);
        open(QUICK);

        member.says("我的号码是 11010119900307773X 谢谢");

        assertTrue(member.waitsFor(it -> true).text().contains("删除"));
        assertEquals(List.of(), house.heard());
    }

    @Test
    void deepLinksAndCommandsForTheBotAreCommands() {
        open(QUICK);
        await(() -> !server.calls("setMyCommands").isEmpty());

        person.says("/start bind");
        person.says("/balance@gongji_test_bot");

        person.reads("听到:/balance");
        assertEquals(List.of(new Body.Typed("/bind"), new Body.Typed("/balance")),
                house.heard().stream().map(Incoming::body).toList());
    }

    @Test
    void theOwnContactIsToldFromSomebodyElses() {
        open(QUICK);

        person.says("要联系人");
        assertTrue(person.waitsFor(it -> !it.keyboard().isEmpty()).keyboard().getFirst().contains("手机号"));
        person.sends("contact", "{\"phone_number\":\"+8613800000000\",\"user_id\":1001,\"first_name\":\"某\"}");
        person.sends("contact", "{\"phone_number\":\"13900000000\",\"user_id\":77,\"first_name\":\"另\"}");

        await(() -> house.heard().size() == 3);
        assertEquals(new Body.SharedContact("+8613800000000", true), house.heard().get(1).body());
        assertEquals(new Body.SharedContact("13900000000", false), house.heard().get(2).body());
    }

    @Test
    void oddThingsAreNamedAndServiceMessagesAreNothing() {
        open(QUICK);

        person.sends("voice", "{\"file_id\":\"v\",\"duration\":3}");
        person.sends("sticker", "{\"file_id\":\"s\"}");
        person.sends("photo", "[{\"file_id\":\"p\",\"file_size\":5}]");
        person.sends("location", "{\"latitude\":1.5,\"longitude\":2.5}");
        person.sends("pinned_message", "{}");
        person.sends("new_chat_members", "[]");
        server.update("{\"channel_post\":{\"message_id\":1,\"chat\":{\"id\":-1,\"type\":\"channel\"}}}");
        person.says("完");

        person.reads("听到:完");
        assertEquals(List.of("voice", "sticker", "photo", "location"), house.heard()
                .stream()
                .map(Incoming::body)
                .filter(Body.Unreadable.class::isInstance)
                .map(it -> ((Body.Unreadable) it).kind())
                .toList());
    }

    @Test
    void aPaperIsFetchedWhereOneWasAskedForAndOnlyUpToASize() {
        server.keep("proof", new byte[2_000]);
        server.keep("huge", new byte[60_000]);
        open(QUICK);

        person.says("要材料");
        person.reads("请发材料");
        await(() -> house.outcomes().size() == 1);
        person.sends("document", "{\"file_id\":\"proof\",\"file_name\":\"证明.pdf\",\"file_size\":2000}");
        person.sends("document", "{\"file_id\":\"huge\",\"file_name\":\"巨大.pdf\"}");
        person.sends("photo", "[{\"file_id\":\"x\",\"file_size\":1},{\"file_id\":\"gone\",\"file_size\":10}]");

        await(() -> house.heard().size() == 4);
        Body.Paper paper = assertInstanceOf(Body.Paper.class, house.heard().get(1).body());
        assertEquals("证明.pdf", paper.fileName());
        assertEquals(2_000, paper.bytes());
        assertTrue(house.memory().containsKey("telegram " + paper.reference()));
        assertEquals(new Body.Unreadable("lost-document"), house.heard().get(2).body());
        assertEquals(new Body.Unreadable("lost-photo"), house.heard().get(3).body());
    }

    @Test
    void longAnswersAreCutIntoMessagesThatTheServerTakes() {
        open(QUICK);

        person.says("长");

        person.waitsFor(it -> !it.buttons().isEmpty());
        assertTrue(person.sees().size() >= 3, "cut into " + person.sees().size());
        assertTrue(house.outcomes().stream().allMatch(Door.Outcome.Sent.class::isInstance));
    }

    @Test
    void theBotIntroducesItself() {
        open(QUICK);

        await(() -> !server.calls("setMyShortDescription").isEmpty());
        Set<String> methods = new HashSet<>(server.calls().stream().map(Call::method).toList());
        assertTrue(methods.containsAll(Set.of("getme", "deletewebhook", "setmycommands", "setmydescription")),
                methods.toString());
        assertEquals("all_private_chats",
                server.calls("setMyCommands").getFirst().body().path("scope").path("type").textValue());
        assertEquals("绑定家人",
                server.calls("setMyCommands")
                        .getFirst()
                        .body()
                        .path("commands")
                        .get(1)
                        .path("description")
                        .textValue());
    }

    @Test
    void aWrongTokenStopsPollingAndIsSaidInTheHealth() {
        TelegramSettings wrong = new TelegramSettings(ApiAddress.of(server.address()), Secret.of("1:wrong"),
                ProxySelector.of(null), Optional.empty(), Duration.ofSeconds(1), Duration.ofSeconds(5), QUICK, 1_000);
        door = Optional.of(new TelegramDoor(wrong, WORDING, house, PrivateMatters.TYPED));
        door.get().open(house, NOW, OUTSIDE);

        await(() -> !door.get().report().well());
        assertFalse(door.get().report().toString().contains("wrong"));
    }

    @Test
    void aSilentServerIsLeftForANewConnection() {
        server.faults(Fault.Plan.first(1, "getupdates", new Fault.Silence(Duration.ofSeconds(30))));
        open(QUICK);

        person.says("还在吗");

        person.reads("听到:还在吗");
    }

    @Test
    void pollingComesBackFromEveryKindOfFailure() {
        List<Fault> faults = List.of(Fault.tooMany(1),
                Fault.refusal(409, "Conflict: terminated by other getUpdates request"),
                new Fault.Says(502, "<html>bad gateway</html>"), new Fault.CutBefore(),
                new Fault.NonsenseAfter("{\"ok\":true,\"res"));
        AtomicInteger next = new AtomicInteger();
        server.faults((method, body) -> {
            int number = method.equals("getupdates") ? next.getAndIncrement() : faults.size();
            return number < faults.size() ? Optional.of(faults.get(number)) : Optional.empty();
        });
        open(QUICK);

        person.says("回来");

        person.reads("听到:回来");
        assertTrue(door.orElseThrow().report().well());
    }

    @Test
    void anEmptyAnswerThatComesTooFastIsNotAskedForAgainAtOnce() throws InterruptedException {
        server.faults((method, body) -> method.equals("getupdates")
                ? Optional.of(new Fault.Says(200, "{\"ok\":true,\"result\":[]}"))
                : Optional.empty());
        open(QUICK);

        Thread.sleep(2_000);

        assertTrue(server.calls("getUpdates").size() <= 8,
                "asked " + server.calls("getUpdates").size() + " times in two seconds");
    }

    @Test
    void onePersonAndOneGroupAreNotFlooded() {
        open(new Patience.Limits(100, 2, 2, 100));
        long start = System.nanoTime();

        for (int i = 0; i < 5; i++) {
            person.says("第" + i + "句");
        }

        person.reads("第4句");
        assertTrue(System.nanoTime() - start > 1_200_000_000L, "five messages left too fast");
    }

    @Test
    void aPrivateAnswerIsOfferedAFormOfOurOwn() {
        open(QUICK, new PrivateMatters(Optional.of(FORMS), true));

        person.says("要号码");

        Shown asked = person.reads("号码不经过Telegram");
        assertEquals("https://gongji.example.org/form/telegram:1001/bind.3", asked.buttons().getFirst().data());
        person.says("420000195501010028");
        person.reads("听到:4200");
    }

    @Test
    void whereOnlyTheFormIsAllowedATypedNumberIsTakenAwayAndNotRead() {
        open(QUICK, new PrivateMatters(Optional.of(FORMS), false));
        person.says("要号码");
        person.reads("请输入号码");

        int typed = person.says("420000 1955 0101 0028");

        person.reads("号码请不要发在聊天里");
        await(() -> server.deleted(1001).contains(typed));
        person.says("您好");
        person.reads("听到:您好");
        assertEquals(2, house.heard().size());
    }

    @Test
    void aLongAnswerShowsItsDocumentsAtAPressAsOftenAsOneLikes() {
        open(QUICK);
        person.says("长");
        Shown answer = person.waitsFor(it -> it.buttons().stream().anyMatch(button -> button.label().contains("来源")));
        assertTrue(person.sees().stream().noneMatch(it -> it.text().contains("example.org")));

        person.presses(answer, answer.buttons().getLast());
        person.reads("https://example.org/?a=1&amp;b=2");
        person.presses(answer, answer.buttons().getLast());

        await(() -> person.sees().stream().filter(it -> it.text().contains("example.org")).count() == 2);
        assertEquals(1, house.heard().size());
        assertEquals(2, server.calls("answerCallbackQuery").size());
    }

    private void open(Patience.Limits limits) {
        open(limits, PrivateMatters.TYPED);
    }

    private void open(Patience.Limits limits, PrivateMatters matters) {
        TelegramDoor opened = new TelegramDoor(settings(limits), WORDING, house, matters);
        door = Optional.of(opened);
        house.opens(opened);
        opened.open(house, NOW, OUTSIDE);
    }

    private TelegramSettings settings(Patience.Limits limits) {
        return new TelegramSettings(ApiAddress.of(server.address()), Secret.of(BotApiStandIn.TOKEN),
                ProxySelector.of(null),
                Optional.empty(), Duration.ofSeconds(1), Duration.ofSeconds(2), limits, 50_000);
    }

    private static List<Outgoing> script(Incoming incoming) {
        return switch (incoming.body()) {
            case Body.Typed typed -> typed(typed.text());
            case Body.Pressed pressed -> List.of(said("按了:" + pressed.choice()));
            case Body.Filled filled -> List.of(said("填了:" + filled.text().length()));
            case Body.Edited edited -> List.of(said("改成:" + edited.text()));
            case Body.SharedContact contact -> List.of();
            case Body.Paper paper -> List.of(framed("收到材料", "", Set.of(Frame.Manner.OFFER_PAPER)));
            case Body.Unreadable odd -> odd.kind().startsWith("lost")
                    ? List.of(framed("没有收到", "", Set.of(Frame.Manner.OFFER_PAPER)))
                    : List.of();
        };
    }

    private static List<Outgoing> typed(String text) {
        return switch (text) {
            case "导出" -> List.of(new Outgoing(
                    List.of(new Part.Document("my-data.json", "application/json", "{\"name\":\"张*伟\"}")), List.of(),
                    List.of(), Frame.NONE));
            case "选" -> List.of(choice("bind.1"));
            case "选二" -> List.of(choice("bind.2"));
            case "/办理 选" ->
                List.of(said("请私聊").offering(List.of(new Choice("bind:relation.parent", new Value.Words("绑定")))));
            case "秘密" -> List.of(framed("收好了", "", Set.of(Frame.Manner.HIDE_WHAT_WAS_TYPED)));
            case "要联系人" -> List.of(framed("请发联系人", "", Set.of(Frame.Manner.OFFER_CONTACT)));
            case "要材料" -> List.of(framed("请发材料", "", Set.of(Frame.Manner.OFFER_PAPER)));
            case "要号码" -> List.of(framed("请输入号码", "bind.3", Set.of(Frame.Manner.OFFER_FORM)));
            case "长" -> List.of(longAnswer());
            default -> List.of(said("听到:" + text));
        };
    }

    private static Outgoing choice(String anchor) {
        return framed("请选", anchor, NO_MANNERS)
                .offering(List.of(new Choice("a", new Value.Words("甲")), new Choice("b", new Value.Words("乙"))));
    }

    private static Outgoing longAnswer() {
        List<Text.Block> blocks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            blocks.add(new Text.Block.Paragraph(List.of(new Text.Span.Strong("第" + i + "段"),
                    new Text.Span.Plain("话 <&> 很长。".repeat(20)))));
        }
        return new Outgoing(List.of(new Part.Written(new Text(blocks))), List.of(), List.of(NOTICE), Frame.NONE);
    }

    private static Outgoing said(String words) {
        return framed(words, "", NO_MANNERS);
    }

    private static Outgoing framed(String words, String anchor, Set<Frame.Manner> manners) {
        Frame frame = new Frame(anchor, Optional.empty(), Optional.empty(), manners);
        return new Outgoing(List.of(new Part.Written(Text.plain(words))), List.of(), List.of(), frame);
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("it did not come to that");
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
