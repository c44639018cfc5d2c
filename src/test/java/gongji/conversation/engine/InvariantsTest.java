package gongji.conversation.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.conversation.engine.Run.Given;
import gongji.message.Incoming.Body;
import gongji.talk.Cast;
import gongji.talk.Scene;
import gongji.talk.ToyDialog;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rules of conversation over every dialog and every step: whatever is said at a step, the answers before it stay and the
 * person can go on to the same end.
 *
 * <p>A dialog takes part by its paths below: the messages that lead through it, one a question.
 *
 * <p>Length: one generator for all invariants.
 */
final class InvariantsTest {

    private static final String NUMBER = "110000196203040022";

    /** One way through a dialog. */
    private record Way(String dialog, List<String> answers, boolean confirmed) {

        static Way of(String dialog, String... answers) {
            return new Way(dialog, List.of(answers), false);
        }
    }

    private static final List<Way> WAYS = List.of(
            new Way("toy", List.of("我妈", "武汉", NUMBER, "李小兰", "3000", ToyDialog.GOOD_CODE), true),
            new Way("toy", List.of("配偶", NUMBER, "李小兰", "3000", ToyDialog.GOOD_CODE), true),
            Way.of("region", "武汉"), Way.of("eligibility", "我妈", "职工医保(在职)", "武汉", "城乡居民医保", "宜昌"),
            Way.of("arrears", "职工医保(在职)", "武汉", "2025年10月", "没有特别的原因"),
            Way.of("arrears", "城乡居民医保", "杭州", "2023年"),
            Way.of("settle", "3000", "住院", "武汉", "500", "3位", "1000", "2000", "3000"));

    private static final List<String> BAD = List.of("", " \u0000\u200b\t", "😀🎉", "'; DROP TABLE person; --",
            "<script>alert(1)</script>", "{relation}", "%s%n", "../../etc/passwd", "字".repeat(5000), "1e309",
            "\ud800", "ok:nothing.1", "edit:nothing", "resume:nothing", "bind:relation");

    @TestFactory
    Stream<DynamicTest> aQuestionInTheMiddleChangesNothing() {
        return everyStep("question", (scene, before) -> {
            for (int i = 0; i < 10; i++) {
                scene.say("住院能用吗");
                assertEquals("mind.answer", scene.keys().getFirst());
                assertTrue(scene.keys().contains("engine.go-on"), () -> scene.keys().toString());
                assertSame(before, scene);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aBadValueChangesNothingAndThrowsNothing() {
        return everyStep("bad values", (scene, before) -> BAD.forEach(bad -> {
            scene.say(bad);
            assertFalse(scene.replies().isEmpty());
            assertSame(before, scene);
        }));
    }

    @TestFactory
    Stream<DynamicTest> whatADoorCannotReadChangesNothing() {
        return everyStep("other bodies", (scene, before) -> Stream.<Body>of(new Body.Unreadable("sticker"),
                new Body.SharedContact("13800000000", false), new Body.Paper("x", "x.jpg", 1),
                new Body.Edited("none", ""),
                new Body.Pressed("nothing", ""), new Body.Pressed("do:cancel", "old.1"),
                new Body.Pressed("ok:old.1", ""))
                .forEach(body -> {
                    scene.take(body);
                    assertFalse(scene.replies().isEmpty());
                    assertSame(before, scene);
                }));
    }

    @TestFactory
    Stream<DynamicTest> backIsTheInverseOfAStep() {
        return everyWay("back", way -> {
            Scene scene = started(way);
            List<String> waiting = new ArrayList<>();
            for (int i = 0; i < way.answers().size() - 1; i++) {
                waiting.add(scene.waiting());
                scene.say(way.answers().get(i));
            }
            for (String earlier : waiting.reversed()) {
                assertEquals(earlier, scene.say("上一步").waiting());
            }
            assertEquals(List.of("engine.first-question", "engine.go-on"), scene.say("上一步").keys().subList(0, 2));
            assertEnds(way, scene, 0);
        });
    }

    @TestFactory
    Stream<DynamicTest> cancelInAnyWordsEndsItAtEveryStep() {
        return everyStep("cancel", (scene, before) -> {
            for (String word : List.of("取消", "算了", "不弄了", "退出", "/cancel", "do:cancel", "取 消!", "算了。")) {
                scene.at(before.conversation()).say(word);
                assertTrue(scene.keys().contains("engine.cancelled"), word);
                assertEquals("-/", scene.waiting(), word);
                assertEquals(before.effects(), scene.effects());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aRestartOfTheServerChangesNothing() {
        return everyWay("restart", way -> {
            for (int step = 0; step < way.answers().size(); step++) {
                Scene scene = upTo(way, step);
                assertEnds(way,
                        scene.released(Stream.concat(Scene.toys(1).stream(), Cast.openDialogs().stream()).toList()),
                        step);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> anotherOperationParksItAndItGoesOnWhereItWas() {
        return everyWay("other operation", way -> {
            for (int step = 0; step < way.answers().size(); step++) {
                Scene scene = upTo(way, step);
                String waiting = scene.waiting();
                scene.say("另办a", "是");
                assertTrue(scene.keys().contains("engine.parked-left"));
                assertEquals(waiting, scene.say("继续").waiting());
                assertEnds(way, scene, step);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aPauseAsksAndLosesOnlyWhatIsSensitive() {
        return everyWay("pause", way -> {
            for (int step = 1; step < way.answers().size(); step++) {
                Scene scene = upTo(way, step).pause(Duration.ofMinutes(31)).say(way.answers().get(step));
                assertTrue(scene.keys().contains("engine.asleep"), () -> scene.keys().toString());
                List<Given> left = scene.conversation().running().orElseThrow().answers();
                assertTrue(left.stream().noneMatch(Given::sensitive));
                Scene gone = upTo(way, step).pause(Duration.ofHours(24)).say("你好");
                assertTrue(gone.keys().contains("engine.expired"));
                assertEquals("-/", gone.waiting());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> correctingAnyAnswerToItselfEndsLikeAFreshRun() {
        return everyWay("correction", way -> {
            if (way.confirmed()) {
                Scene fresh = upTo(way, way.answers().size());
                List<String> questions = fresh.conversation()
                        .running()
                        .orElseThrow()
                        .answers()
                        .stream()
                        .map(Given::question)
                        .toList();
                for (int i = 0; i < questions.size(); i++) {
                    Scene scene = upTo(way, way.answers().size()).press("edit:" + questions.get(i));
                    assertEquals(way.dialog() + "/" + questions.get(i), scene.waiting());
                    scene.say(way.answers().get(i));
                    assertEquals(answers(fresh), answers(scene));
                    scene.press(scene.confirmButton());
                    assertEquals(1, scene.effects().size());
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> correctingAnyAnswerToAnotherEndsLikeAFreshRunWithIt() {
        Map<String, String> others = Map.of("relation", "我爸", "region", "杭州", "number", "420000198805171013", "person",
                "王大山", "amount", "77");
        return everyWay("other correction", way -> {
            if (way.confirmed()) {
                List<String> questions = upTo(way, way.answers().size()).conversation()
                        .running()
                        .orElseThrow()
                        .answers()
                        .stream()
                        .map(Given::question)
                        .toList();
                for (int i = 0; i < questions.size() - 1; i++) {
                    assertSameAsFresh(way, questions, i, others.getOrDefault(questions.get(i), ""));
                }
            }
        });
    }

    /** Corrects one answer at the card, answers what fell again, and compares with a run that said so from the beginning. */
    private static void assertSameAsFresh(Way way, List<String> questions, int corrected, String other) {
        if (questions.size() < 6 && questions.get(corrected).equals("relation")) {
            return;
        }
        Map<String, String> said = new HashMap<>();
        IntStream.range(0, questions.size()).forEach(i -> said.put(questions.get(i), way.answers().get(i)));
        said.put(questions.get(corrected), other);

        Scene scene = upTo(way, way.answers().size()).press("edit:" + questions.get(corrected)).say(other);
        while (scene.conversation().step().isPresent()) {
            scene.say(Objects.requireNonNull(said.get(scene.conversation().step().get())));
        }
        Scene fresh = started(way);
        questions.forEach(question -> fresh.say(Objects.requireNonNull(said.get(question))));

        assertEquals(answers(fresh), answers(scene), questions.get(corrected));
    }

    @TestFactory
    Stream<DynamicTest> anOldButtonDoesNothing() {
        return everyWay("old buttons", way -> {
            Scene scene = started(way);
            Set<String> anchors = new HashSet<>();
            for (String answer : way.answers().subList(0, way.answers().size() - 1)) {
                anchors.add(scene.anchor());
                scene.say(answer);
            }
            Scene before = upTo(way, way.answers().size() - 1);
            for (String anchor : anchors) {
                for (String choice : List.of("do:back", "do:cancel", "parent", "420100", "n1")) {
                    scene.press(choice, anchor);
                    assertTrue(scene.keys().contains("engine.stale"), choice);
                    assertEquals(before.waiting(), scene.waiting());
                    assertEquals(answers(before), answers(scene));
                }
            }
        });
    }

    @Test
    void everyStepOfEveryDialogIsVisited() {
        Set<String> visited = new HashSet<>();
        for (Way way : WAYS) {
            Scene scene = started(way);
            for (String answer : way.answers()) {
                visited.add(scene.waiting());
                scene.say(answer);
            }
        }
        Stream<Dialog> dialogs = Stream.concat(Cast.openDialogs().stream(), Stream.of(new ToyDialog(1)));

        Set<String> declared = new HashSet<>();
        dialogs.forEach(dialog -> dialog.steps()
                .forEach(
                        step -> declared.add(dialog.name().name() + "/" + step.id().name())));
        declared.removeAll(visited);

        assertEquals(Set.of(), declared, "steps that no way visits");
    }

    private interface Check {

        /** Does something to a scene that stands at a step and compares it with another one that still stands there. */
        void at(Scene scene, Scene before);
    }

    private static Stream<DynamicTest> everyStep(String what, Check check) {
        return WAYS.stream()
                .flatMap(way -> IntStream.range(0, way.answers().size())
                        .mapToObj(step -> DynamicTest.dynamicTest(what + " in " + way.dialog() + " at " + (step + 1),
                                () -> {
                                    Scene scene = upTo(way, step);
                                    check.at(scene, upTo(way, step));
                                    if (!scene.waiting().equals("-/")) {
                                        assertEnds(way, scene, step);
                                    }
                                })));
    }

    private static Stream<DynamicTest> everyWay(String what, Consumer<Way> check) {
        return WAYS.stream()
                .map(way -> DynamicTest.dynamicTest(what + " in " + way.dialog() + " " + way.answers().size(),
                        () -> check.accept(way)));
    }

    private static Scene started(Way way) {
        return Scene.of(Cast.openDialogs()).say("/" + way.dialog());
    }

    private static Scene upTo(Way way, int step) {
        Scene scene = started(way);
        way.answers().subList(0, step).forEach(scene::say);
        return scene;
    }

    private static void assertEnds(Way way, Scene scene, int step) {
        way.answers().subList(step, way.answers().size()).forEach(scene::say);
        if (way.confirmed()) {
            scene.press(scene.confirmButton());
            assertEquals(1, scene.effects().stream().filter(ToyDialog.Registered.class::isInstance).count());
        }
        assertEquals("-/", scene.waiting());
    }

    private static void assertSame(Scene before, Scene after) {
        assertEquals(before.waiting(), after.waiting());
        assertEquals(answers(before), answers(after));
        assertEquals(before.effects(), after.effects());
    }

    private static List<String> answers(Scene scene) {
        return scene.conversation()
                .running()
                .orElseThrow()
                .answers()
                .stream()
                .map(given -> given.question() + "=" + given.text())
                .toList();
    }
}
