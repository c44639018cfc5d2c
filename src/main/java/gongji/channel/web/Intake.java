package gongji.channel.web;

import gongji.channel.web.draw.Drawing;
import gongji.channel.web.talk.Chat;
import gongji.channel.web.talk.Chats;
import gongji.channel.web.talk.Event;
import gongji.message.Audience;
import gongji.message.ConversationKey;
import gongji.message.DoorName;
import gongji.message.Frame.Manner;
import gongji.message.Incoming;
import gongji.message.Incoming.Body;
import gongji.message.Reception;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;

/** Shows what a person said on all pages and hands it in. Safe for use by many threads. */
final class Intake {

    private final Reception reception;
    private final Chats chats;
    private final Papers papers;
    private final Drawing drawing;
    private final InstantSource clock;

    Intake(Reception reception, Chats chats, Beside beside, InstantSource clock) {
        this.reception = reception;
        this.chats = chats;
        this.papers = beside.papers();
        this.drawing = beside.drawing();
        this.clock = clock;
    }

    /** What it works with. */
    record Beside(Papers papers, Drawing drawing) {}

    /** Takes a message; it is stored when this returns. The same id again changes nothing. */
    void take(Session session, Post post) {
        Instant at = clock.instant();
        String update = updateId(session.chat(), post.id());
        try (Chats.Held held = chats.hold(session.chat())) {
            held.chat().show(Event.Kind.MINE, update, mine(held.chat(), post, at));
        }
        ConversationKey key = new ConversationKey(DoorName.WEB, session.chat());
        CompletionStage<Void> unused = reception
                .receive(new Incoming(key, update, post.body(), Audience.PRIVATE, at));
    }

    /**
     * Takes a paper, where one was asked for.
     *
     * @throws Refused when none was, or it is no paper
     */
    void takePaper(Session session, String id, String name, byte[] bytes) {
        String update = updateId(session.chat(), id);
        try (Chats.Held held = chats.hold(session.chat())) {
            if (held.chat().find(update).isEmpty() && !wants(held.chat(), Manner.OFFER_PAPER)) {
                throw new Refused(409, "no paper was asked for");
            }
        }
        take(session, new Post(id, papers.kept(update, name, bytes)));
    }

    /** {@return the id of an update, by which its event is known too} */
    static String updateId(String chat, String id) {
        return chat + "." + id;
    }

    /** {@return the page's own id of an update} */
    static String pageId(String chat, String updateId) {
        return updateId.substring(Math.min(updateId.length(), chat.length() + 1));
    }

    private String mine(Chat chat, Post post, Instant at) {
        return switch (post.body()) {
            case Body.Typed typed -> wants(chat, Manner.SECRET_ANSWER) ? drawing.mineHidden(post.id(), at)
                    : drawing.mine(typed.text(), post.id(), at);
            case Body.Pressed pressed -> drawing.mine(label(chat, pressed.choice()), post.id(), at);
            case Body.SharedContact contact -> drawing.mineHidden(post.id(), at);
            case Body.Paper paper -> drawing.mine(paper.fileName(), post.id(), at);
            case Body.Filled filled -> drawing.mineHidden(post.id(), at);
            case Body.Edited edited -> drawing.mine(edited.text(), post.id(), at);
            case Body.Unreadable unreadable -> drawing.mine(unreadable.kind(), post.id(), at);
        };
    }

    private static boolean wants(Chat chat, Manner manner) {
        return chat.listReplies()
                .stream()
                .findFirst()
                .filter(event -> Drawing.wants(event.data(), manner))
                .isPresent();
    }

    private static String label(Chat chat, String choice) {
        return chat.listReplies()
                .stream()
                .flatMap(event -> Drawing.findLabel(event.data(), choice).stream())
                .findFirst()
                .orElse("…");
    }
}
