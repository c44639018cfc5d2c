package gongji.channel.web.draw;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import gongji.wording.Reply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A reply as the page gets it.
 *
 * @param reply the fields that {@code chat --json} has too
 * @param at when it was sent, in ISO 8601
 * @param mark {@code yes}, {@code no}, {@code depends} or {@code unknown}
 * @param hides the id of the person's message whose words are private
 */
record Bubble(@JsonUnwrapped Reply reply, String at, Optional<String> mark, Optional<Progress> progress, String anchor,
        List<String> manners, List<Block> parts, Optional<String> hides) {

    /** Where a dialog stands, also in words. */
    record Progress(int step, int of, String text) {}

    /** What the person said. */
    record Mine(String mine, String id, String at) {

        static Mine of(String words, String id, Instant at) {
            return new Mine(words, id, at.toString());
        }
    }
}
