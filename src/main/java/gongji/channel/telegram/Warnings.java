package gongji.channel.telegram;

import gongji.channel.telegram.draw.Drawing;
import gongji.channel.telegram.update.Heard.Origin;
import gongji.message.Phrase;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;

import java.util.concurrent.Executor;

/** Warns in groups where somebody shows more than they should, also when the bot was not spoken to. */
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

    void idNumber(Origin origin) {
        SendMessage warning = new SendMessage(Long.toString(notebook.current(origin.chat())),
                drawing.html(Phrase.of("telegram.id-number-in-group")));
        warning.setParseMode("HTML");
        warning.setReplyParameters(
                ReplyParameters.builder().messageId(origin.message()).allowSendingWithoutReply(true).build());
        aside.execute(() -> courier.tryTo(warning));
    }
}
