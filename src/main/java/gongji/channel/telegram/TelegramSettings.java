package gongji.channel.telegram;

import gongji.channel.telegram.api.ApiAddress;
import gongji.channel.telegram.api.Patience;
import gongji.privacy.Secret;

import java.net.ProxySelector;
import java.time.Duration;
import java.util.Optional;

/**
 * How the door behaves.
 *
 * @param webhook where Telegram posts updates; empty for long polling
 * @param pollFor how long one long poll may last
 * @param silence after how long without a finished poll a new connection is made
 * @param mostPaper the largest file that is fetched, in bytes
 */
public record TelegramSettings(ApiAddress address, Secret token, ProxySelector proxies, Optional<Webhook> webhook,
        Duration pollFor, Duration silence, Patience.Limits limits, int mostPaper) {

    /** Telegram's own server by long polling. */
    public static TelegramSettings of(Secret token) {
        return new TelegramSettings(ApiAddress.TELEGRAM, token, ProxySelector.getDefault(), Optional.empty(),
                Duration.ofSeconds(50), Duration.ofSeconds(90), Patience.Limits.TELEGRAM, 5_000_000);
    }

    /**
     * A webhook.
     *
     * @param url the public address of this installation, https, without the path
     * @param path the secret part of the path
     * @param secret what Telegram repeats in a header of every call
     */
    public record Webhook(String url, Secret path, Secret secret) {}
}
