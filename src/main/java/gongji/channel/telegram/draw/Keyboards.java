package gongji.channel.telegram.draw;

import gongji.message.Choice;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.wording.Wording;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardRemove;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws choices as buttons. Immutable, and safe for use by many threads. */
public final class Keyboards {

    private static final int WIDE = 20;
    private static final int MOST_LABEL = 60;

    private final Wording wording;

    public Keyboards(Wording wording) {
        this.wording = wording;
    }

    /**
     * Buttons that a door adds to those of a reply.
     *
     * @param form a one-time form that its answer is better put into
     * @param sources what the button carries that shows its documents
     */
    public record Extras(Optional<URI> form, Optional<String> sources) {

        /** Nothing more than the reply has itself. */
        public static final Extras NONE = new Extras(Optional.empty(), Optional.empty());
    }

    /**
     * {@return the buttons beneath a reply in a private chat; nothing when it has none}
     *
     * @param extras what the door adds
     */
    public Optional<ReplyKeyboard> beneath(Outgoing reply, Extras extras) {
        if (reply.frame().manners().contains(Frame.Manner.OFFER_CONTACT)) {
            return Optional.of(contact(reply.choices()));
        }
        List<Choice> choices = choices(reply);
        List<InlineKeyboardRow> rows = new ArrayList<>(extras.form().map(this::form).stream().toList());
        rows.addAll(inline(reply.frame().anchor(), choices));
        extras.sources().ifPresent(data -> rows.add(sources(data)));
        return rows.isEmpty() ? Optional.empty() : Optional.of(new InlineKeyboardMarkup(rows));
    }

    private InlineKeyboardRow sources(String data) {
        return new InlineKeyboardRow(button(wording.say(Phrase.of("telegram.sources")), data));
    }

    private InlineKeyboardRow form(URI address) {
        InlineKeyboardButton button = new InlineKeyboardButton(wording.say(Phrase.of("telegram.form")));
        button.setUrl(address.toString());
        return new InlineKeyboardRow(button);
    }

    /** {@return the one button that is left when a choice was taken: it shows what was chosen and does nothing more} */
    public InlineKeyboardMarkup taken(String label) {
        String shown = wording.say(Phrase.of("telegram.taken").with("label", label));
        return new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(button(shown, CallbackData.TAKEN))));
    }

    /** {@return the buttons beneath a reply in a group: links into the private chat, where the choice is started; nothing without} */
    public Optional<ReplyKeyboard> inGroup(Outgoing reply, String botName) {
        List<InlineKeyboardRow> rows = new ArrayList<>();
        for (Choice choice : reply.choices()) {
            String payload = choice.id().split(":")[0];
            if (payload.matches("[a-z][a-z-]*")) {
                InlineKeyboardButton button = new InlineKeyboardButton(
                        wording.say(Phrase.of("telegram.in-private").with("label", label(choice))));
                button.setUrl("https://t.me/" + botName + "?start=" + payload);
                rows.add(new InlineKeyboardRow(button));
            }
        }
        return rows.isEmpty() || botName.isEmpty() ? Optional.empty() : Optional.of(new InlineKeyboardMarkup(rows));
    }

    /** {@return what takes a keyboard of replies away again} */
    public ReplyKeyboard none() {
        return new ReplyKeyboardRemove(true);
    }

    private List<Choice> choices(Outgoing reply) {
        List<Choice> choices = new ArrayList<>(reply.choices());
        for (Part part : reply.parts()) {
            if (part instanceof Part.Card card) {
                card.lines().forEach(line -> edit(line).ifPresent(choice -> addNew(choices, choice)));
            }
        }
        return choices;
    }

    private static Optional<Choice> edit(Part.Line line) {
        return line.edit().map(id -> Choice.of(id, Phrase.of("telegram.edit-line").with("name", line.name())));
    }

    private static void addNew(List<Choice> choices, Choice choice) {
        if (choices.stream().noneMatch(other -> other.id().equals(choice.id()))) {
            choices.add(choice);
        }
    }

    private List<InlineKeyboardRow> inline(String anchor, List<Choice> choices) {
        List<InlineKeyboardRow> rows = new ArrayList<>();
        int room = 0;
        for (Choice choice : choices) {
            String label = label(choice);
            int width = Math.max(4, label.length() + 2);
            if (rows.isEmpty() || width > room || rows.getLast().size() == 3) {
                rows.add(new InlineKeyboardRow());
                room = WIDE;
            }
            rows.getLast().add(button(label, new CallbackData(anchor, choice.id()).text()));
            room -= width;
        }
        return rows;
    }

    private ReplyKeyboardMarkup contact(List<Choice> choices) {
        List<KeyboardRow> rows = new ArrayList<>();
        rows.add(new KeyboardRow(
                KeyboardButton.builder()
                        .text(wording.say(Phrase.of("telegram.share-contact")))
                        .requestContact(true)
                        .build()));
        choices.forEach(choice -> rows.add(new KeyboardRow(label(choice))));
        return ReplyKeyboardMarkup.builder().keyboard(rows).resizeKeyboard(true).oneTimeKeyboard(true).build();
    }

    private String label(Choice choice) {
        String label = wording.say(choice.label()).strip();
        if (label.isEmpty()) {
            return "…";
        }
        return label.length() <= MOST_LABEL ? label : label.substring(0, MOST_LABEL - 1) + "…";
    }

    private static InlineKeyboardButton button(String label, String data) {
        InlineKeyboardButton button = new InlineKeyboardButton(label);
        button.setCallbackData(data);
        return button;
    }
}
