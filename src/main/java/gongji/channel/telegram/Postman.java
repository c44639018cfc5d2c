package gongji.channel.telegram;

import gongji.channel.telegram.Courier.Carried;
import gongji.channel.telegram.draw.Drawing;
import gongji.channel.telegram.draw.Keyboards;
import gongji.message.Door.Delivery;
import gongji.message.Door.Outcome;
import gongji.message.Frame.Manner;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.PrivateForms;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Delivers replies: draws them, sends their pieces in order, and notes what a later press or edit will need.
 *
 * <p>Length: a letter, its sheets and how far it came are told here, where alone they are used.
 */
final class Postman {

    private static final LinkPreviewOptions NO_PREVIEW = LinkPreviewOptions.builder().isDisabled(true).build();

    private final Courier courier;
    private final Notebook notebook;
    private final Drawing drawing;
    private final Keyboards keyboards;
    private final Optional<PrivateForms> forms;
    private final Map<Long, Progress> underWay = new ConcurrentHashMap<>();
    private volatile String botName = "";

    Postman(Courier courier, Notebook notebook, Desk desk) {
        this.courier = courier;
        this.notebook = notebook;
        this.drawing = desk.drawing();
        this.keyboards = desk.keyboards();
        this.forms = desk.forms();
    }

    /** What letters are made with. */
    record Desk(Drawing drawing, Keyboards keyboards, Optional<PrivateForms> forms) {}

    /** Learns the bot's user name, for links into the private chat. */
    void know(String name) {
        botName = name;
    }

    Outcome deliver(Delivery delivery) {
        Letter letter = Letter.of(delivery);
        Progress progress = underWay.getOrDefault(delivery.id(), Progress.NONE);
        if (!underWay.containsKey(delivery.id())
                && delivery.outgoing().frame().manners().contains(Manner.HIDE_WHAT_WAS_TYPED)) {
            Optional<Duration> wait = letter.typed().flatMap(message -> hide(letter.chat(), message));
            if (wait.isPresent()) {
                return new Outcome.Later(wait.get(), true);
            }
        }
        Outcome outcome = overtaken(letter) ? new Outcome.Sent() : send(letter, progress);
        if (!(outcome instanceof Outcome.Later)) {
            underWay.remove(delivery.id());
        }
        return outcome;
    }

    /** Of several quick changes of one message only the last is answered: the answer would be replaced at once. */
    private boolean overtaken(Letter letter) {
        return letter.changed()
                .map(message -> notebook.overtaken(letter.chat(), message, letter.delivery().inAnswerTo()))
                .orElse(false);
    }

    /** {@return how long to wait first, where the server asks for it} */
    private Optional<Duration> hide(long chat, int message) {
        return courier.trySoon(new DeleteMessage(Long.toString(notebook.current(chat)), message));
    }

    private Outcome send(Letter letter, Progress progress) {
        Outgoing reply = letter.delivery().outgoing();
        expect(letter);
        List<String> pieces = progress.plain() ? drawing.plain(reply) : html(letter, reply);
        List<Part.Document> files = letter.files();
        int firstMessage = progress.firstMessage();
        int message = 0;
        for (int i = progress.sent(); i < pieces.size() + files.size(); i++) {
            boolean isFile = i >= pieces.size();
            Carried carried = isFile ? sendFile(letter, files.get(i - pieces.size()), progress)
                    : sendPiece(letter, pieces, i, progress);
            switch (carried) {
                case Carried.There there -> message = isFile ? message : there.message();
                case Carried.NotThere notThere -> {
                    underWay.put(letter.delivery().id(), progress.after(i, firstMessage).tried(notThere.silences()));
                    return notThere.outcome();
                }
                case Carried.BadMarkup bad -> {
                    return progress.plain() ? new Outcome.Never("refused even without markup")
                            : send(letter, progress.after(0, firstMessage).withoutMarkup());
                }
                case Carried.Gone gone -> {
                    return send(letter, progress.after(i, firstMessage).sendingAnew());
                }
            }
            firstMessage = firstMessage == 0 ? message : firstMessage;
        }
        note(letter, firstMessage, message);
        return new Outcome.Sent();
    }

    private Carried sendPiece(Letter letter, List<String> pieces, int i, Progress progress) {
        boolean last = i == pieces.size() - 1;
        Sheet sheet = last ? lastSheet(letter, pieces.get(i), progress.plain())
                : new Sheet(pieces.get(i), progress.plain(), null);
        return i == 0 && !progress.anew() ? inPlaceOrNew(letter, sheet, progress) : sendNew(letter, sheet, progress);
    }

    private Carried sendFile(Letter letter, Part.Document file, Progress progress) {
        return courier.carryFile(letter.chat(),
                chat -> new SendDocument(Long.toString(chat), new InputFile(
                        new ByteArrayInputStream(file.content().getBytes(StandardCharsets.UTF_8)), file.fileName())),
                letter.errand(progress));
    }

    private Carried inPlaceOrNew(Letter letter, Sheet sheet, Progress progress) {
        Optional<Integer> earlier = letter.changed()
                .flatMap(it -> notebook.notes(letter.chat()).find(it))
                .map(ChatNotes.Exchange::reply)
                .filter(it -> it != 0);
        if (earlier.isEmpty() || !(sheet.keyboard() == null || sheet.keyboard() instanceof InlineKeyboardMarkup)) {
            return sendNew(letter, sheet, progress);
        }
        Carried carried = courier.carry(letter.chat(), chat -> edit(chat, earlier.get(), sheet),
                letter.errand(progress));
        return carried instanceof Carried.There ? new Carried.There(earlier.get()) : carried;
    }

    private Carried sendNew(Letter letter, Sheet sheet, Progress progress) {
        return courier.carry(letter.chat(), chat -> message(chat, letter, sheet), letter.errand(progress));
    }

    private static BotApiMethod<?> message(long chat, Letter letter, Sheet sheet) {
        SendMessage send = new SendMessage(Long.toString(chat), sheet.text());
        send.setLinkPreviewOptions(NO_PREVIEW);
        if (!sheet.plain()) {
            send.setParseMode("HTML");
        }
        if (sheet.keyboard() != null) {
            send.setReplyMarkup(sheet.keyboard());
        }
        if (letter.group() && letter.typed().isPresent()) {
            send.setReplyParameters(
                    ReplyParameters.builder().messageId(letter.typed().get()).allowSendingWithoutReply(true).build());
        }
        return send;
    }

    private static BotApiMethod<?> edit(long chat, int message, Sheet sheet) {
        EditMessageText edit = EditMessageText.builder()
                .chatId(Long.toString(chat))
                .messageId(message)
                .text(sheet.text())
                .linkPreviewOptions(NO_PREVIEW)
                .build();
        if (!sheet.plain()) {
            edit.setParseMode("HTML");
        }
        if (sheet.keyboard() instanceof InlineKeyboardMarkup inline) {
            edit.setReplyMarkup(inline);
        }
        return edit;
    }

    private List<String> html(Letter letter, Outgoing reply) {
        return letter.group() ? drawing.html(reply, true) : drawing.html(reply);
    }

    /** The last message of a reply carries the buttons; where a private answer is wanted, a fresh form comes first. */
    private Sheet lastSheet(Letter letter, String text, boolean plain) {
        Outgoing reply = letter.delivery().outgoing();
        boolean wantsForm = !letter.group() && letter.asksFor(Manner.OFFER_FORM);
        Optional<URI> form = forms.filter(it -> wantsForm)
                .map(it -> it.open(letter.delivery().key(), reply.frame().anchor()));
        Phrase hint = Phrase.of("telegram.form-hint");
        String said = form.map(it -> text + "\n\n" + (plain ? drawing.words(hint) : drawing.html(hint))).orElse(text);
        return new Sheet(said, plain, keyboard(letter, form));
    }

    private @Nullable ReplyKeyboard keyboard(Letter letter, Optional<URI> form) {
        if (letter.group()) {
            return keyboards.inGroup(letter.delivery().outgoing(), botName).orElse(null);
        }
        Optional<ReplyKeyboard> beneath = keyboards.beneath(letter.delivery().outgoing(),
                new Keyboards.Extras(form, drawing.sourcesData(letter.delivery().outgoing())));
        if (beneath.isEmpty() && notebook.notes(letter.chat()).offersContact()) {
            return keyboards.none();
        }
        return beneath.orElse(null);
    }

    /** What a reply asks for is noted before it can be seen: who answers at once must not be ahead of the note. */
    private void expect(Letter letter) {
        boolean paper = wantsPaper(letter);
        boolean form = wantsForm(letter);
        if (paper || form) {
            notebook.keep(letter.chat(), notes -> notes.offering(notes.offersContact(), notes.wantsPaper() || paper,
                    notes.wantsForm() || form));
        }
    }

    private boolean wantsForm(Letter letter) {
        return forms.isPresent() && letter.asksFor(Manner.OFFER_FORM);
    }

    private static boolean wantsPaper(Letter letter) {
        return letter.asksFor(Manner.OFFER_PAPER);
    }

    private void note(Letter letter, int firstMessage, int lastMessage) {
        Outgoing reply = letter.delivery().outgoing();
        boolean buttons = !letter.group() && keyboards.beneath(reply, Keyboards.Extras.NONE).isPresent();
        boolean contact = letter.asksFor(Manner.OFFER_CONTACT);
        boolean stillUp = contact || notebook.notes(letter.chat()).offersContact() && buttons;
        notebook.keep(letter.chat(), notes -> {
            ChatNotes answered = letter.typed().map(it -> notes.answered(it, firstMessage)).orElse(notes);
            ChatNotes offering = answered.offering(stillUp, wantsPaper(letter), wantsForm(letter));
            return buttons ? offering.showing(reply.frame().anchor(), lastMessage) : offering;
        });
    }

    /** A delivery with what its key and the update it answers say. */
    private record Letter(Delivery delivery, long chat, boolean group, Optional<UpdateId> update) {

        static Letter of(Delivery delivery) {
            String[] parts = delivery.key().chat().split("/");
            return new Letter(delivery, Long.parseLong(parts[0]), parts.length > 1,
                    UpdateId.read(delivery.inAnswerTo()));
        }

        boolean asksFor(Manner manner) {
            return delivery.outgoing().frame().manners().contains(manner);
        }

        Optional<Integer> typed() {
            return update.filter(it -> it.kind() == UpdateId.Kind.WRITTEN).map(UpdateId::message);
        }

        Optional<Integer> changed() {
            return update.filter(it -> it.kind() == UpdateId.Kind.CHANGED).map(UpdateId::message);
        }

        List<Part.Document> files() {
            return delivery.outgoing()
                    .parts()
                    .stream()
                    .filter(Part.Document.class::isInstance)
                    .map(Part.Document.class::cast)
                    .toList();
        }

        Courier.Errand errand(Progress progress) {
            return new Courier.Errand(first(), progress.tries(), delivery.hold());
        }

        /** Receipts, cards and what follows a pressed button go before others. */
        boolean first() {
            return update.stream().anyMatch(it -> it.kind() == UpdateId.Kind.PRESSED)
                    || delivery.outgoing().parts().stream().anyMatch(Part.Card.class::isInstance);
        }
    }

    /** One message as it goes out. */
    private record Sheet(String text, boolean plain, @Nullable ReplyKeyboard keyboard) {}

    /** How far a delivery came before it had to wait; it was tried when nobody knew what became of a piece. */
    private record Progress(int sent, int tries, int firstMessage, boolean plain, boolean anew) {

        static final Progress NONE = new Progress(0, 0, 0, false, false);

        Progress after(int pieces, int first) {
            return new Progress(pieces, tries, first, plain, anew);
        }

        Progress tried(int more) {
            return new Progress(sent, tries + more, firstMessage, plain, anew);
        }

        Progress withoutMarkup() {
            return new Progress(sent, tries, firstMessage, true, anew);
        }

        Progress sendingAnew() {
            return new Progress(sent, tries, firstMessage, plain, true);
        }
    }
}
