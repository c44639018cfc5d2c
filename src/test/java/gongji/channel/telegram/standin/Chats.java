package gongji.channel.telegram.standin;

import com.fasterxml.jackson.databind.JsonNode;
import gongji.channel.telegram.standin.BotApiStandIn.Done;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/** What stands in the chats. Refuses what Telegram refuses: texts that are empty or too long, broken markup, large callback data. */
final class Chats {

    private static final Pattern TAG = Pattern.compile("</?(b|i|u|s|a|code|pre|blockquote)( [^<>]*)?>");
    private static final Pattern ESCAPE = Pattern.compile("&(lt|gt|amp|quot);");

    private final Map<Long, List<Shown>> shown = new TreeMap<>();
    private final Map<Long, List<Integer>> deleted = new TreeMap<>();
    private final Map<Long, Semaphore> news = new ConcurrentHashMap<>();
    private int nextMessage = 1;

    Semaphore news(long chat) {
        return news.computeIfAbsent(chat, it -> new Semaphore(0));
    }

    synchronized int nextMessage() {
        return nextMessage++;
    }

    synchronized List<Shown> shown(long chat) {
        return List.copyOf(shown.getOrDefault(chat, List.of()));
    }

    synchronized List<Integer> deleted(long chat) {
        return List.copyOf(deleted.getOrDefault(chat, List.of()));
    }

    synchronized Done send(JsonNode body) {
        String wrong = wrong(body);
        if (!wrong.isEmpty()) {
            return BotApiStandIn.refused(wrong);
        }
        long chat = body.path("chat_id").asLong();
        Shown message = new Shown(chat, nextMessage++, body.path("text").asText(), buttons(body), keyboard(body), 0);
        shown.computeIfAbsent(chat, it -> new ArrayList<>()).add(message);
        return BotApiStandIn.result("{\"message_id\":" + message.id() + ",\"date\":1790000000,\"chat\":{\"id\":" + chat
                + ",\"type\":\"private\"},\"text\":\"…\"}");
    }

    synchronized Done edit(JsonNode body) {
        long chat = body.path("chat_id").asLong();
        List<Shown> messages = shown.getOrDefault(chat, new ArrayList<>());
        for (int i = 0; i < messages.size(); i++) {
            Shown old = messages.get(i);
            if (old.id() == body.path("message_id").asInt()) {
                String text = body.path("text").asText(old.text());
                messages.set(i, new Shown(chat, old.id(), text, buttons(body), old.keyboard(), old.edits() + 1));
                return BotApiStandIn.result("true");
            }
        }
        return BotApiStandIn.refused("Bad Request: message to edit not found");
    }

    synchronized Done delete(JsonNode body) {
        long chat = body.path("chat_id").asLong();
        int id = body.path("message_id").asInt();
        shown.getOrDefault(chat, new ArrayList<>()).removeIf(message -> message.id() == id);
        deleted.computeIfAbsent(chat, it -> new ArrayList<>()).add(id);
        return BotApiStandIn.result("true");
    }

    private static String wrong(JsonNode body) {
        String text = body.path("text").asText("");
        if (text.isBlank()) {
            return "Bad Request: message text is empty";
        }
        if (text.length() > 4096) {
            return "Bad Request: message is too long";
        }
        String bare = ESCAPE.matcher(TAG.matcher(text).replaceAll("")).replaceAll("");
        if (body.path("parse_mode").asText("").equals("HTML")
                && (bare.contains("<") || bare.contains("&") || unbalanced(text))) {
            return "Bad Request: can't parse entities";
        }
        boolean large = buttons(body).stream()
                .filter(it -> !it.data().startsWith("https://"))
                .anyMatch(it -> it.data().getBytes(StandardCharsets.UTF_8).length > 64);
        return large ? "Bad Request: BUTTON_DATA_INVALID" : "";
    }

    private static boolean unbalanced(String text) {
        List<String> open = new ArrayList<>();
        var tags = Pattern.compile("<(/?)([a-z]+)[^>]*>").matcher(text);
        while (tags.find()) {
            if (tags.group(1).isEmpty()) {
                open.add(tags.group(2));
            } else if (open.isEmpty() || !open.removeLast().equals(tags.group(2))) {
                return true;
            }
        }
        return !open.isEmpty();
    }

    private static List<Shown.Button> buttons(JsonNode body) {
        List<Shown.Button> buttons = new ArrayList<>();
        for (JsonNode row : body.path("reply_markup").path("inline_keyboard")) {
            row.forEach(button -> buttons.add(new Shown.Button(button.path("text").asText(),
                    button.path("callback_data").asText(button.path("url").asText()))));
        }
        return buttons;
    }

    private static List<String> keyboard(JsonNode body) {
        List<String> names = new ArrayList<>();
        for (JsonNode row : body.path("reply_markup").path("keyboard")) {
            row.forEach(button -> names.add(button.path("text").asText()));
        }
        return names;
    }
}
