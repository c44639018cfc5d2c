package gongji.app.settings;

import gongji.app.settings.Settings.Authority;
import gongji.app.settings.Settings.Consent;
import gongji.app.settings.Settings.Limits;
import gongji.app.settings.Settings.Retention;
import gongji.app.settings.Settings.Telegram;
import gongji.app.settings.Settings.Updates;
import gongji.app.settings.Settings.Web;
import gongji.source.Place;
import gongji.source.Problems;
import gongji.source.Section;
import gongji.source.TextFile;
import gongji.source.Yaml;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads {@code config/gongji.yaml}. What is wrong becomes a problem with its line, and the default holds in its place. */
public final class SettingsFile {

    private static final Pattern TOKEN = Pattern.compile("\\d{6,}:[A-Za-z0-9_-]{30,}");

    private final Section top;

    private SettingsFile(Section top) {
        this.top = top;
    }

    /** Reads the file; without one, all defaults hold. {@code root} is the folder against which problems name it. */
    public static Settings read(Path file, Path root, Problems problems) {
        if (!Files.exists(file)) {
            return Settings.DEFAULT;
        }
        Optional<TextFile> text = TextFile.read(file, root, problems);
        text.ifPresent(it -> refuseSecrets(it, problems));
        Optional<Section> top = text.flatMap(it -> Yaml.read(it.name(), it.text(), problems));
        return top.map(section -> new SettingsFile(section).settings()).orElse(Settings.DEFAULT);
    }

    private Settings settings() {
        Settings read = new Settings(part("authority", Authority.NOBODY, SettingsFile::authority), region(),
                part("web", Web.DEFAULT, SettingsFile::web), part("telegram", Telegram.DEFAULT, SettingsFile::telegram),
                operators(),
                word(top, "consent", Map.of("region", Consent.REGION, "always", Consent.ALWAYS), Consent.REGION),
                part("retention", Retention.DEFAULT, SettingsFile::retention),
                part("limits", Limits.DEFAULT, it -> new Limits(
                        number(it, "messages-per-minute", 1, 10_000, Limits.DEFAULT.messagesPerMinute()))),
                top.findText("office-hours"));
        top.done();
        if (read.telegram().updates() == Updates.WEBHOOK && read.web().publicUrl().isEmpty()) {
            top.problem("telegram", "updates 写的是 webhook，还要写 web.public-url（https 开头的公开地址）");
        }
        return read;
    }

    private static void refuseSecrets(TextFile file, Problems problems) {
        List<String> lines = file.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (TOKEN.matcher(lines.get(i)).find()) {
                problems.add(new Place(file.name(), i + 1, ""), "令牌不能写在文件里，请放进环境变量 TELEGRAM_BOT_TOKEN");
            }
        }
    }

    private Optional<String> region() {
        Optional<String> region = top.findText("region");
        if (region.isPresent() && !region.get().matches("[1-9][0-9]{5}")) {
            top.problem("region", "写的是「" + region.get() + "」，参保地要写六位行政区划代码，例如 \"420100\"");
            return Optional.empty();
        }
        return region;
    }

    private List<Long> operators() {
        return top.listTexts("operators").stream().filter(this::isNumber).map(Long::valueOf).toList();
    }

    private boolean isNumber(String text) {
        boolean number = text.matches("[1-9][0-9]{0,17}");
        if (!number) {
            top.problem("operators", "写的是「" + text + "」，这里要写 Telegram 的用户编号（一串数字）");
        }
        return number;
    }

    private static Authority authority(Section part) {
        Optional<String> name = part.findText("name");
        boolean binding = part.findFlag("binding").orElse(false);
        if (binding && name.isEmpty()) {
            part.problem("binding", "登记算数的机构要写出名字（authority.name）");
        }
        return new Authority(name, binding && name.isPresent());
    }

    private static Web web(Section part) {
        return new Web(part.findText("address").orElse(Web.DEFAULT.address()),
                number(part, "port", 0, 65_535, Web.DEFAULT.port()),
                address(part, "public-url", List.of("https")), part.findFlag("behind-proxy").orElse(false));
    }

    private static Telegram telegram(Section part) {
        int perSecond = number(part, "messages-per-second", 1, 10_000, 0);
        return new Telegram(
                word(part, "updates", Map.of("polling", Updates.POLLING, "webhook", Updates.WEBHOOK), Updates.POLLING),
                address(part, "proxy", List.of("http", "https")), part.findFlag("typed-id-numbers").orElse(true),
                perSecond == 0 ? OptionalInt.empty() : OptionalInt.of(perSecond));
    }

    private static Retention retention(Section part) {
        Retention standard = Retention.DEFAULT;
        return new Retention(number(part, "conversation-days", 1, 3_650, standard.conversationDays()),
                number(part, "draft-hours", 1, 24, standard.draftHours()),
                number(part, "question-log-days", 1, 3_650, standard.questionLogDays()));
    }

    private <T> T part(String key, T standard, Function<Section, T> reading) {
        return top.findSection(key).map(part -> {
            T read = reading.apply(part);
            part.done();
            return read;
        }).orElse(standard);
    }

    private static int number(Section part, String key, int least, int most, int standard) {
        Optional<Long> number = part.findNumber(key);
        if (number.isPresent() && (number.get() < least || number.get() > most)) {
            part.problem(key, "写的是 " + number.get() + "，要在 " + least + " 和 " + most + " 之间");
            return standard;
        }
        return number.map(Long::intValue).orElse(standard);
    }

    private static Optional<URI> address(Section part, String key, List<String> schemes) {
        Optional<String> text = part.findText(key);
        Optional<URI> address = text.flatMap(SettingsFile::uri)
                .filter(it -> it.getHost() != null
                        && schemes.contains(String.valueOf(it.getScheme()).toLowerCase(Locale.ROOT)));
        if (text.isPresent() && address.isEmpty()) {
            part.problem(key, "写的是「" + text.get() + "」，要写完整的地址，以 " + String.join(" 或 ", schemes) + " 开头");
        }
        return address;
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static <T> T word(Section part, String key, Map<String, T> words, T standard) {
        Optional<String> text = part.findText(key);
        if (text.isPresent() && !words.containsKey(text.get())) {
            part.problem(key,
                    "写的是「" + text.get() + "」，要写 " + String.join(" 或 ", words.keySet().stream().sorted().toList()));
        }
        return text.flatMap(it -> Optional.ofNullable(words.get(it))).orElse(standard);
    }
}
