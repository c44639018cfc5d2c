package gongji.ops.handout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongji.household.cabinet.Exports;
import gongji.household.people.PersonId;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Source;
import gongji.message.Value;
import gongji.store.json.Json;
import gongji.wording.Page;
import gongji.wording.Wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the store hands out of a person, in the words that people read: names of fields, codes by the words they have elsewhere,
 * receipts as they were shown, money in 元. Safe for use by many threads.
 */
public final class ReadableExports implements Exports {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();
    /** The order in which people look for it; whatever else there is comes after. */
    private static final List<String> ORDER = List.of("person", "account", "shared", "sharedWithMe", "relations",
            "premiums", "premiumsForMe", "entries", "bills", "receipts", "questions", "reminders", "chats", "audit");

    private final Exports store;
    private final Wording wording;
    private final FieldWords words;

    /** Makes them over what the store hands out, with the titles of documents by id. */
    public ReadableExports(Exports store, Wording wording, Map<String, Source> sources) {
        this.store = store;
        this.wording = wording;
        this.words = new FieldWords(wording, sources);
    }

    @Override
    public String export(PersonId person) {
        try {
            JsonNode all = JSON.readTree(store.export(person));
            Map<String, Object> readable = new LinkedHashMap<>();
            ORDER.stream().filter(all::has).forEach(it -> readable.put(words.label(it), readable(it, all.get(it))));
            all.properties()
                    .forEach(it -> readable.computeIfAbsent(words.label(it.getKey()),
                            unused -> readable(it.getKey(), it.getValue())));
            return PRETTY.writeValueAsString(readable);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the store handed out is no JSON", e);
        }
    }

    private Object readable(String field, JsonNode node) {
        if (node.isArray()) {
            List<Object> all = new ArrayList<>();
            node.forEach(it -> all.add(readable(field, it)));
            return all;
        }
        return node.isObject() ? object(field, node) : words.plain(field, node);
    }

    private Object object(String field, JsonNode node) {
        return switch (field) {
            case "card", "rules" -> card(stored(node, Part.Card.class));
            case "howTo" -> lines(stored(node, Part.Written.class));
            case "sources" -> Page.plain(wording).source(Json.read(node.toString(), Source.class));
            case "asked" -> asked(node);
            default -> node.has("phrase") ? wording.say(stored(node, Part.Said.class).phrase()) : object(node);
        };
    }

    private List<String> lines(Part part) {
        Outgoing told = new Outgoing(List.of(part), List.of(), List.of(), Frame.NONE);
        return Page.plain(wording).draw(told).lines().filter(it -> !it.isBlank()).toList();
    }

    /** What is handed out does not name its case, as what is stored does. */
    private static <T extends Part> T stored(JsonNode node, Class<T> type) {
        ObjectNode named = node.deepCopy();
        return Json.read(named.put("is", type.getSimpleName()).toString(), type);
    }

    private Map<String, Object> card(Part.Card card) {
        Map<String, Object> lines = new LinkedHashMap<>();
        lines.put(words.label("title"), wording.say(card.title()));
        card.lines().forEach(it -> lines.put(wording.say(it.name()), wording.say(it.value())));
        return lines;
    }

    private String asked(JsonNode node) {
        return wording.say(Phrase.of("export.parameter")
                .with("name", node.path("name").path("name").asText())
                .with("day", new Value.Day(LocalDate.parse(node.path("on").asText()))));
    }

    private Object object(JsonNode node) {
        if (node.has("is")) {
            return words.limit(node.get("is").asText(), node.path("most").path("fen").asLong());
        }
        if (node.size() == 1 && (node.path("fen").isNumber() || node.has("digits"))) {
            return node.has("fen") ? words.plain("fen", node.get("fen")) : words.plain("region", node.get("digits"));
        }
        Map<String, Object> all = new LinkedHashMap<>();
        node.properties()
                .stream()
                .filter(it -> !it.getValue().isNull())
                .forEach(it -> all.put(words.label(it.getKey()), readable(it.getKey(), it.getValue())));
        return all;
    }
}
