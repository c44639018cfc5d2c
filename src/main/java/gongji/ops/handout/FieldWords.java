package gongji.ops.handout;

import com.fasterxml.jackson.databind.JsonNode;
import gongji.message.MessageKey;
import gongji.message.Phrase;
import gongji.message.Source;
import gongji.message.Value;
import gongji.wording.Wording;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fields and what stands in them, in words: a field is {@code export.<field>}, a code is what it is called elsewhere, money is in
 * 元, a moment has the minutes of Asia/Shanghai. What has no words stays as it is.
 *
 * @param sources the documents by id, told by their titles
 */
record FieldWords(Wording wording, Map<String, Source> sources) {

    private static final Pattern CAPITAL = Pattern.compile("(?<!^)([A-Z])");
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9.-]*");
    private static final Pattern FEN = Pattern.compile("-?[0-9]+");
    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final Set<String> MONEY = Set.of("fen", "balance", "carried", "reserved", "cash", "refunded",
            "quota");
    /** Where the words of a code stand, by field. */
    private static final Map<String, List<String>> CODES = Map.ofEntries(
            Map.entry("scheme", List.of("scheme.")),
            Map.entry("status", List.of("standing.")),
            Map.entry("relation", List.of("kin.")),
            Map.entry("kin", List.of("kin.")),
            Map.entry("kind", List.of("entry-kind.", "export.type.")),
            Map.entry("state", List.of("binding-state.", "premium-state.")),
            Map.entry("region", List.of("region.")),
            Map.entry("cost", List.of("cost.")),
            Map.entry("door", List.of("link.door.")),
            Map.entry("reminders", List.of("reminder.")),
            Map.entry("what", List.of("my-data.audit.", "export.done.")));
    /** Where the words of one of several codes in a row stand. */
    private static final List<String> TOKENS = List.of("kin.", "scheme.", "cost.", "export.");

    /** {@return what a field is called} */
    String label(String field) {
        return find("export." + hyphened(field)).orElse(field);
    }

    /** {@return what stands in a field that is neither a list nor an object; other than text only where it is a plain number} */
    Object plain(String field, JsonNode node) {
        String text = node.asText();
        if (MONEY.contains(field) && FEN.matcher(text).matches()) {
            return wording.say(new Value.Amount(node.asLong()));
        }
        if (node.isBoolean()) {
            return find("export.is." + text).orElse(text);
        }
        if (!node.isTextual()) {
            return node;
        }
        return MOMENT.matcher(text).matches() ? MINUTES.format(Instant.parse(text).atZone(HERE)) : code(field, text);
    }

    /** {@return the limit of a binding, by the name of its kind} */
    String limit(String kind, long fen) {
        return wording.say(Phrase.of("export.limit-" + hyphened(kind)).with("amount", new Value.Amount(fen)));
    }

    private String code(String field, String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> starts = CODES.getOrDefault(field, List.of());
        return switch (field) {
            case "value" -> Arrays.stream(text.split(" ")).map(this::token).collect(Collectors.joining(" "));
            case "source" -> Optional.ofNullable(sources.get(text)).map(Source::title).orElse(text);
            case "what" -> first(starts, plain).or(() -> find(plain + ".name")).orElse(text);
            default -> first(starts, plain).orElse(text);
        };
    }

    private String token(String token) {
        return first(TOKENS, token).orElse(token);
    }

    private Optional<String> first(List<String> starts, String code) {
        return starts.stream().flatMap(it -> find(it + code).stream()).findFirst();
    }

    private Optional<String> find(String key) {
        return Optional.of(key)
                .filter(it -> KEY.matcher(it).matches() && wording.knows(new MessageKey(it)))
                .map(it -> wording.say(Phrase.of(it)));
    }

    private static String hyphened(String name) {
        return CAPITAL.matcher(name).replaceAll("-$1").toLowerCase(Locale.ROOT);
    }
}
