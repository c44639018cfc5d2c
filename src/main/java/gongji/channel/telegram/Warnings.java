package gongji.channel.telegram;

import gongji.channel.telegram.draw.Drawing;
import gongji.channel.telegram.update.Heard.Origin;
import gongji.message.Phrase;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;

import java.util.concurrent.Executor;

/** Warns where somebody shows more than they should, in groups also when the bot was not spoken to. */
final class Warnings {

    private final Courier courier;
    private final Notebook notebook;
    private final Drawing drawing;
    private final Executor aside;

    Warnings(Courier courier, Notebook notebook, Drawing drawing, Executor aside) {
        this.courier = courier;
        this.notebook = notebook;
        this.drawing = drawing;
        this.aside = aside;
    }

    /** Takes a number away that was typed where only the form is allowed, and says so. */
    void useTheForm(Origin origin) {
        String chat = Long.toString(notebook.current(origin.chat()));
        SendMessage warning = new SendMessage(chat, drawing.html(Phrase.of("telegram.use-the-form")));
        warning.setParseMode("HTML");
        aside.execute(() -> {
            courier.tryTo(new DeleteMessage(chat, origin.message()));
            courier.tryTo(warning);
        });
    }

    void idNumber(Origin origin) {
        SendMessage warning = new SendMessage(Long.toString(notebook.current(origin.chat())),
                drawing.html(Phrase.of("telegram.id-number-in-group")));
        warning.setParseMode("HTML");
        warning.setReplyParameters(
                ReplyParameters.builder().messageId(origin.message()).allowSendingWithoutReply(true).build());
        aside.execute(() -> courier.tryTo(warning));
    }
}
