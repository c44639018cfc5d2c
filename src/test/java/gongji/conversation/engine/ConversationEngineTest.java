package gongji.conversation.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.conversation.engine.Links.Linked;
import gongji.message.Frame.Manner;
import gongji.message.Frame.Progress;
import gongji.message.Incoming.Body;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.talk.Scene;
import gongji.talk.ToyDialog;
import gongji.talk.ToyDialog.Registered;
import gongji.talk.ToyDialog.WrongCode;
import gongji.talk.Voices;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of conversation one by one, on the toy dialog.
 *
 * <p>Length: one short test a rule, and they are best read together.
 */
final class ConversationEngineTest {

    private static final String MOTHER = "110000196203040022";
    private static final String OTHER = "420000198805171013";
    private static final Duration TWENTY_MINUTES = Duration.ofMinutes(20);
    private static final Duration SHORT = Duration.ofMinutes(31);

    private final Scene scene = Scene.ofToys();

    @Test
    void threeQuickMessagesFillThreeSlots() {
        scene.say("试办", "我妈", "武汉", MOTHER, "李小兰", "3千", ToyDialog.GOOD_CODE);

        scene.press(scene.confirmButton());

        assertEquals(1, scene.effects().size());
        Registered done = (Registered) scene.effects().getFirst();
        assertEquals(new Registered(done.action(), "parent", "420100", MOTHER, "李小兰", 300_000), done);
        assertEquals("-/", scene.waiting());
    }

    @Test
    void firstContactSaysWhatThisIsNot() {
        assertTrue(scene.say("试办").keys().contains("engine.honest"));
        assertFalse(scene.say("我妈").keys().contains("engine.honest"));
    }

    @Test
    void whatWasSaidWithTheOrderIsNotAskedAgain() {
        scene.say("试办我妈");

        assertEquals("toy/region", scene.waiting());
        assertEquals("toy/relation", scene.say("上一步").waiting());
    }

    @Test
    void theOwnWordForARelativeIsKeptForItSaysMoreThanTheCode() {
        scene.say("试办,给我妈");

        assertEquals("parent:妈:female",
                scene.conversation().running().orElseThrow().given("relation").orElseThrow().text());
    }

    @Test
    void theOrderSaidAgainWithMoreIsAnAnswerAndNotAnotherDialog() {
        scene.say("试办", "试办我妈");

        assertEquals("toy/region", scene.waiting());
        assertEquals(List.of(), scene.conversation().parked());
        assertEquals(List.of("engine.already-at", "engine.go-on", "toy.region.ask"), scene.say("试办").keys());
    }

    @Test
    void aQuestionInTheMiddleIsAnsweredAndThePromptComesBackShortWithItsPosition() {
        scene.say("试办", "我妈");
        Conversation before = scene.conversation();

        for (int i = 0; i < 10; i++) {
            scene.say("住院能用吗");
            assertEquals(List.of("mind.answer", "engine.go-on", "toy.region.ask"), scene.keys());
            assertEquals(Optional.of(new Progress(2, 6)), scene.replies().getLast().frame().progress());
        }

        assertEquals(before.running().orElseThrow().answers(), scene.conversation().running().orElseThrow().answers());
        assertEquals("toy/region", scene.waiting());
    }

    @Test
    void aFollowUpCarriesTheContextOfTheQuestionBeforeForHalfAnHour() {
        scene.say("住院能用吗", "门诊呢,能用吗");
        assertTrue(scene.parts().toString().contains("about:住院能用吗"));

        scene.pause(SHORT).say("药店呢,能用吗");
        assertFalse(scene.parts().toString().contains("about:"));
    }

    @Test
    void aNameIsAnAnswerButAQuestionAboutNamesIsNot() {
        scene.say("试办", "配偶", MOTHER, "名字写错了怎么办");
        assertEquals("toy/person", scene.waiting());

        assertEquals("toy/amount", scene.say("欧阳小兰").waiting());
    }

    @Test
    void aCorrectionInWordsClearsOnlyWhatDependsOnItAndSaysSo() {
        scene.say("试办", "我妈", "武汉", MOTHER, "李小兰", "3000");

        scene.say("把证件号改成" + OTHER);

        assertEquals(List.of("engine.corrected", "engine.cleared", "toy.person.ask"), scene.keys());
        assertEquals("toy/code", scene.say("王大山").waiting());
        scene.say(ToyDialog.GOOD_CODE);
        scene.press(scene.confirmButton());
        Registered done = (Registered) scene.effects().getFirst();
        assertEquals(OTHER, done.number());
        assertEquals("420100", done.region());
        assertEquals(300_000, done.amount());
    }

    @Test
    void notThisButThatFindsTheAnswerThatWasMeant() {
        scene.say("试办", "我妈", "武汉");

        scene.say("不是妈妈,是爸爸");

        assertTrue(scene.keys().contains("engine.corrected"), () -> scene.keys().toString());
        Run run = scene.conversation().running().orElseThrow();
        assertTrue(run.given("relation").orElseThrow().text().contains("爸"));
    }

    @Test
    void aBadCorrectionKeepsTheOldValue() {
        scene.say("试办", "我妈", "武汉", MOTHER);

        scene.say("把证件号改成12345");
        assertEquals(MOTHER, scene.conversation().running().orElseThrow().given("number").orElseThrow().text());

        assertEquals("toy/person", scene.say("上一步").waiting());
    }

    @Test
    void aTapOnALineOfTheCardAsksThatLineAgain() {
        full();

        scene.press("edit:amount");
        assertEquals("toy/amount", scene.waiting());
        scene.say("500");

        assertTrue(scene.keys().contains("engine.corrected"));
        scene.press(scene.confirmButton());
        assertEquals(50_000, ((Registered) scene.effects().getFirst()).amount());
    }

    @Test
    void anEditedMessageCorrectsTheAnswerItGave() {
        scene.say("试办", "我妈", "武汉");
        String update = scene.lastUpdate();
        scene.say(MOTHER);

        scene.take(new Body.Edited(update, "杭州"));

        assertEquals("330100", scene.conversation().running().orElseThrow().given("region").orElseThrow().text());
        assertEquals("toy/person", scene.waiting());
    }

    @Test
    void anEditedMessageIsNoAnswerToAnotherQuestionThanItsOwn() {
        scene.say("试办", "我妈", "武汉");
        String update = scene.lastUpdate();
        Run.Given spouse = Scene.ofToys().say("试办", "配偶").conversation().running().orElseThrow().answers().getFirst();
        scene.say(MOTHER).at(withFirst(scene.conversation(), spouse));

        scene.take(new Body.Edited(update, "住院能用吗"));

        assertEquals(List.of("mind.answer", "engine.go-on", "toy.person.ask"), scene.keys());
    }

    @Test
    void aSecondPressGivesTheSameReceiptAndNoSecondEffect() {
        full();
        String button = scene.confirmButton();

        List<Outgoing> receipt = scene.press(button).replies();

        assertEquals(receipt, scene.press(button).replies());
        assertEquals(receipt, scene.press(button, "abc.1").replies());
        assertEquals(1, scene.effects().size());
    }

    @Test
    void aTypedYesAtTheCardIsItsButton() {
        for (String yes : List.of("确认", "是", "是的", "好", "好的", "同意", "没问题", "对", "OK", "好的。")) {
            Scene fresh = Scene.ofToys().say("试办", "我妈", "武汉", MOTHER, "李小兰", "3000", ToyDialog.GOOD_CODE);

            assertEquals(1, fresh.say(yes).effects().size(), yes);
            assertEquals(1, fresh.say(yes).effects().size(), yes);
        }
    }

    @Test
    void aYesToAnythingElseThanTheCardConfirmsNothing() {
        full();
        assertEquals(List.of("what-is-it", "toy", "none"), scene.say("共济").choices());
        scene.say("好的");
        assertEquals(List.of(), scene.effects());

        scene.say("住院能用吗").pause(SHORT).say("好的");
        assertEquals(List.of("engine.asleep"), scene.keys());
        scene.say("好的");
        assertEquals(List.of(), scene.effects());
    }

    @Test
    void aSlipIsCorrectedInOneSentence() {
        for (String said : List.of("身份证号改成", "身份证打错了，是", "证件号输错了,是", "证件号码错了，应该是")) {
            Scene fresh = Scene.ofToys().say("试办", "我妈", "武汉", MOTHER, "李小兰", "3000", ToyDialog.GOOD_CODE);

            assertTrue(fresh.say(said + OTHER).keys().contains("engine.corrected"), said);
            assertEquals(OTHER, fresh.conversation().running().orElseThrow().given("number").orElseThrow().text());
        }
    }

    @Test
    void aChangedAnswerMakesAnotherActionAndTheOldButtonDoesNothing() {
        full();
        String button = scene.confirmButton();
        scene.press("edit:amount").say("500");

        assertNotEquals(button, scene.confirmButton());
        assertTrue(scene.press(button).keys().contains("engine.stale"));
        assertEquals(List.of(), scene.effects());
    }

    @Test
    void anOldButtonSaysWhatIsCurrent() {
        scene.say("试办");
        String old = scene.anchor();
        scene.say("我妈");

        scene.press("spouse", old);

        assertEquals(List.of("engine.stale", "engine.go-on", "toy.region.ask"), scene.keys());
    }

    @Test
    void aWrongCodeIsCountedAndAskedAgain() {
        scene.say("试办", "配偶", MOTHER, "李小兰", "3000", "123456");

        assertEquals(List.of(new WrongCode()), scene.effects());
        assertEquals("toy/code", scene.waiting());
        assertEquals(List.of("toy.code.wrong"), scene.keys());
    }

    @Test
    void aBadValueGetsAReasonAndAnExampleAndTheSecondTimeAWayOut() {
        scene.say("试办", "配偶");

        assertEquals(List.of("question.id-number.length", "engine.example"), scene.say("12345").keys());
        assertTrue(scene.say("12345").keys().contains("engine.missed-exits"));
        assertTrue(scene.choices().containsAll(List.of("do:back", "do:cancel", "do:help")));
        assertEquals("toy/number", scene.waiting());
    }

    @Test
    void whatIsPrivateIsHiddenAndAskedForAsASecret() {
        scene.say("试办", "配偶", MOTHER);
        assertTrue(scene.replies().getFirst().frame().manners().contains(Manner.HIDE_WHAT_WAS_TYPED));

        scene.say("李小兰", "3000");
        assertEquals(Set.of(Manner.SECRET_ANSWER), scene.replies().getLast().frame().manners());
    }

    @Test
    void anotherOperationParksThisOneAndOffersToGoOnAfterwards() {
        scene.say("试办", "我妈", "另办a");
        assertTrue(scene.keys().contains("engine.parked"));

        scene.say("是");

        assertEquals(List.of("other.done", "engine.parked-left"), scene.keys());
        assertEquals("toy/region", scene.say("继续").waiting());
    }

    @Test
    void atMostThreeArePutAside() {
        scene.say("试办", "我妈", "另办a", "另办b", "另办c");

        scene.say("另办d");

        assertTrue(scene.keys().contains("engine.too-many-parked"));
        assertEquals("other-c/sure", scene.waiting());
        assertEquals(3, scene.conversation().parked().size());
    }

    @Test
    void restartForgetsTheAnswersAndCancelDropsTheDraft() {
        assertEquals("toy/relation", scene.say("试办", "我妈", "重来").waiting());
        assertEquals("-/", scene.say("算了").waiting());
        assertTrue(scene.keys().contains("engine.cancelled"));
        assertEquals(List.of("engine.nothing-waits"), scene.say("算了").keys());
    }

    @Test
    void aShortPauseIsNotNoticed() {
        scene.say("试办", "我妈").pause(Duration.ofMinutes(29)).say("武汉");

        assertEquals("toy/number", scene.waiting());
    }

    @Test
    void afterHalfAnHourItAsksAndSensitiveAnswersAreGone() {
        scene.say("试办", "我妈", "武汉", MOTHER, "李小兰").pause(SHORT).say("3000");

        assertEquals(List.of("engine.asleep"), scene.keys());
        assertEquals(List.of("do:go-on", "do:restart", "do:cancel"), scene.choices());
        assertTrue(scene.conversation().running().orElseThrow().given("number").isEmpty());
        assertEquals("toy/number", scene.press("do:go-on").waiting());
        assertEquals("toy/person", scene.say(MOTHER).waiting());
    }

    @Test
    void thePurgeWipesWithoutAMessage() {
        scene.say("试办", "我妈", "武汉", MOTHER).pause(SHORT).purge();

        assertFalse(scene.conversation().running().orElseThrow().answers().stream().anyMatch(Run.Given::sensitive));
        assertTrue(scene.pause(Duration.ofHours(24)).purge().conversation().running().isEmpty());
    }

    @Test
    void sensitiveAnswersAreGoneHalfAnHourAfterTheyWereGivenThoughThePersonTalksOn() {
        scene.say("试办", "我妈", "武汉", MOTHER);
        scene.pause(TWENTY_MINUTES).say("李小兰");
        scene.pause(Duration.ofMinutes(9)).say("住院能用吗");
        assertTrue(scene.conversation().running().orElseThrow().given("number").isPresent());

        scene.pause(Duration.ofMinutes(2)).say("3000");

        assertEquals(List.of("engine.wiped", "engine.go-on", "toy.number.ask"),
                scene.keys());
        assertEquals("toy/number", scene.waiting());
        assertEquals("toy/person", scene.say(MOTHER).waiting());
    }

    @Test
    void whatIsAnsweredAfterThePurgeIsNotTakenForAnotherQuestion() {
        scene.say("试办", "我妈", "武汉", MOTHER);
        scene.pause(TWENTY_MINUTES).say("李小兰");
        scene.pause(Duration.ofMinutes(11)).purge();

        scene.say("3000");

        assertEquals(List.of("engine.moved", "engine.go-on", "toy.number.ask"), scene.keys());
        assertEquals("toy/number", scene.waiting());
    }

    @Test
    void aDraftThatAnOlderReleaseStoredWithoutTimesIsWipedToo() {
        scene.say("试办", "我妈", "武汉", MOTHER);
        Run run = scene.conversation().running().orElseThrow();
        List<Run.Given> untimed = run.answers()
                .stream()
                .map(it -> new Run.Given(it.question(), it.text(), it.updateId(), it.sensitive(), Optional.empty()))
                .toList();
        scene.at(scene.conversation().with(Optional.of(run.renewed(run.version(), untimed)), List.of()));

        scene.pause(TWENTY_MINUTES).say("住院能用吗").pause(TWENTY_MINUTES).say("住院能用吗");

        assertTrue(scene.conversation().running().orElseThrow().given("number").isEmpty());
    }

    @Test
    void aPinIsAskedAgainAfterAQuarterOfAnHour() {
        full();
        String button = scene.confirmButton();

        scene.pause(Duration.ofMinutes(16)).press(button);

        assertEquals(List.of("engine.wiped", "engine.go-on", "toy.code.ask"), scene.keys());
        assertEquals(List.of(), scene.effects());
        assertEquals(1, scene.say(ToyDialog.GOOD_CODE).press(scene.confirmButton()).effects().size());
    }

    @Test
    void afterADayTheDraftIsGoneAndThePersonIsTold() {
        scene.say("试办", "我妈").pause(Duration.ofHours(25)).say("武汉");

        assertTrue(scene.keys().contains("engine.expired"));
        assertEquals("-/", scene.waiting());
    }

    @Test
    void aNewReleaseCarriesOverWhatItCan() {
        scene.say("试办", "我妈").released(Scene.toys(2)).say("武汉");

        assertTrue(scene.keys().contains("engine.renewed"));
        assertEquals("toy/number", scene.waiting());
        assertTrue(scene.released(Scene.toys(2).subList(1, 2)).say("你好").keys().contains("engine.gone"));
    }

    @Test
    void whatCanBeReadNoMoreIsForgottenWithAKindLine() {
        scene.at(Conversation.unreadable(scene.conversation().key())).say("你好");

        assertTrue(scene.keys().contains("engine.forgotten"));
        assertEquals(List.of("mind.hello"), scene.say("你好").keys());
    }

    @Test
    void whoActsForSeveralIsNamedInEveryPrompt() {
        scene.linkedTo(List.of(new Linked(new PersonRef("p1"), new Value.Words("王*"), Optional.empty()),
                new Linked(new PersonRef("p2"), new Value.Words("李*"), Optional.empty())));

        assertTrue(scene.say("试办").keys().contains("engine.acting-for"));
    }

    @Test
    void nothingPersonalIsDoneInAGroup() {
        assertTrue(scene.inGroup().say("试办").keys().contains("engine.only-in-private"));
        assertEquals("-/", scene.waiting());
        assertEquals(List.of("mind.answer"), scene.say("住院能用吗").keys());
    }

    @Test
    void aNumberNamesTheButtonOfThatPositionUnlessTheQuestionReadsNumbers() {
        scene.say("试办", "1");
        assertEquals("toy/number", scene.waiting());

        scene.say(MOTHER, "李小兰", "2");
        assertEquals(200L, Long.parseLong(
                scene.conversation().running().orElseThrow().given("amount").orElseThrow().text()));
    }

    @Test
    void oneOfSeveralMeaningsIsChosenByItsWords() {
        scene.say("共济");
        assertEquals(List.of("what-is-it", "toy", "none"), scene.choices());

        assertEquals("toy/relation", scene.say("2").waiting());
        scene.say("共济").press("what-is-it");
        assertEquals(List.of("mind.answer", "engine.go-on", "toy.relation.ask"), scene.keys());
    }

    @Test
    void anEmergencyIsHeardInsideAForm() {
        assertEquals(List.of("mind.decline", "engine.go-on", "toy.relation.ask"),
                scene.say("试办", "我胸口疼").keys());
    }

    @Test
    void theSameMessageGivesTheSameTurn() {
        scene.say("试办", "我妈", "武汉");
        Conversation before = scene.conversation();
        scene.say(MOTHER);
        Conversation after = scene.conversation();

        Scene again = Scene.ofToys().say("试办", "我妈", "武汉");

        assertEquals(before, again.conversation());
        assertEquals(after, again.say(MOTHER).conversation());
    }

    @Test
    void slashCommandsWork() {
        assertEquals("toy/relation", scene.say("/toy").waiting());
        assertEquals("-/", scene.say("/cancel@gongji_bot").waiting());
        assertTrue(scene.say("/help").keys().contains("engine.honest"));
        assertTrue(scene.choices().contains("toy"));
    }

    @Test
    void whatIsSetAsideIsOfferedOnceAndAgainAfterHalfAnHour() {
        scene.say("试办", "我妈", "另办a", "是");
        assertTrue(scene.keys().contains("engine.parked-left"));

        assertFalse(scene.say("另办b", "是").keys().contains("engine.parked-left"));
        assertFalse(scene.say("另办b", "取消").keys().contains("engine.parked-left"));
        assertTrue(scene.say("没办完的").keys().contains("engine.parked-left"));
        assertTrue(scene.pause(SHORT).say("另办b", "是").keys().contains("engine.parked-left"));
    }

    @Test
    void whatIsSetAsideLaterIsOfferedToo() {
        scene.say("试办", "我妈", "另办a", "是", "另办b", "另办c", "是");

        assertTrue(scene.keys().contains("engine.parked-left"));
    }

    @Test
    void twoDraftsOfAKindAreToldApart() {
        scene.say("试办", "我妈", "另办a", "没办完的");

        Phrase drafts = ((Part.Said) scene.parts().getFirst()).phrase();
        assertEquals("草稿（没办完的）：试办登记：母亲。", Voices.wording().say(drafts));
    }

    @Test
    void whatATerminalWritesByItselfIsNotSaid() {
        scene.say("试办", "\u001b[31m我妈\u001b[0m");
        assertEquals("toy/region", scene.waiting());

        scene.say("\u001b]0;title\u0007武汉", MOTHER, "\u001b[1;32m李小兰\u009b0m");

        assertEquals("李小兰", scene.conversation().running().orElseThrow().given("person").orElseThrow().text());
        assertTrue(scene.say("\u001b[A").keys().getFirst().startsWith("question.amount"));
    }

    @Test
    void helpOffersTheLinkedWhatTheyNeed() {
        Linked self = new Linked(new PersonRef("p1"), new Value.Words("张*"), Optional.empty());

        assertEquals(List.of("toy"), scene.say("帮助").choices());
        assertEquals(List.of("other-a"), scene.linkedTo(List.of(self)).say("帮助").choices());
    }

    private void full() {
        scene.say("试办", "我妈", "武汉", MOTHER, "李小兰", "3000", ToyDialog.GOOD_CODE);
    }

    private static Conversation withFirst(Conversation conversation, Run.Given first) {
        Run run = conversation.running().orElseThrow();
        List<Run.Given> answers = new ArrayList<>(run.answers());
        answers.set(0, first);
        return conversation.with(Optional.of(run.renewed(run.version(), answers)), List.of());
    }
}
