package gongji.app;

import gongji.app.settings.Settings;
import gongji.channel.web.Forms;
import gongji.channel.web.Region;
import gongji.channel.web.WebDoor;
import gongji.channel.web.WebSettings;
import gongji.ops.Trouble;
import gongji.source.Problems;
import gongji.source.Section;
import gongji.source.TextFile;
import gongji.source.Yaml;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes the web door from the settings. */
final class WebWiring {

    private WebWiring() {}

    static WebDoor of(Ground ground, Settings settings, OpenHouse house) {
        Settings.Web web = settings.web();
        boolean secure = web.publicUrl().isPresent();
        if (!secure && !web.behindProxy() && !loopback(web.address())) {
            throw Trouble.use("网页要对外开放（web.address 不是本机），请放在带 TLS 的反向代理后面，并写明 web.public-url 或 web.behind-proxy。");
        }
        return new WebDoor(
                new WebSettings(secure, web.behindProxy(), hosts(web), settings.limits().messagesPerMinute()),
                house.knowledge().wording(), house.webKept(), ground.clock());
    }

    /** {@return the one-time forms, where people can reach the page from outside} */
    static Optional<Forms> forms(Ground ground, Settings settings, OpenHouse house) {
        return settings.web().publicUrl().map(home -> new Forms(home, house.doorMemory(), ground.clock()));
    }

    /** A proxy may call the house by any name; otherwise it answers to its own. */
    private static Set<String> hosts(Settings.Web web) {
        if (web.publicUrl().isEmpty() && web.behindProxy()) {
            return Set.of();
        }
        Set<String> hosts = new TreeSet<>(WebSettings.LOOPBACK);
        hosts.add(web.address().toLowerCase(Locale.ROOT));
        web.publicUrl().map(URI::getHost).ifPresent(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
        return hosts;
    }

    /** Reads the places of the lexicon, provinces and cities alike; whatever is wrong with the file was said before. */
    static List<Region> regions(Path knowledge) {
        Problems problems = new Problems();
        return TextFile.read(knowledge.resolve("lexicon").resolve("regions.yaml"), knowledge, problems)
                .flatMap(file -> Yaml.read(file.name(), file.text(), problems))
                .stream()
                .flatMap(top -> top.listSections("regions").stream())
                .flatMap(place -> place.findText("code").map(code -> region(place, code)).stream())
                .toList();
    }

    private static Region region(Section place, String code) {
        return new Region(code, place.findText("name").orElse(code), place.findText("pinyin").orElse(""));
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
