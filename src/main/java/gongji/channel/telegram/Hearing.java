package gongji.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import gongji.channel.telegram.draw.CallbackData;
import gongji.channel.telegram.draw.SourcesButton;
import gongji.channel.telegram.update.Heard;
import gongji.channel.telegram.update.Heard.Origin;
import gongji.channel.telegram.update.UpdateReader;
import gongji.message.ConversationKey;
import gongji.message.DoorName;
import gongji.message.Incoming;
import gongji.message.Incoming.Body;
import gongji.message.Reception;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/** Hands in what was heard: an update becomes an {@link Incoming}, and what the chat needs at once is done beside it. */
final class Hearing {

    private static final Pattern LONG_NUMBER = Pattern.compile("(?:\\p{Nd}[\\s-]?){14}");

    private final Reception reception;
    private final Notebook notebook;
    private final Beside beside;
    private final InstantSource clock;

    Hearing(Reception reception, Notebook notebook, Beside beside, InstantSource clock) {
        this.reception = reception;
        this.notebook = notebook;
        this.beside = beside;
        this.clock = clock;
    }

    /**
     * What is done in the chat besides handing in.
     *
     * @param privateTyping whether private answers may be typed
     */
    record Beside(Presses presses, Typing typing, Papers papers, Warnings warnings, boolean privateTyping) {}

    /**
     * Takes one update; when this returns it is stored durably, or is nothing that needs to be.
     *
     * @throws RuntimeException when it could not be stored
     */
    void take(JsonNode update, UpdateReader reader) {
        long number = update.path("update_id").asLong(0);
        switch (reader.read(update)) {
            case Heard.Words words -> words(number, words);
            case Heard.Changed changed -> changed(number, changed);
            case Heard.Press press -> press(number, press);
            case Heard.LostPress lost -> beside.presses().acknowledge(lost);
            case Heard.Contact contact ->
                handIn(UpdateId.of(number, UpdateId.Kind.WRITTEN, contact.origin()), contact.origin(),
                        new Body.SharedContact(contact.phone(), contact.own()));
            case Heard.Paper paper -> paper(number, paper);
            case Heard.Odd odd -> handIn(UpdateId.of(number, UpdateId.Kind.WRITTEN, odd.origin()), odd.origin(),
                    new Body.Unreadable(odd.kind()));
            case Heard.Exposed exposed -> beside.warnings().idNumber(exposed.origin());
            case Heard.Moved moved -> notebook.moved(moved.from(), moved.to());
            case Heard.Nothing nothing -> {
            }
        }
    }

    private void words(long number, Heard.Words words) {
        if (!beside.privateTyping() && notebook.notes(words.origin().chat()).wantsForm()
                && LONG_NUMBER.matcher(words.text()).find()) {
            beside.warnings().useTheForm(words.origin());
            return;
        }
        UpdateId update = UpdateId.of(number, UpdateId.Kind.WRITTEN, words.origin());
        notebook.note(words.origin().chat(), notes -> notes.heard(words.origin().message(), update.text()));
        handIn(update, words.origin(), new Body.Typed(words.text()));
    }

    private void changed(long number, Heard.Changed changed) {
        Optional<ChatNotes.Exchange> earlier = notebook.notes(changed.origin().chat()).find(changed.origin().message());
        if (earlier.isPresent()) {
            UpdateId update = new UpdateId(number, UpdateId.Kind.CHANGED, changed.origin().message(),
                    changed.editDate());
            notebook.changed(changed.origin().chat(), changed.origin().message(), update.text());
            handIn(update, changed.origin(), new Body.Edited(earlier.get().update(), changed.text()));
        }
    }

    private void press(long number, Heard.Press press) {
        Optional<List<String>> documents = SourcesButton.read(press.data());
        if (documents.isPresent()) {
            beside.presses().show(press, documents.get());
            return;
        }
        Optional<CallbackData> data = CallbackData.read(press.data());
        beside.presses().acknowledge(press, data);
        data.ifPresent(it -> handIn(UpdateId.of(number, UpdateId.Kind.PRESSED, press.origin()).carrying(it.text()),
                press.origin(),
                new Body.Pressed(it.choice(), it.anchor())));
    }

    private void paper(long number, Heard.Paper paper) {
        UpdateId update = UpdateId.of(number, UpdateId.Kind.WRITTEN, paper.origin());
        boolean asked = notebook.notes(paper.origin().chat()).wantsPaper();
        handIn(update, paper.origin(),
                asked ? beside.papers().fetched(paper, update) : new Body.Unreadable(paper.kind()));
    }

    private void handIn(UpdateId update, Origin origin, Body body) {
        ConversationKey key = new ConversationKey(DoorName.TELEGRAM, origin.conversation());
        CompletionStage<Void> turn = reception
                .receive(new Incoming(key, update.text(), body, origin.audience(), clock.instant()));
        beside.typing().during(turn, origin.chat());
    }
}
