package gongji.channel.telegram;

import gongji.channel.telegram.api.BotApi;
import gongji.channel.telegram.draw.Drawing;
import gongji.message.Phrase;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;

import java.util.List;

/** Tells Telegram what the bot says about itself: its commands and descriptions. */
final class Introduction {

    private final BotApi api;
    private final Drawing drawing;

    Introduction(BotApi api, Drawing drawing) {
        this.api = api;
        this.drawing = drawing;
    }

    /** Tells everything once; what the server does not take is left. */
    void tell() {
        List<BotCommand> alone = List.of(command("help", Phrase.of("telegram.command.help")),
                command("bind", Phrase.of("telegram.command.bind")),
                command("balance", Phrase.of("telegram.command.balance")),
                command("link", Phrase.of("telegram.command.link")),
                command("cancel", Phrase.of("telegram.command.cancel")),
                command("start", Phrase.of("telegram.command.start")));
        List<BotCommand> inGroups = List.of(command("help", Phrase.of("telegram.command.help")));
        api.call(new SetMyCommands(alone, new BotCommandScopeAllPrivateChats(), null));
        api.call(new SetMyCommands(inGroups, new BotCommandScopeAllGroupChats(), null));
        SetMyDescription description = new SetMyDescription();
        description.setDescription(drawing.words(Phrase.of("telegram.description")));
        api.call(description);
        SetMyShortDescription shortDescription = new SetMyShortDescription();
        shortDescription.setShortDescription(drawing.words(Phrase.of("telegram.short-description")));
        api.call(shortDescription);
    }

    private BotCommand command(String name, Phrase description) {
        return new BotCommand(name, drawing.words(description));
    }
}
