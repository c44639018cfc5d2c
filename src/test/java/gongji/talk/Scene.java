package gongji.talk;

import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Conversation;
import gongji.conversation.engine.ConversationEngine;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Links;
import gongji.conversation.engine.Links.Linked;
import gongji.conversation.engine.Menu;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Start;
import gongji.conversation.engine.Step;
import gongji.conversation.engine.Turn;
import gongji.conversation.question.Slot;
import gongji.conversation.question.YesNoQuestion;
import gongji.message.Audience;
import gongji.message.Choice;
import gongji.message.ConversationKey;
import gongji.message.DoorName;
import gongji.message.Effect;
import gongji.message.Incoming;
import gongji.message.Incoming.Body;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Plays a conversation against the pure engine, with a clock that is moved by hand. */
public final class Scene {

    /** The day of every scene. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** The chat of every scene. */
    public static final ConversationKey KEY = new ConversationKey(DoorName.CONSOLE, "test");

    private final ConversationKey key;
    private final List<Effect> effects = new ArrayList<>();
    private ConversationEngine engine;
    private Conversation conversation;
    private Instant now = Instant.parse("2026-03-02T02:00:00Z");
    private Turn last;
    private Links links = any -> List.of();
    private Audience audience = Audience.PRIVATE;
    private int updates;

    private Scene(List<Dialog> dialogs, ConversationKey key) {
        this.key = key;
        this.conversation = Conversation.fresh(key);
        this.last = new Turn(conversation, List.of(), List.of());
        this.engine = engineOf(dialogs);
    }

    private Scene(ConversationEngine engine, ConversationKey key) {
        this.key = key;
        this.conversation = Conversation.fresh(key);
        this.last = new Turn(conversation, List.of(), List.of());
        this.engine = engine;
    }

    /** {@return a scene with the toy dialog and four others that ask one thing} */
    public static Scene ofToys() {
        return new Scene(toys(1), KEY);
    }

    /** {@return a scene with these dialogs beside the toys} */
    public static Scene of(List<Dialog> dialogs) {
        return of(dialogs, KEY);
    }

    /** {@return a scene with these dialogs beside the toys, in this chat} */
    public static Scene of(List<Dialog> dialogs, ConversationKey key) {
        return new Scene(Stream.concat(toys(1).stream(), dialogs.stream()).toList(), key);
    }

    /** {@return the toy dialog of this version and four others} */
    public static List<Dialog> toys(int version) {
        List<Dialog> dialogs = new ArrayList<>(List.of(new ToyDialog(version)));
        Stream.of("a", "b", "c", "d").map(Other::new).forEach(dialogs::add);
        return dialogs;
    }

    /** Changes the release: other dialogs from now on, the same conversation. */
    public Scene released(List<Dialog> dialogs) {
        engine = engineOf(dialogs);
        return this;
    }

    /** {@return another scene that stands where this one does} */
    public Scene fork() {
        Scene fork = new Scene(engine, key);
        fork.conversation = conversation;
        fork.effects.addAll(effects);
        fork.now = now;
        fork.last = last;
        fork.links = links;
        fork.audience = audience;
        fork.updates = updates;
        return fork;
    }

    private ConversationEngine engineOf(List<Dialog> dialogs) {
        Menu menu = new Menu(List.of(Start.of("toy").button(Phrase.of("toy.name"))),
                List.of(Start.of("other-a").button(Phrase.of("toy.name"))));
        return new ConversationEngine(dialogs, menu, new ToyMind(), any -> links.linked(any), Voices.hearing());
    }

    /** The chat acts for these people from now on. */
    public Scene linkedTo(List<Linked> people) {
        return linkedBy(any -> people);
    }

    /** These links hold from now on. */
    public Scene linkedBy(Links whose) {
        links = whose;
        return this;
    }

    /** What is said from now on is said in a group. */
    public Scene inGroup() {
        audience = Audience.GROUP;
        return this;
    }

    /** Says each of these in turn. */
    public Scene say(String... texts) {
        for (String text : texts) {
            take(new Body.Typed(text));
        }
        return this;
    }

    /** Presses a button of whatever was shown last. */
    public Scene press(String choice) {
        return press(choice, "");
    }

    /** Presses a button of a message with this anchor. */
    public Scene press(String choice, String anchor) {
        return take(new Body.Pressed(choice, anchor));
    }

    /** Hands in anything. */
    public Scene take(Body body) {
        return take(new Incoming(key, "u" + ++updates, body, audience, now));
    }

    /** Hands in a whole message. */
    public Scene take(Incoming incoming) {
        last = engine.step(conversation, incoming, TODAY);
        conversation = last.after();
        effects.addAll(last.effects());
        return this;
    }

    /** Lets time pass. */
    public Scene pause(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    /** Purges as the house does every ten minutes. */
    public Scene purge() {
        conversation = engine.purged(conversation, now);
        return this;
    }

    /** Puts another state in place, as after a crash or from a stored file. */
    public Scene at(Conversation state) {
        conversation = state;
        return this;
    }

    /** {@return the update id of the last message} */
    public String lastUpdate() {
        return "u" + updates;
    }

    /** {@return the conversation as it is now} */
    public Conversation conversation() {
        return conversation;
    }

    /** {@return what waits, as {@code dialog/question}; the question is empty at a review card} */
    public String waiting() {
        return conversation.dialog().orElse("-") + "/" + conversation.step().orElse("");
    }

    /** {@return the last replies} */
    public List<Outgoing> replies() {
        return last.replies();
    }

    /** {@return the keys of what was said last, in order, with those nested in them} */
    public List<String> keys() {
        return last.replies().stream().flatMap(reply -> Keys.of(reply).stream()).toList();
    }

    /** {@return the ids of the buttons of the last reply} */
    public List<String> choices() {
        return last.replies().getLast().choices().stream().map(Choice::id).toList();
    }

    /** {@return the anchor of the last reply} */
    public String anchor() {
        return last.replies().getLast().frame().anchor();
    }

    /** {@return the confirm button of the last reply} */
    public String confirmButton() {
        return choices().stream().filter(id -> id.startsWith("ok:")).findFirst().orElseThrow();
    }

    /** {@return every effect so far} */
    public List<Effect> effects() {
        return List.copyOf(effects);
    }

    /** {@return the parts of the last replies} */
    public List<Part> parts() {
        return last.replies().stream().flatMap(reply -> reply.parts().stream()).toList();
    }

    private record Other(String letter) implements Dialog {

        private static final Slot<Boolean> SURE = Slot.of("sure", YesNoQuestion.plain());

        @Override
        public DialogName name() {
            return new DialogName("other-" + letter);
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
            return answers.has(SURE) ? Next.Done.saying(Outgoing.said(Phrase.of("other.done")))
                    : Next.Ask.of(new DialogName("other"), SURE);
        }
    }
}
