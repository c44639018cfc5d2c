package gongji.privacy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds tokens of Telegram bots: HTTP clients like to quote the address of a failed call, and the token is part of it. */
final class Tokens {
    private static final Pattern BOT = Pattern.compile("\\d{6,12}:[A-Za-z0-9_-]{30,64}+");

    private Tokens() {}

    /** Adds what it finds to the spans. */
    static void find(String text, List<Span> spans) {
        Matcher bot = BOT.matcher(text);
        while (bot.find()) {
            spans.add(new Span(bot.start(), bot.end(), Span.TOKEN));
        }
    }
}
