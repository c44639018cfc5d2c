package gongji.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.conversation.engine.Conversation;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.Run.Given;
import gongji.conversation.engine.Step;
import gongji.household.Change;
import gongji.message.Choice;
import gongji.message.Effect;
import gongji.message.Frame;
import gongji.message.Incoming.Body;
import gongji.message.Outgoing;
import gongji.talk.Scene;
import gongji.talk.Voices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rules of conversation over every dialog of the house and every step: whatever happens there, the answers before it stay and
 * the person comes to the same end. Nothing is committed, so that all ways run over one store.
 *
 * <p>Length: the whole matrix, one method a column.
 */
final class EveryDialogTest {

    private static final List<String> BAD = List.of("", " \u0000\u200b\t", "😀🎉", "'; DROP TABLE person; --",
            "<script>alert(1)</script>", "{relation}", "%s%n", "../../etc/passwd", "字".repeat(5000), "\ud800", "1e309",
            "ok:no.1", "edit:nothing", "resume:nothing", "bind:relation");
    private static final List<Body> STRANGE = List.of(new Body.Unreadable("sticker"), new Body.Unreadable("voice"),
            new Body.Edited("none", ""), new Body.Pressed("nothing", ""), new Body.Pressed("do:cancel", "old.1"),
            new Body.Pressed("ok:old.1", ""));
    private static final List<String> OTHERS = List.of("杭州", "2000", "110000198805171029", "王大山", "2025年9月", "2024年",
            "我还想问一件事", "2026-02", "/later");

    @TempDir
    private static Path folder;

    private static Walks ways;
    private static final Map<Way, End> ENDS = new HashMap<>();

    /** What a way comes to: the answers and the words at the end, and the changes wanted. */
    private record End(List<String> answers, List<String> said, List<String> effects) {}

    @BeforeAll
    static void settle() {
        ways = new Ways(folder);
    }

    @AfterAll
    static void leave() {
        ENDS.clear();
        ways.close();
    }

    /** Tries other dialogs from now on, such as broken ones, to see that they are caught. */
    static void walk(Walks others) {
        ENDS.clear();
        ways = others;
    }

    @TestFactory
    Stream<DynamicTest> anAnswerLeadsOn() {
        return everyStep("answer", (way, step, scene) -> {
            String waiting = scene.waiting();
            Way.say(scene, way.says().get(step));
            assertFalse(scene.waiting().equals(waiting), () -> scene.keys().toString());
            way.rest(scene, step + 1);
            assertEquals(end(way), end(scene));
        });
    }

    @TestFactory
    Stream<DynamicTest> aQuestionInTheMiddleChangesNothing() {
        return everyStep("question", (way, step, scene) -> {
            Standing before = Standing.of(scene);
            for (int i = 0; i < 10 && !ways.takesAnyWords(before.waiting()); i++) {
                scene.say("住院能用吗");
                Outgoing last = scene.replies().getLast();
                assertEquals(2, scene.replies().size());
                assertEquals(List.of("mind.answer", "engine.go-on"), scene.keys().subList(0, 2));
                assertTrue(last.parts().size() == 1 && last.frame().progress().isPresent());
                assertEquals(before, Standing.of(scene));
            }
            assertEndsAlike(way, step, scene);
        });
    }

    @TestFactory
    Stream<DynamicTest> afterAVagueQuestionTheWordsOfTheWaitingPromptAnswerIt() {
        return everyStep("vague question", (way, step, scene) -> {
            List<Choice> buttons = scene.replies()
                    .getLast()
                    .choices()
                    .stream()
                    .filter(choice -> !choice.id().startsWith("do:"))
                    .toList();
            for (Choice button : ways.takesAnyWords(scene.waiting()) ? List.<Choice>of() : buttons) {
                String label = Voices.hearing().words(button.label());
                Scene vague = scene.fork().say("共济这件事");
                assertEquals(List.of("mind.which", "engine.go-on"), vague.keys().subList(0, 2));
                assertEquals(Standing.of(scene.fork().say(label)), Standing.of(vague.say(label)), label);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> afterAVagueQuestionTheWordsOfTheCardConfirmIt() {
        return everyCard("vague question", (way, card) -> {
            String button = Way.confirmButton(card).orElseThrow();
            String label = card.replies()
                    .getLast()
                    .choices()
                    .stream()
                    .filter(choice -> choice.id().equals(button))
                    .map(choice -> Voices.hearing().words(choice.label()))
                    .findFirst()
                    .orElseThrow();
            Scene vague = card.fork().say("共济这件事");
            assertEquals(List.of("mind.which"), vague.keys());
            Scene yes = vague.fork().say("好的");
            assertEquals(card.effects(), yes.effects());
            assertEquals(card.fork().press(button).keys(), vague.say(label).keys());
            assertTrue(vague.effects().size() > card.effects().size());
        });
    }

    /** Where the way is not what was guessed, the number of questions is told anew, but not more than twice. */
    @TestFactory
    Stream<DynamicTest> thePositionIsCountedStably() {
        return ways.all()
                .stream()
                .filter(way -> !way.says().isEmpty())
                .map(way -> DynamicTest.dynamicTest("position: " + way, () -> {
                    Set<Integer> counts = new TreeSet<>();
                    for (int step = 0; step < way.says().size(); step++) {
                        Frame.Progress progress = ways.upTo(way, step)
                                .replies()
                                .getLast()
                                .frame()
                                .progress()
                                .orElseThrow();
                        assertEquals(step + 1, progress.step());
                        counts.add(progress.of());
                    }
                    assertTrue(counts.size() <= 3, () -> counts.toString());
                }));
    }

    @TestFactory
    Stream<DynamicTest> aBadValueChangesNothing() {
        return everyStep("bad value", (way, step, scene) -> {
            Standing before = Standing.of(scene);
            for (String bad : BAD) {
                scene.say(bad);
                assertFalse(scene.replies().isEmpty(), bad);
                if (!scene.waiting().equals(before.waiting())) {
                    scene.say("上一步");
                }
                assertEquals(before, Standing.of(scene), bad);
            }
            STRANGE.forEach(body -> {
                scene.take(body);
                assertFalse(scene.replies().isEmpty());
                assertEquals(before, Standing.of(scene));
            });
            assertEndsAlike(way, step, scene);
        });
    }

    @TestFactory
    Stream<DynamicTest> aBadValueIsExplainedAndTheSecondTimeAWayOutIsOffered() {
        return everyStep("bad value twice", (way, step, scene) -> {
            if (!ways.takesAnyWords(scene.waiting())) {
                scene.say("😀🎉");
                assertEquals("engine.example", scene.keys().get(1), () -> scene.keys().toString());
                assertFalse(scene.choices().contains("do:help"));
                scene.say("😀🎉");
                assertTrue(scene.keys().stream().anyMatch(key -> key.startsWith("engine.missed-")),
                        () -> scene.keys().toString());
                assertTrue(scene.choices().containsAll(List.of("do:help", "do:cancel")));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> anAnswerIsCorrectedAndTheRestStands() {
        return everyStep("correction", (way, step, scene) -> {
            Standing before = Standing.of(scene);
            List<Given> given = scene.conversation().running().orElseThrow().answers();
            for (int i = 0; i < given.size(); i++) {
                scene.press("edit:" + given.get(i).question());
                assertEquals(way.dialog() + "/" + given.get(i).question(), scene.waiting());
                Way.say(scene, way.says().get(i));
                assertEquals(before, Standing.of(scene));
            }
            assertEndsAlike(way, step, scene);
        });
    }

    @TestFactory
    Stream<DynamicTest> backIsTheInverseOfAnAnswer() {
        return everyStep("back", (way, step, scene) -> {
            for (int i = step; i > 0; i--) {
                scene.say("上一步");
                assertEquals(Standing.of(ways.upTo(way, i - 1)), Standing.of(scene));
            }
            if (takesBackAtTheStart(scene)) {
                assertTrue(scene.say("上一步").keys().contains("engine.first-question"));
            }
            assertEndsAlike(way, 0, scene);
        });
    }

    @TestFactory
    Stream<DynamicTest> cancelInAnyWordsEndsItAndChangesNothing() {
        return everyStep("cancel", (way, step, scene) -> {
            Conversation here = scene.conversation();
            List<Effect> effects = scene.effects();
            for (String word : List.of("取消", "算了", "不弄了", "退出", "/cancel", "do:cancel", "取 消!", "算了。")) {
                scene.at(here).say(word);
                assertTrue(scene.keys().contains("engine.cancelled"), word);
                assertEquals("-/", scene.waiting(), word);
                assertEquals(effects, scene.effects());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aRestartOfTheServerChangesNothing() {
        return everyStep("restart", (way, step, scene) -> {
            Standing before = Standing.of(scene);
            ways.restarted(scene).at(Stored.again(scene.conversation()));
            assertEquals(before, Standing.of(scene));
            assertEndsAlike(way, step, scene);
        });
    }

    @TestFactory
    Stream<DynamicTest> otherOperationsParkItThreeDeepAndItGoesOnWhereItWas() {
        return everyStep("other operation", (way, step, scene) -> {
            Standing before = Standing.of(scene);
            scene.say("/other_a", "/other_b", "/other_c");
            assertEquals("other-c/sure", scene.waiting());
            assertTrue(scene.say("/other_d").keys().contains("engine.too-many-parked"));
            scene.say("是", "继续", "是", "继续", "是");
            assertTrue(scene.keys().contains("engine.parked-left"), () -> scene.keys().toString());
            assertEquals(before, Standing.of(scene.say("继续")));
            assertEndsAlike(way, step, scene);
        });
    }

    @TestFactory
    Stream<DynamicTest> aShortPauseIsNotNoticed() {
        return everyStep("29 minutes", (way, step, scene) -> {
            Standing before = Standing.of(scene);
            scene.pause(Duration.ofMinutes(29)).purge();
            assertEquals(before, Standing.of(scene));
            assertEndsAlike(way, step, scene);
        });
    }

    @TestFactory
    Stream<DynamicTest> aPauseIsAskedAboutAndSensitiveAnswersAreGone() {
        return everyStep("31 minutes", (way, step, scene) -> {
            Conversation here = scene.conversation();
            scene.pause(Duration.ofMinutes(31)).say(way.says().get(step));
            assertTrue(scene.keys().stream().anyMatch(key -> key.startsWith("engine.asleep")),
                    () -> scene.keys().toString());
            assertTrue(scene.conversation().running().orElseThrow().answers().stream().noneMatch(Given::sensitive));
            assertTrue(scene.say("继续").waiting().startsWith(way.dialog() + "/"));
            scene.at(here).purge();
            assertTrue(scene.conversation().running().orElseThrow().answers().stream().noneMatch(Given::sensitive));
            scene.pause(Duration.ofHours(24)).at(here).say("你好");
            assertTrue(scene.keys().contains("engine.expired"));
            assertEquals("-/", scene.waiting());
        });
    }

    @TestFactory
    Stream<DynamicTest> anOldButtonDoesNothing() {
        return everyStep("old buttons", (way, step, scene) -> {
            Standing before = Standing.of(scene);
            Scene earlier = ways.upTo(way, 0);
            for (int i = 0; i < step; i++) {
                Outgoing old = earlier.replies().getLast();
                for (Choice choice : old.choices()) {
                    scene.press(choice.id(), old.frame().anchor());
                    assertTrue(scene.keys().contains("engine.stale"), choice.id());
                    assertEquals(before, Standing.of(scene));
                }
                Way.say(earlier, way.says().get(i));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aSecondPressShowsTheSameReceiptAndChangesNothing() {
        return everyCard("second press", (way, card) -> {
            String button = Way.confirmButton(card).orElseThrow();
            List<Outgoing> receipt = card.press(button).replies();
            List<Effect> effects = card.effects();
            assertFalse(effects.isEmpty());

            card.press(button);
            assertEquals(receipt, card.replies());
            ways.restarted(card).at(Stored.again(card.conversation())).press(button, "old.1");
            assertEquals(receipt, card.replies());
            assertEquals(effects, card.effects());
        });
    }

    @TestFactory
    Stream<DynamicTest> correctingAnAnswerToAnotherEndsLikeAFreshRunWithIt() {
        return everyStep("edit", (way, step, scene) -> {
            boolean last = step == way.says().size() - 1;
            for (Given given : last ? scene.conversation().running().orElseThrow().answers() : List.<Given>of()) {
                Scene edited = ways.upTo(way, way.says().size());
                if (edited.conversation().running().isEmpty()) {
                    edited = ways.upTo(way, step);
                }
                assertLikeFresh(way, given, edited.press("edit:" + given.question()));
            }
        });
    }

    /** Answers the reopened question otherwise and what fell as before, then says the same from the beginning. */
    private static void assertLikeFresh(Way way, Given given, Scene edited) {
        Map<String, String> said = new HashMap<>();
        List<String> waits = ways.waits(way);
        IntStream.range(0, way.says().size())
                .forEach(i -> said.put(waits.get(i), way.says().get(i)));
        Optional<String> other = otherAnswer(edited, said.getOrDefault(edited.waiting(), ""));
        if (other.isEmpty()) {
            return;
        }
        said.put(edited.waiting(), other.get());
        Way.say(edited, other.get());
        finish(edited, said);
        Scene fresh = ways.upTo(way, 0);
        finish(fresh, said);
        assertEquals(end(fresh), end(edited), way.dialog() + "/" + given.question() + " -> " + other.get());
    }

    /** Goes on to the end with what is said to each question; a new question gets an answer that is found and noted. */
    private static void finish(Scene scene, Map<String, String> said) {
        for (int i = 0; i < 20 && scene.conversation().step().isPresent(); i++) {
            String waiting = scene.waiting();
            Conversation here = scene.conversation();
            List<String> tries = new ArrayList<>();
            Optional.ofNullable(said.get(waiting)).ifPresent(tries::add);
            tries.addAll(Ways.tries(scene));
            for (String text : tries) {
                Way.say(scene.at(here), text);
                if (!scene.waiting().equals(waiting)) {
                    said.put(waiting, text);
                    break;
                }
            }
        }
    }

    private static Optional<String> otherAnswer(Scene edited, String was) {
        Conversation here = edited.conversation();
        String waiting = edited.waiting();
        String question = waiting.substring(waiting.indexOf('/') + 1);
        List<String> tries = new ArrayList<>(OTHERS);
        tries.addAll(Ways.tries(edited));
        Way.say(edited, was);
        Optional<String> old = answer(edited, question);
        Optional<String> other = tries.stream().filter(text -> {
            Way.say(edited.at(here), text);
            Optional<String> now = answer(edited, question);
            return !edited.waiting().equals(waiting) && now.isPresent() && !now.equals(old);
        }).findFirst();
        edited.at(here);
        return other;
    }

    private static Optional<String> answer(Scene scene, String question) {
        return scene.conversation()
                .running()
                .flatMap(run -> run.answers()
                        .stream()
                        .filter(given -> given.question().equals(question))
                        .map(Given::text)
                        .findFirst());
    }

    @Test
    void everyStepIsVisitedAndEveryWayToIt() {
        Set<String> visited = new HashSet<>();
        for (Way way : ways.all()) {
            List<String> waits = ways.waits(way);
            for (int i = 0; i < waits.size(); i++) {
                visited.add((i == 0 ? "start" : waits.get(i - 1)) + " -> " + waits.get(i));
            }
        }
        Set<String> declared = new TreeSet<>();
        ways.dialogs().forEach(dialog -> {
            dialog.openings().forEach(id -> declared.add("start -> " + dialog.name().name() + "/" + id.name()));
            dialog.steps().forEach(step -> step.next().forEach(id -> declared.add(edge(dialog, step, id.name()))));
        });
        declared.removeAll(visited);

        assertEquals(Set.of(), declared, "no way of ways.txt goes there");
    }

    private static String edge(Dialog dialog, Step step, String next) {
        String name = dialog.name().name();
        return name + "/" + step.id().name() + " -> " + name + "/" + next;
    }

    private interface Column {

        /** Does something to a scene that stands at a step of a way. */
        void at(Way way, int step, Scene scene);
    }

    private interface AtCard {

        /** Does something to a scene that stands at the review card of a way. */
        void at(Way way, Scene card);
    }

    private static Stream<DynamicTest> everyStep(String what, Column column) {
        return ways.all()
                .stream()
                .flatMap(way -> IntStream.range(0, way.says().size())
                        .mapToObj(step -> DynamicTest.dynamicTest(what + ": " + way + " at " + (step + 1),
                                () -> column.at(way, step, ways.upTo(way, step)))));
    }

    private static Stream<DynamicTest> everyCard(String what, AtCard check) {
        return ways.all()
                .stream()
                .filter(way -> Way.confirmButton(ways.upTo(way, way.says().size())).isPresent())
                .map(way -> DynamicTest.dynamicTest(what + ": " + way,
                        () -> check.at(way, ways.upTo(way, way.says().size()))));
    }

    @TestFactory
    Stream<DynamicTest> idsOfOthersOpenNothing() {
        Ways all = (Ways) ways;
        return Stream.of("张建伟", "秦秀英", "许文海", "访客")
                .map(who -> DynamicTest.dynamicTest(who, () -> assertEquals(List.of(), all.forgeries(who).toList())));
    }

    private static boolean takesBackAtTheStart(Scene scene) {
        return scene.conversation().running().orElseThrow().answers().isEmpty();
    }

    private static void assertEndsAlike(Way way, int step, Scene scene) {
        way.rest(scene, step);
        assertEquals(end(way), end(scene), way.toString());
    }

    private static End end(Way way) {
        End known = ENDS.get(way);
        if (known == null) {
            known = end(ways.upTo(way, way.says().size()));
            ENDS.put(way, known);
        }
        return known;
    }

    /** Confirms where there is a card; the sentence in front of a mended answer is no part of the end. */
    private static End end(Scene scene) {
        List<String> answers = Way.answers(scene).stream().sorted().toList();
        Way.confirmButton(scene).ifPresent(scene::press);
        List<String> said = scene.keys()
                .stream()
                .filter(key -> !key.equals("engine.corrected") && !key.equals("engine.cleared"))
                .toList();
        List<String> effects = scene.effects()
                .stream()
                .filter(effect -> !(effect instanceof Change.AttemptFailed))
                .map(effect -> effect.getClass().getSimpleName())
                .toList();
        return new End(answers, said, effects);
    }

    /** Where a scene stands. */
    private record Standing(String waiting, List<String> answers, long effects) {

        /** A wrong code is counted against the chat; that is no change of what was answered. */
        static Standing of(Scene scene) {
            long effects = scene.effects().stream().filter(it -> !(it instanceof Change.AttemptFailed)).count();
            return new Standing(scene.waiting(), Way.answers(scene), effects);
        }
    }
}
