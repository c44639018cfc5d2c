package gongji.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.app.settings.Environment;
import gongji.conversation.engine.Conversation;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.Links.Linked;
import gongji.conversation.engine.PersonRef;
import gongji.conversation.engine.Run;
import gongji.dialogs.Hamlet;
import gongji.message.Value;
import gongji.store.Village;
import gongji.talk.Cast;
import gongji.talk.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rules of conversation over every dialog of the house as it is wired, for somebody linked and for a visitor. The way through a
 * dialog is found by trying: the first button of a question, or the first of some usual answers that it takes. So a new dialog is
 * tested without being told here.
 */
final class EveryDialogTest {

    private static final List<String> USUAL = List.of("武汉", "3000", "110000196203040022", "王小明", "2025年10月", "2025年",
            Hamlet.PIN, "ABCD2345", "我想问一件事", "2026-03");
    private static final List<String> BAD = List.of("", " \u0000\u200b\t", "😀🎉", "'; DROP TABLE person; --",
            "<script>alert(1)</script>", "{relation}", "%s%n", "../../etc/passwd", "字".repeat(5000), "\ud800",
            "ok:no.1",
            "edit:nothing", "resume:nothing", "bind:relation");
    private static final int LONGEST = 14;

    @TempDir
    private static Path folder;

    private static Hamlet hamlet;
    private static List<Dialog> dialogs;

    @BeforeAll
    static void settle() {
        hamlet = Hamlet.in(folder).link(Scene.KEY, Village.WEI);
        Ground ground = new Ground(Path.of("").toAbsolutePath(), Environment.of(Map.of()), InstantSource.system());
        dialogs = new Dialogs(Cast.knowledge(), hamlet.stores().desk(), ground.settings(), ground.knowledge()).list();
    }

    @AfterAll
    static void leave() {
        hamlet.close();
    }

    /** One way through a dialog: the answers that were taken, one a question. */
    private record Way(String dialog, boolean linked, List<String> answers) {

        Scene upTo(int step) {
            Scene scene = start(dialog, linked);
            answers.subList(0, step).forEach(scene::say);
            return scene;
        }

        String called(int step) {
            return dialog + (linked ? " linked" : " visiting") + " at " + (step + 1) + "/" + answers.size();
        }
    }

    @TestFactory
    Stream<DynamicTest> aQuestionInTheMiddleChangesNothing() {
        return everyStep((way, scene, before) -> {
            boolean takesQuestions = way.dialog().equals("human");
            for (int i = 0; i < 3 && !takesQuestions; i++) {
                scene.say("住院能用吗");
                assertEquals("mind.answer", scene.keys().getFirst());
                assertTrue(scene.keys().contains("engine.go-on"), () -> scene.keys().toString());
                assertStands(before, scene);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> badValuesThrowNothingAndLoseNothing() {
        return everyStep((way, scene, before) -> {
            for (String bad : BAD) {
                scene.say(bad);
                assertFalse(scene.replies().isEmpty(), bad);
                if (!scene.waiting().equals(before.waiting())) {
                    assertEquals(before.waiting(), scene.say("上一步").waiting(), bad);
                }
                assertStands(before, scene);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> cancelInAnyWordsEndsItAndChangesNothing() {
        return everyStep((way, scene, before) -> {
            Conversation here = scene.conversation();
            for (String word : List.of("取消", "算了", "不弄了", "退出", "/cancel", "do:cancel")) {
                scene.at(here).say(word);
                assertTrue(scene.keys().contains("engine.cancelled"), word);
                assertEquals("-/", scene.waiting());
                assertEquals(before.effects(), scene.effects());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> anotherOperationParksItAndItGoesOnWhereItWas() {
        return everyStep((way, scene, before) -> {
            scene.say("/other_a", "是", "继续");
            assertStands(before, scene);
        });
    }

    @TestFactory
    Stream<DynamicTest> backReturnsToTheQuestionBefore() {
        return everyStep((way, scene, before) -> {
            if (scene.conversation().running().orElseThrow().answers().size() > 0) {
                String waiting = scene.waiting();
                assertNotEquals(waiting, scene.say("上一步").waiting());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aPauseIsAskedAboutAndSensitiveAnswersAreGone() {
        return everyStep((way, scene, before) -> {
            scene.pause(Duration.ofMinutes(31)).say("/help");
            assertEquals("engine.asleep", scene.keys().getLast());
            assertTrue(scene.conversation().running().orElseThrow().answers().stream().noneMatch(Run.Given::sensitive));
            assertTrue(scene.say("继续").conversation().running().isPresent());
        });
    }

    private interface Check {

        /** Does something to a scene that stands at a step of a way, beside another one that still stands there. */
        void at(Way way, Scene scene, Scene before);
    }

    private static Stream<DynamicTest> everyStep(Check check) {
        return ways().flatMap(way -> IntStream.range(0, way.answers().size())
                .mapToObj(step -> DynamicTest.dynamicTest(way.called(step),
                        () -> check.at(way, way.upTo(step), way.upTo(step)))));
    }

    private static Stream<Way> ways() {
        return dialogs.stream()
                .flatMap(dialog -> Stream.of(true, false).map(linked -> found(dialog.name().name(), linked)));
    }

    private static Way found(String dialog, boolean linked) {
        Way way = new Way(dialog, linked, List.of());
        for (int i = 0; i < LONGEST; i++) {
            Scene here = way.upTo(way.answers().size());
            Optional<String> next = here.conversation().step().isEmpty() ? Optional.empty() : taken(way, here);
            if (next.isEmpty()) {
                return way;
            }
            List<String> more = new ArrayList<>(way.answers());
            more.add(next.get());
            way = new Way(dialog, linked, more);
        }
        return way;
    }

    private static Optional<String> taken(Way way, Scene here) {
        String waiting = here.waiting();
        List<String> tries = new ArrayList<>(here.choices().stream().filter(id -> !id.contains(":")).toList());
        tries.addAll(USUAL);
        return tries.stream()
                .filter(text -> !way.upTo(way.answers().size()).say(text).waiting().equals(waiting))
                .findFirst();
    }

    private static Scene start(String dialog, boolean linked) {
        List<Linked> people = linked
                ? List.of(new Linked(new PersonRef(hamlet.village().id(Village.WEI).id()), new Value.Words("张*伟")))
                : List.of();
        return Scene.of(dialogs).linkedTo(people).say("/" + dialog.replace('-', '_'));
    }

    private static void assertStands(Scene before, Scene after) {
        assertEquals(before.waiting(), after.waiting());
        assertEquals(before.effects(), after.effects());
        assertEquals(answers(before), answers(after));
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
