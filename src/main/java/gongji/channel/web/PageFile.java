package gongji.channel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gongji.message.Phrase;
import gongji.wording.Wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page and its files, read once. {@code {{web.send}}} in the page stands for a sentence of the wording files, {@code
 * {{words}}} for all that the scripts say, {@code {{edition}}} for the content of the files and {@code {{csrf}}} for the token
 * of the visitor.
 */
final class PageFile {

    private static final List<String> NAMES = List.of("page.css", "look.js", "page.js", "bubbles.js", "line.js",
            "regions.js", "words.js", "icon.svg");
    private static final Pattern GAP = Pattern.compile("\\{\\{([a-z0-9.-]+)}}");
    private static final JsonMapper JSON = new JsonMapper();

    private final String html;
    private final Map<String, String> forms;
    private final String edition;
    private final Map<String, Asset> assets;
    private final String regions;

    private PageFile(String html, Map<String, String> forms, String edition, Map<String, Asset> assets,
            String regions) {
        this.html = html;
        this.forms = Map.copyOf(forms);
        this.edition = edition;
        this.assets = Map.copyOf(assets);
        this.regions = regions;
    }

    /** A file of the page. */
    record Asset(String contentType, String content) {}

    static PageFile load(Wording wording, List<Region> regions) {
        Map<String, Asset> assets = new TreeMap<>();
        NAMES.forEach(name -> assets.put(name, new Asset(contentType(name), read(name))));
        String edition = edition(assets);
        Map<String, String> forms = new TreeMap<>();
        forms.put("form", filled(formPage(read("form.html")), wording, edition));
        for (String end : List.of("done", "over")) {
            forms.put(end, filled(formPage(read("form-end.html").replace("{{end}}", end)), wording, edition));
        }
        return new PageFile(filled(read("page.html"), wording, edition), forms, edition, assets, json(regions));
    }

    /** {@return the page for a visitor} */
    String html(String csrf) {
        return html.replace("{{csrf}}", csrf);
    }

    /** {@return the page of a one-time form} */
    String form() {
        return Objects.requireNonNull(forms.get("form"));
    }

    /** {@return the page of a form that is {@code done} or {@code over}} */
    String formEnd(String how) {
        return Objects.requireNonNull(forms.get(how));
    }

    Optional<Asset> findAsset(String wanted, String name) {
        return wanted.equals(edition) ? Optional.ofNullable(assets.get(name)) : Optional.empty();
    }

    String regions() {
        return regions;
    }

    private static String formPage(String main) {
        return read("form-page.html").replace("{{main}}", main);
    }

    private static String filled(String html, Wording wording, String edition) {
        return GAP.matcher(html)
                .replaceAll(gap -> Matcher.quoteReplacement(switch (gap.group(1)) {
                    case "csrf" -> gap.group();
                    case "edition" -> edition;
                    case "words" -> escaped(json(words(wording)));
                    default -> escaped(wording.say(Phrase.of(gap.group(1))));
                }));
    }

    private static Map<String, String> words(Wording wording) {
        Map<String, String> words = new TreeMap<>();
        wording.keys()
                .stream()
                .filter(key -> key.startsWith("web.say.") || key.startsWith("web.topic."))
                .forEach(key -> words.put(key.substring("web.".length()), wording.say(Phrase.of(key))));
        return words;
    }

    private static String edition(Map<String, Asset> assets) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            assets.values().forEach(asset -> sha.update(asset.content().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(PageFile.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String contentType(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings are always JSON", e);
        }
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
