package gongji.conversation.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongji.conversation.engine.Links.Linked;
import gongji.conversation.question.Slot;
import gongji.conversation.question.YesNoQuestion;
import gongji.message.Outgoing;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.talk.Scene;
import gongji.talk.ToyDialog;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was begun or done for one person is neither shown to another nor done for them. */
final class WhoActsTest {

    private static final String MOTHER = "110000196203040022";
    private static final Linked FATHER = new Linked(new PersonRef("father"), new Value.Words("王*"), Optional.empty());
    private static final Linked GRANDMOTHER = new Linked(new PersonRef("grandmother"), new Value.Words("李*"),
            Optional.empty());

    private final Scene scene = Scene.of(List.of(
            new Leaving("father", new Memory.ActingFor(FATHER.person())),
            new Leaving("grandmother", new Memory.ActingFor(GRANDMOTHER.person())),
            new Leaving("nobody", new Memory.Nobody())));

    @Test
    void whoeverComesAfterSomebodyWentOutSeesNoReceiptOfTheirs() {
        String button = registered();
        scene.say("/nobody", "是", "确认");

        assertEquals(List.of("engine.stale"), scene.press(button).keys());
        assertEquals(Conversation.fresh(Scene.KEY).known().topic(), scene.conversation().known().topic());
        assertEquals(Optional.empty(), scene.conversation().known().region());
    }

    @Test
    void aReceiptOfOnePersonIsNotShownToAnother() {
        scene.say("/father", "是", "确认");
        String button = registered();
        assertEquals(List.of("toy.receipt"), scene.say("/father", "是", "确认").press(button).keys());

        scene.say("/grandmother", "是", "确认");

        assertEquals(List.of("engine.stale"), scene.press(button).keys());
    }

    @Test
    void goingOutIsToldAgainWhenItsButtonIsPressedAgain() {
        Scene out = Scene.of(List.of(new Leaving("nobody", new Memory.Nobody())));
        String button = out.say("/nobody", "是", "确认").conversation().settled().getFirst().action();

        assertEquals(List.of("leaving.done"), out.press("ok:" + button).keys());
    }

    @Test
    void aDraftBegunForOneIsNotDoneForAnother() {
        scene.linkedTo(List.of(FATHER, GRANDMOTHER)).say("/father", "是", "确认", "试办", "我妈", "/grandmother", "是", "确认");
        assertEquals(List.of("leaving.done"), scene.keys());

        scene.say("继续");

        assertEquals("engine.for-another", scene.keys().getFirst());
        assertEquals("-/", scene.waiting());
        String back = scene.choices().getFirst();
        assertEquals(2, scene.choices().size());
        assertEquals("toy/region", scene.press(back).waiting());
        assertEquals(Optional.of("father"), scene.conversation().known().person());
        assertEquals(Optional.of("father"), scene.conversation().running().orElseThrow().person());
    }

    @Test
    void theSameOrderForAnotherPersonBeginsAnew() {
        scene.linkedTo(List.of(FATHER, GRANDMOTHER)).say("/father", "是", "确认", "试办", "我妈", "/grandmother", "是", "确认");

        scene.say("试办");

        assertEquals("toy/relation", scene.waiting());
        assertEquals(Optional.of("grandmother"), scene.conversation().running().orElseThrow().person());
    }

    @Test
    void aDraftOfAVisitorGoesOnForWhoeverIsLinkedThen() {
        scene.say("试办", "我妈", "/father", "是", "确认");
        assertEquals(List.of("leaving.done", "engine.parked-left"), scene.keys()
                .stream()
                .filter(WhoActsTest::isMain)
                .toList());

        scene.linkedTo(List.of(FATHER, GRANDMOTHER)).say("继续");

        assertEquals("toy/region", scene.waiting());
        assertEquals(Optional.of("father"), scene.conversation().running().orElseThrow().person());
    }

    @Test
    void whoseLinkEndedElsewhereIsNotReplacedWithoutAWord() {
        scene.linkedTo(List.of(FATHER, GRANDMOTHER)).say("/father", "是", "确认");
        String button = registered();
        scene.say("试办", "我妈").linkedTo(List.of(GRANDMOTHER));

        assertEquals(List.of("engine.person-now", "engine.stale"), scene.press(button).keys());
        assertEquals("-/", scene.waiting());

        scene.say("/grandmother", "是", "确认", "试办", "我妈").linkedTo(List.of());
        assertEquals("engine.person-gone", scene.say("武汉").keys().getFirst());
        assertEquals("-/", scene.waiting());
    }

    @Test
    void aDraftOfSomebodyWhoseLinkEndedIsDropped() {
        scene.linkedTo(List.of(FATHER, GRANDMOTHER)).say("/father", "是", "确认", "试办", "我妈", "/grandmother", "是", "确认");

        scene.linkedTo(List.of(GRANDMOTHER)).say("住院能用吗");

        assertEquals("engine.draft-gone", scene.keys().getFirst());
        assertEquals(List.of(), scene.conversation().parked());
    }

    private static boolean isMain(String key) {
        return Set.of("leaving.done", "engine.parked-left").contains(key);
    }

    private String registered() {
        scene.linkedTo(List.of(FATHER, GRANDMOTHER))
                .say("试办", "我妈", "武汉", MOTHER, "李小兰", "3000", ToyDialog.GOOD_CODE);
        String button = scene.confirmButton();
        assertEquals("toy.receipt", scene.press(button).keys().getFirst());
        return button;
    }

    /** Ends with something to remember. */
    private record Leaving(String word, Memory memory) implements Dialog {

        private static final Slot<Boolean> SURE = Slot.of("sure", YesNoQuestion.plain());

        @Override
        public DialogName name() {
            return new DialogName(word);
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public List<Step> steps() {
            return List.of(Step.of(SURE));
        }

        @Override
        public Next next(Answers answers, Situation situation) {
            return answers.has(SURE)
                    ? new Next.Review(Phrase.of("toy.review"), List.of(), List.of(), List.of(),
                            Phrase.of("toy.confirm"))
                    : Next.Ask.of(new DialogName("other"), SURE);
        }

        @Override
        public Next confirm(Answers answers, Situation situation, ActionId action) {
            return new Next.Done(List.of(Outgoing.said(Phrase.of("leaving.done"))), List.of(), List.of(memory));
        }
    }
}
