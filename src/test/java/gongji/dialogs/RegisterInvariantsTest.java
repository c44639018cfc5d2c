package gongji.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.conversation.engine.Conversation;
import gongji.conversation.engine.ConversationEngine;
import gongji.conversation.engine.Run;
import gongji.conversation.engine.Turn;
import gongji.message.Audience;
import gongji.message.Choice;
import gongji.message.ConversationKey;
import gongji.message.Incoming;
import gongji.message.Incoming.Body;
import gongji.rules.identity.IdNumber;
import gongji.store.Village;
import gongji.talk.ToyMind;
import gongji.talk.Voices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * The rules of conversation over every dialog of the register and every step: whatever is said at a step, the answers before it stay
 * and the person comes to the same end. Nothing is committed, so that all ways run over one store.
 */
final class RegisterInvariantsTest {

    /** One way through a dialog: who, and what is said; before a review card the last thing is the PIN where it is due. */
    private record Way(String dialog, Optional<IdNumber> person, List<String> says, boolean confirmed) {

        static Way of(String dialog, IdNumber person, String... says) {
            return new Way(dialog, Optional.of(person), List.of(says), true);
        }

        static Way open(String dialog, String... says) {
            return new Way(dialog, Optional.empty(), List.of(says), false);
        }
    }

    private static final List<Way> WAYS = List.of(
            Way.of("unbind", Village.WEI, "我妈", Hamlet.PIN),
            Way.open("unbind", "武汉"),
            new Way("history", Optional.of(Village.WEI), List.of("2026年3月"), false),
            Way.of("premium", Village.WEI, "我妈", "武汉", "城乡居民医保", "2026年度", "400", Hamlet.PIN),
            Way.open("premium", "我妈", "武汉", "武汉", "城乡居民医保", "2026年度"),
            Way.of("premium-cancel", Village.WEI, "我妈"),
            Way.of("limit", Hamlet.JIN, "老婆", "500"),
            Way.open("limit", "太原"),
            Way.of("order", Hamlet.QIN, "女儿 郝*慧（尾号0042）"),
            Way.open("order", "北京"),
            Way.of("quota", Hamlet.LIN, "孩子", "1000", Hamlet.PIN),
            Way.open("quota", "武汉", "杭州"),
            Way.of("remind", Village.WEI, "断缴", "打开"),
            new Way("receipt", Optional.of(Village.WEI), List.of("GJ20260302-3109SQ7W"), false),
            new Way("human", Optional.empty(), List.of("我想请人看一看材料"), true));

    /** What a way comes to: the answers before the end and the changes wanted. */
    private record End(Map<String, String> answers, List<String> effects) {}

    private static final List<String> BAD = List.of("", "😀🎉", "'; DROP TABLE person; --", "<script>alert(1)</script>",
            "字".repeat(5000), "ok:nothing.1", "edit:nothing");

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Hamlet hamlet;
    private final Map<Way, End> ends = new HashMap<>();

    @BeforeEach
    void settle() {
        hamlet = Hamlet.in(folder);
        WAYS.forEach(way -> way.person().ifPresent(person -> {
            if (hamlet.stores().desk().listActing(chat(way)).isEmpty()) {
                hamlet.link(chat(way), person);
            }
        }));
    }

    @AfterEach
    void close() {
        hamlet.close();
    }

    @Test
    void aQuestionInTheMiddleChangesNothing() {
        everyStep((way, scene) -> {
            Map<String, String> before = scene.answers();
            String waiting = scene.waiting();
            if (!way.dialog().equals("human")) {
                scene.say("住院能用吗").say("住院能用吗");
                assertEquals(waiting, scene.waiting());
                assertEquals(before, scene.answers());
            }
        });
    }

    @Test
    void aBadValueChangesNothing() {
        everyStep((way, scene) -> {
            Map<String, String> before = scene.answers();
            String waiting = scene.waiting();
            BAD.stream()
                    .filter(bad -> !way.dialog().equals("human") || bad.length() > 1000 || bad.isEmpty())
                    .forEach(bad -> {
                        scene.say(bad);
                        assertFalse(scene.last.replies().isEmpty());
                        assertEquals(waiting, scene.waiting(), bad);
                    });
            assertEquals(before, scene.answers());
        });
    }

    @Test
    void anotherOperationParksItAndItGoesOnWhereItWas() {
        everyStep((way, scene) -> {
            String waiting = scene.waiting();
            scene.say(way.dialog().equals("history") ? "/remind" : "/history").say("取消").say("继续");
            if (way.person().isPresent()) {
                assertEquals(waiting, scene.waiting());
            }
        });
    }

    @Test
    void aRestartChangesNothing() {
        everyStep((way, scene) -> scene.engine = engine());
    }

    @Test
    void theStepBeforeCanBeTakenBackAndAgain() {
        for (Way way : WAYS) {
            for (int step = 1; step < way.says().size(); step++) {
                Scene scene = upTo(way, step);
                String waiting = scene.waiting();
                scene.say("上一步").say(way.says().get(step - 1));
                assertEquals(waiting, scene.waiting());
                assertEnds(way, scene, step);
            }
        }
    }

    @Test
    void cancelEndsItAtEveryStep() {
        for (Way way : WAYS) {
            for (int step = 0; step < way.says().size(); step++) {
                Scene scene = upTo(way, step).say("不弄了");
                assertEquals("-/", scene.waiting());
                assertTrue(scene.last.effects().isEmpty());
            }
        }
    }

    @Test
    void afterHalfAnHourItAsksAndForgetsThePin() {
        for (Way way : WAYS) {
            for (int step = 1; step < way.says().size(); step++) {
                Scene scene = upTo(way, step);
                scene.now = scene.now.plus(Duration.ofMinutes(31));
                scene.say("你好").say("继续");
                assertFalse(scene.answers().containsKey("pin"));
                assertTrue(scene.waiting().startsWith(way.dialog()), way.toString());
            }
        }
    }

    @Test
    void everyDialogOfTheRegisterTakesPart() {
        Set<String> visited = WAYS.stream().map(Way::dialog).collect(Collectors.toCollection(HashSet::new));
        hamlet.dialogs()
                .stream()
                .filter(dialog -> !dialog.steps().isEmpty())
                .forEach(dialog -> assertTrue(visited.contains(dialog.name().name()), dialog.name().name()));
    }

    private void everyStep(BiConsumer<Way, Scene> interruption) {
        for (Way way : WAYS) {
            for (int step = 0; step < way.says().size(); step++) {
                Scene scene = upTo(way, step);
                interruption.accept(way, scene);
                if (scene.waiting().startsWith(way.dialog() + "/")) {
                    assertEnds(way, scene, step);
                }
            }
        }
    }

    /** What is left to say leads to the same end as a run without interruption. */
    private void assertEnds(Way way, Scene scene, int from) {
        way.says().subList(from, way.says().size()).forEach(scene::say);
        End fresh = ends.computeIfAbsent(way, it -> end(it, upTo(it, it.says().size())));
        assertEquals(fresh, end(way, scene), way.toString());
        assertEquals(way.confirmed(), !fresh.effects().isEmpty(), way.toString());
        assertEquals("-/", scene.waiting(), way.toString());
    }

    private static End end(Way way, Scene scene) {
        Map<String, String> answers = scene.answers();
        if (way.confirmed()) {
            scene.press(scene.confirmButton());
        }
        return new End(answers, kinds(scene.last));
    }

    private static List<String> kinds(Turn turn) {
        return turn.effects().stream().map(it -> it.getClass().getSimpleName()).toList();
    }

    private Scene upTo(Way way, int steps) {
        Scene scene = new Scene(chat(way), engine());
        scene.say("/" + way.dialog().replace('-', '_'));
        way.says().subList(0, steps).forEach(scene::say);
        return scene;
    }

    private ConversationEngine engine() {
        return new ConversationEngine(hamlet.dialogs(), List.of(), new ToyMind(), hamlet.stores().links(),
                Voices.hearing());
    }

    private static ConversationKey chat(Way way) {
        return Village.chat(way.person().map(it -> it.digits().substring(0, 14)).orElse("nobody"));
    }

    /** One conversation that is never committed. */
    private static final class Scene {

        private final ConversationKey chat;
        private ConversationEngine engine;
        private Conversation conversation;
        private Turn last;
        private Instant now = Village.NOW;
        private int updates;

        Scene(ConversationKey chat, ConversationEngine engine) {
            this.chat = chat;
            this.engine = engine;
            this.conversation = Conversation.fresh(chat);
            this.last = new Turn(conversation, List.of(), List.of());
        }

        Scene say(String text) {
            return take(new Body.Typed(text));
        }

        Scene press(String choice) {
            return take(new Body.Pressed(choice, ""));
        }

        private Scene take(Body body) {
            Incoming incoming = new Incoming(chat, "u" + ++updates, body, Audience.PRIVATE, now);
            last = engine.step(conversation, incoming, Village.TODAY);
            conversation = last.after();
            return this;
        }

        String confirmButton() {
            return last.replies()
                    .stream()
                    .flatMap(it -> it.choices().stream())
                    .map(Choice::id)
                    .filter(it -> it.startsWith("ok:"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no card after " + answers().keySet() + " " + waiting()));
        }

        String waiting() {
            return conversation.dialog().orElse("-") + "/" + conversation.step().orElse("");
        }

        Map<String, String> answers() {
            return conversation.running()
                    .stream()
                    .flatMap(run -> run.answers().stream())
                    .collect(Collectors.toMap(Run.Given::question, Run.Given::text, (one, other) -> one, TreeMap::new));
        }
    }
}
