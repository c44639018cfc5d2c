package gongji.ops.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gongji.message.Phrase;
import gongji.rules.verdict.Ruling;

import java.util.List;
import java.util.function.Consumer;

/**
 * What a question was answered with.
 *
 * @param extra adds what this question has beyond a ruling to the JSON line
 * @param more the same in sentences
 */
record Answer(Ruling ruling, Consumer<ObjectNode> extra, List<Phrase> more) {

    /** {@return an answer that is only a ruling} */
    static Answer of(Ruling ruling) {
        return new Answer(ruling, line -> {}, List.of());
    }
}
