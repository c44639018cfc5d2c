package gongji.app;

import gongji.app.settings.Settings;
import gongji.app.settings.Settings.Updates;
import gongji.channel.telegram.PrivateMatters;
import gongji.channel.telegram.TelegramDoor;
import gongji.channel.telegram.TelegramSettings;
import gongji.channel.telegram.api.ApiAddress;
import gongji.channel.telegram.api.Patience;
import gongji.channel.web.Forms;
import gongji.message.DoorMemory;
import gongji.message.DoorName;
import gongji.ops.Trouble;
import gongji.privacy.Secret;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Makes the Telegram door from settings and environment. */
final class TelegramWiring {

    private static final int SECRET_BYTES = 24;

    private TelegramWiring() {}

    /** {@return the door; nothing without a token} */
    static Optional<TelegramDoor> of(Ground ground, Settings settings, OpenHouse house, Optional<Forms> forms) {
        return ground.environment()
                .telegramToken()
                .map(token -> new TelegramDoor(settings(token, ground, settings, house), house.knowledge().wording(),
                        house.doorMemory(), matters(settings, forms)));
    }

    private static PrivateMatters matters(Settings settings, Optional<Forms> forms) {
        boolean typing = settings.telegram().typedIdNumbers();
        if (!typing && forms.isEmpty()) {
            throw Trouble.use("telegram.typed-id-numbers 是 no，号码就只能在自己的网页表单里填：请写明 web.public-url。");
        }
        return new PrivateMatters(forms.map(it -> it), typing);
    }

    private static TelegramSettings settings(Secret token, Ground ground, Settings settings, OpenHouse house) {
        if (!token.reveal().matches("[0-9]{1,20}:[A-Za-z0-9_-]{1,100}")) {
            throw Trouble.use("TELEGRAM_BOT_TOKEN 不像一个令牌：@BotFather 给的令牌是一串数字、一个冒号和一串字母。");
        }
        ApiAddress address = ground.environment()
                .telegramApi()
                .map(TelegramWiring::address)
                .orElse(ApiAddress.TELEGRAM);
        TelegramSettings usual = TelegramSettings.of(token);
        Patience.Limits limits = settings.telegram().perSecond().isEmpty() ? usual.limits()
                : faster(settings.telegram().perSecond().getAsInt());
        return new TelegramSettings(address, token, proxies(address, settings), webhook(settings, house),
                usual.pollFor(), usual.silence(), limits, usual.mostPaper());
    }

    private static Patience.Limits faster(int perSecond) {
        Patience.Limits usual = Patience.Limits.TELEGRAM;
        return new Patience.Limits(perSecond, Math.max(usual.perChatSecond(), perSecond / 28), usual.chatBurst(),
                usual.perGroupMinute());
    }

    private static ApiAddress address(String text) {
        try {
            return ApiAddress.of(text);
        } catch (IllegalArgumentException none) {
            throw Trouble.use("GONGJI_TELEGRAM_API 要写成 http://127.0.0.1:8081 这样的地址，不带路径。");
        }
    }

    /** Telegram's own proxy goes before that of the environment; a server on this machine needs none. */
    private static ProxySelector proxies(ApiAddress address, Settings settings) {
        if (address.host().equals("localhost") || address.host().startsWith("127.")) {
            return ProxySelector.of(null);
        }
        Optional<URI> own = settings.telegram().proxy();
        return own
                .map(it -> ProxySelector.of(new InetSocketAddress(it.getHost(), it.getPort() < 0 ? 80 : it.getPort())))
                .orElseGet(ProxySelector::getDefault);
    }

    private static Optional<TelegramSettings.Webhook> webhook(Settings settings, OpenHouse house) {
        if (settings.telegram().updates() == Updates.POLLING || settings.web().publicUrl().isEmpty()) {
            return Optional.empty();
        }
        String url = settings.web().publicUrl().get().toString().replaceAll("/+$", "");
        DoorMemory memory = house.doorMemory();
        return Optional
                .of(new TelegramSettings.Webhook(url, kept(memory, "webhook-path"), kept(memory, "webhook-secret")));
    }

    private static Secret kept(DoorMemory memory, String name) {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return Secret.of(memory.recallOrRemember(DoorName.TELEGRAM, name, fresh));
    }
}
