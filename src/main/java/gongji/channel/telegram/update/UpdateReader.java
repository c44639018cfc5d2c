package gongji.channel.telegram.update;

import com.fasterxml.jackson.databind.JsonNode;
import gongji.message.Audience;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what an update is. Immutable, and safe for use by many threads. */
public final class UpdateReader {

    private static final List<String> KINDS = List.of("voice", "video_note", "audio", "sticker", "animation", "video",
            "location",
            "venue", "poll", "dice", "story", "game", "invoice", "successful_payment", "web_app_data", "checklist",
            "paid_media",
            "giveaway", "gift", "users_shared", "chat_shared");
    private static final Pattern ID_NUMBER = Pattern.compile("(?<![0-9A-Za-z])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern DEEP_LINK = Pattern.compile("/start(?:@\\w+)?\\s+([A-Za-z0-9_-]{1,64})\\s*");

    private final long botId;
    private final String botName;

    /**
     * @param botId zero when unknown
     * @param botName the bot's user name without the at sign; empty when unknown
     */
    public UpdateReader(long botId, String botName) {
        this.botId = botId;
        this.botName = botName;
    }

    /** Reads one update; never throws. */
    public Heard read(JsonNode update) {
        JsonNode message = update.path("message");
        if (message.isObject()) {
            return message(message);
        }
        if (update.path("edited_message").isObject()) {
            return edited(update.path("edited_message"));
        }
        if (update.path("callback_query").isObject()) {
            return press(update.path("callback_query"));
        }
        return new Heard.Nothing("kind");
    }

    private Heard message(JsonNode message) {
        if (message.path("migrate_to_chat_id").isIntegralNumber()) {
            return new Heard.Moved(message.path("chat").path("id").asLong(),
                    message.path("migrate_to_chat_id").asLong());
        }
        Optional<Heard.Origin> origin = origin(message, message.path("from"));
        if (origin.isEmpty() || message.path("from").path("is_bot").asBoolean(false)) {
            return new Heard.Nothing("sender");
        }
        return origin.get().audience() == Audience.GROUP ? inGroup(origin.get(), message)
                : inPrivate(origin.get(), message);
    }

    private Heard inPrivate(Heard.Origin origin, JsonNode message) {
        if (message.path("text").isTextual()) {
            return new Heard.Words(origin, command(message.path("text").textValue()));
        }
        if (message.path("contact").isObject()) {
            return contact(origin, message.path("contact"));
        }
        if (message.path("photo").isArray() && !message.path("photo").isEmpty()) {
            return photo(origin, message.path("photo"));
        }
        if (message.path("document").isObject() && !message.path("animation").isObject()) {
            return document(origin, message.path("document"));
        }
        return KINDS.stream()
                .filter(message::has)
                .findFirst()
                .<Heard>map(kind -> new Heard.Odd(origin, kind))
                .orElseGet(() -> new Heard.Nothing("service"));
    }

    private Heard inGroup(Heard.Origin origin, JsonNode message) {
        String text = message.path("text").asText(message.path("caption").asText(""));
        if (addressed(message, text)) {
            return message.path("text").isTextual() ? new Heard.Words(origin, command(unaddressed(text)))
                    : new Heard.Nothing("group");
        }
        return ID_NUMBER.matcher(text).find() ? new Heard.Exposed(origin) : new Heard.Nothing("group");
    }

    private boolean addressed(JsonNode message, String text) {
        JsonNode repliedTo = message.path("reply_to_message").path("from");
        boolean reply = botId != 0 && repliedTo.path("id").asLong(0) == botId;
        boolean mentioned = !botName.isEmpty() && text.toLowerCase(java.util.Locale.ROOT).contains(mention());
        boolean bareCommand = text.startsWith("/") && !text.split("\\s", 2)[0].contains("@");
        return reply || mentioned || bareCommand;
    }

    private String unaddressed(String text) {
        return botName.isEmpty() ? text : text.replaceAll("(?i)" + Pattern.quote(mention()) + "\\b", "").strip();
    }

    private String mention() {
        return "@" + botName.toLowerCase(java.util.Locale.ROOT);
    }

    /** A deep link {@code /start bind} says {@code /bind}; a command may carry the bot's name. */
    private String command(String text) {
        var link = DEEP_LINK.matcher(text);
        if (link.matches()) {
            return "/" + link.group(1);
        }
        return text.startsWith("/") && !botName.isEmpty()
                ? text.replaceFirst("(?i)^(/\\w+)" + Pattern.quote(mention()), "$1")
                : text;
    }

    private Heard edited(JsonNode message) {
        Optional<Heard.Origin> origin = origin(message, message.path("from"));
        if (origin.isEmpty() || !message.path("text").isTextual() || origin.get().audience() == Audience.GROUP) {
            return new Heard.Nothing("edit");
        }
        return new Heard.Changed(origin.get(), message.path("text").textValue(), message.path("edit_date").asLong(0));
    }

    private Heard press(JsonNode query) {
        String id = query.path("id").asText("");
        Optional<Heard.Origin> origin = origin(query.path("message"), query.path("from"));
        if (origin.isEmpty() || !query.path("data").isTextual()) {
            return id.isEmpty() ? new Heard.Nothing("press") : new Heard.LostPress(id);
        }
        String data = query.path("data").textValue();
        return new Heard.Press(origin.get(), id, data, label(query.path("message"), data));
    }

    private static Optional<String> label(JsonNode message, String data) {
        for (JsonNode row : message.path("reply_markup").path("inline_keyboard")) {
            for (JsonNode button : row) {
                if (button.path("callback_data").asText("").equals(data)) {
                    return Optional.of(button.path("text").asText(""));
                }
            }
        }
        return Optional.empty();
    }

    private static Heard contact(Heard.Origin origin, JsonNode contact) {
        String phone = contact.path("phone_number").asText("");
        boolean own = contact.path("user_id").isIntegralNumber() && contact.path("user_id").asLong() == origin.person();
        return phone.isBlank() || phone.length() > 40 ? new Heard.Odd(origin, "contact")
                : new Heard.Contact(origin, phone, own);
    }

    private static Heard photo(Heard.Origin origin, JsonNode sizes) {
        JsonNode largest = sizes.get(sizes.size() - 1);
        return paper(origin, largest, "photo.jpg", "photo");
    }

    private static Heard document(Heard.Origin origin, JsonNode document) {
        return paper(origin, document, document.path("file_name").asText("file"), "document");
    }

    private static Heard paper(Heard.Origin origin, JsonNode file, String name, String kind) {
        String id = file.path("file_id").asText("");
        String shortened = name.length() <= 100 ? name : name.substring(name.length() - 100);
        return id.isEmpty() ? new Heard.Odd(origin, kind)
                : new Heard.Paper(origin, id, shortened, file.path("file_size").asLong(0), kind);
    }

    private static Optional<Heard.Origin> origin(JsonNode message, JsonNode from) {
        JsonNode chat = message.path("chat");
        if (!chat.path("id").isIntegralNumber() || chat.path("type").asText("").equals("channel")) {
            return Optional.empty();
        }
        long chatId = chat.path("id").longValue();
        long person = from.path("id").asLong(chatId);
        boolean group = chatId < 0 || chat.path("type").asText("private").endsWith("group");
        return Optional.of(
                new Heard.Origin(chatId, person, message.path("message_id").asInt(0), message.path("date").asLong(0),
                        group ? Audience.GROUP : Audience.PRIVATE));
    }
}
