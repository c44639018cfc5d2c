package gongji.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongji.household.Exports;
import gongji.household.people.PersonId;
import gongji.message.MessageKey;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Source;
import gongji.message.Value;
import gongji.store.json.Json;
import gongji.wording.Wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the store hands out of a person, in the words that people read: names of fields under {@code export.<field>}, codes by the words
 * they have elsewhere, receipts as they were shown, money in 元. Safe for use by many threads.
 */
final class ReadableExports implements Exports {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();
    private static final Pattern CAPITAL = Pattern.compile("(?<!^)([A-Z])");
    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    /** The order in which people look for it; whatever else there is comes after. */
    private static final List<String> ORDER = List.of("person", "account", "shared", "sharedWithMe", "relations",
            "premiums", "premiumsForMe", "entries", "bills", "receipts", "questions", "reminders", "chats", "audit");
    private static final Set<String> MONEY = Set.of("fen", "balance", "carried", "reserved", "cash", "refunded",
            "quota");
    /** Where the words of a code stand, by field. */
    private static final Map<String, List<String>> CODES = Map.of("scheme", List.of("scheme."), "status",
            List.of("standing."), "relation", List.of("kin."), "kin", List.of("kin."), "kind",
            List.of("entry-kind.", "export.type."), "state", List.of("binding-state.", "premium-state."), "region",
            List.of("region."), "cost", List.of("cost."), "door", List.of("link.door."), "what",
            List.of("my-data.audit.", "export.done."));

    private final Exports store;
    private final Wording wording;
    private final Map<String, Source> sources;

    /** Makes them over what the store hands out, with the titles of documents by id. */
    ReadableExports(Exports store, Wording wording, Map<String, Source> sources) {
        this.store = store;
        this.wording = wording;
        this.sources = sources;
    }

    @Override
    public String export(PersonId person) {
        try {
            JsonNode all = JSON.readTree(store.export(person));
            Map<String, Object> readable = new LinkedHashMap<>();
            ORDER.stream().filter(all::has).forEach(it -> readable.put(label(it), readable(it, all.get(it))));
            all.properties()
                    .forEach(it -> readable.computeIfAbsent(label(it.getKey()),
                            unused -> readable(it.getKey(), it.getValue())));
            return PRETTY.writeValueAsString(readable);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the store handed out is no JSON", e);
        }
    }

    private Object readable(String field, JsonNode node) {
        if (field.equals("card")) {
            return card(stored(node, Part.Card.class));
        }
        if (field.equals("asked") && node.isObject()) {
            return wording.say(Phrase.of("export.parameter")
                    .with("name", node.path("name").path("name").asText())
                    .with("day", new Value.Day(LocalDate.parse(node.path("on").asText()))));
        }
        if (node.has("phrase")) {
            return wording.say(stored(node, Part.Said.class).phrase());
        }
        if (node.isArray()) {
            List<Object> all = new ArrayList<>();
            node.forEach(it -> all.add(readable(field, it)));
            return all;
        }
        return node.isObject() ? object(node) : plain(field, node);
    }

    /** What is handed out does not name its case, as what is stored does. */
    private static <T extends Part> T stored(JsonNode node, Class<T> type) {
        ObjectNode named = node.deepCopy();
        return Json.read(named.put("is", type.getSimpleName()).toString(), type);
    }

    private Object object(JsonNode node) {
        if (node.has("is")) {
            return limit(node);
        }
        if (node.size() == 1 && (node.path("fen").isNumber() || node.has("digits"))) {
            return node.has("fen") ? plain("fen", node.get("fen")) : plain("region", node.get("digits"));
        }
        Map<String, Object> all = new LinkedHashMap<>();
        node.properties()
                .stream()
                .filter(it -> !it.getValue().isNull())
                .forEach(it -> all.put(label(it.getKey()), readable(it.getKey(), it.getValue())));
        return all;
    }

    private Object limit(JsonNode node) {
        String kind = "export.limit-" + hyphened(node.get("is").asText());
        return wording.say(Phrase.of(kind).with("amount", new Value.Amount(node.path("most").path("fen").asLong())));
    }

    private Object plain(String field, JsonNode node) {
        if (MONEY.contains(field) && node.asText().matches("-?[0-9]+")) {
            return wording.say(new Value.Amount(node.asLong()));
        }
        if (node.isBoolean()) {
            return say("export.is." + node.asText()).orElse(node.asText());
        }
        return !node.isTextual() ? node
                : MOMENT.matcher(node.asText()).matches() ? moment(node.asText())
                        : code(field, node.asText());
    }

    private static String moment(String text) {
        return MINUTES.format(Instant.parse(text).atZone(HERE));
    }

    /** {@return the words of a code, or the text as it is} */
    private String code(String field, String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('_', '-');
        Function<String, Optional<String>> worded = start -> say(start + plain);
        if (field.equals("value")) {
            return Arrays.stream(text.split(" ")).map(this::token).collect(Collectors.joining(" "));
        }
        if (field.equals("source") && sources.containsKey(text)) {
            return sources.get(text).title();
        }
        return field.equals("reminders") ? worded.apply("reminder.").orElse(text)
                : CODES.getOrDefault(field, List.<String>of())
                        .stream()
                        .flatMap(it -> worded.apply(it).stream())
                        .findFirst()
                        .or(() -> field.equals("what") ? say(plain + ".name") : Optional.empty())
                        .orElse(text);
    }

    private String token(String token) {
        return Stream.of("kin.", "scheme.", "cost.", "export.")
                .flatMap(it -> say(it + token).stream())
                .findFirst()
                .orElse(token);
    }

    private Map<String, Object> card(Part.Card card) {
        Map<String, Object> lines = new LinkedHashMap<>();
        lines.put(label("title"), wording.say(card.title()));
        card.lines().forEach(it -> lines.put(wording.say(it.name()), wording.say(it.value())));
        return lines;
    }

    private String label(String field) {
        return say("export." + hyphened(field)).orElse(field);
    }

    private static String hyphened(String name) {
        return CAPITAL.matcher(name).replaceAll("-$1").toLowerCase(Locale.ROOT);
    }

    private Optional<String> say(String key) {
        return key.matches("[a-z0-9][a-z0-9.-]*") && wording.knows(new MessageKey(key))
                ? Optional.of(wording.say(Phrase.of(key)))
                : Optional.empty();
    }
}
