package gongji.channel.telegram;

import gongji.channel.telegram.draw.CallbackData;
import gongji.channel.telegram.draw.Drawing;
import gongji.channel.telegram.draw.Keyboards;
import gongji.channel.telegram.update.Heard;
import gongji.message.Phrase;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Answers presses at once, before the house has thought about them: the button stops spinning and shows that it was taken. */
final class Presses {

    private final Courier courier;
    private final Notebook notebook;
    private final Drawing drawing;
    private final Keyboards keyboards;
    private final Executor aside;
    /** The messages that are being changed: a second press, or the same once more, needs no second change. */
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Presses(Courier courier, Notebook notebook, Drawing drawing, Keyboards keyboards, Executor aside) {
        this.courier = courier;
        this.notebook = notebook;
        this.drawing = drawing;
        this.keyboards = keyboards;
        this.aside = aside;
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
