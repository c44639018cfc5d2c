package gongji.channel.telegram;

import gongji.channel.telegram.draw.CallbackData;
import gongji.channel.telegram.draw.Drawing;
import gongji.channel.telegram.draw.Keyboards;
import gongji.channel.telegram.update.Heard;
import gongji.message.Phrase;
import gongji.message.Source;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Answers presses at once, before the house has thought about them: the button stops spinning and shows that it was taken. */
final class Presses {

    private final Courier courier;
    private final Notebook notebook;
    private final Drawing drawing;
    private final Keyboards keyboards;
    private final Function<String, Optional<Source>> library;
    private final Executor aside;
    /** The messages that are being changed: a second press, or the same once more, needs no second change. */
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Presses(Courier courier, Notebook notebook, Desk desk, Executor aside) {
        this.courier = courier;
        this.notebook = notebook;
        this.drawing = desk.drawing();
        this.keyboards = desk.keyboards();
        this.library = desk.library();
        this.aside = aside;
    }

    /**
     * What presses are answered with.
     *
     * @param library finds a document by its id
     */
    record Desk(Drawing drawing, Keyboards keyboards, Function<String, Optional<Source>> library) {}

    /** Shows the documents of an answer beneath it, by their ids; returns at once. The other buttons stay. */
    void show(Heard.Press press, List<String> ids) {
        List<Source> sources = ids.stream().flatMap(id -> library.apply(id).stream()).toList();
        aside.execute(() -> {
            courier.tryTo(answer(press.query(), sources.isEmpty()));
            if (!sources.isEmpty()) {
                SendMessage message = new SendMessage(Long.toString(notebook.current(press.origin().chat())),
                        drawing.sources(sources));
                message.setParseMode("HTML");
                message.setLinkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build());
                message.setReplyParameters(ReplyParameters.builder()
                        .messageId(press.origin().message())
                        .allowSendingWithoutReply(true)
                        .build());
                courier.tryTo(message);
            }
        });
    }

    /** Acknowledges a press; returns at once. {@code data} is empty where the button is not one of ours any more. */
    void acknowledge(Heard.Press press, Optional<CallbackData> data) {
        ChatNotes notes = notebook.notes(press.origin().chat());
        boolean stale = data.isEmpty() || notes.stale(data.get().anchor(), press.origin().message());
        aside.execute(() -> {
            courier.tryTo(answer(press.query(), stale && !press.data().equals("|")));
            if (stale) {
                edit(press, null);
            } else if (!data.get().anchor().isEmpty()) {
                edit(press, press.label().map(keyboards::taken).orElse(null));
            }
        });
    }

    /** Acknowledges a press that leads nowhere; returns at once. */
    void acknowledge(Heard.LostPress press) {
        aside.execute(() -> courier.tryTo(answer(press.query(), true)));
    }

    private AnswerCallbackQuery answer(String query, boolean stale) {
        AnswerCallbackQuery answer = new AnswerCallbackQuery(query);
        if (stale) {
            answer.setText(drawing.words(Phrase.of("telegram.stale")));
        }
        return answer;
    }

    private void edit(Heard.Press press, @Nullable InlineKeyboardMarkup keyboard) {
        EditMessageReplyMarkup edit = new EditMessageReplyMarkup();
        edit.setChatId(Long.toString(notebook.current(press.origin().chat())));
        edit.setMessageId(press.origin().message());
        if (keyboard != null) {
            edit.setReplyMarkup(keyboard);
        }
        String message = edit.getChatId() + "/" + edit.getMessageId();
        if (underWay.add(message)) {
            courier.tryTo(edit);
            underWay.remove(message);
        }
    }
}
