package gongji.conversation.engine;

import gongji.message.Outgoing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a message means when it is no answer to a waiting question. */
public sealed interface Understood {

    /** One thing. */
    sealed interface One extends Understood {}

    /**
     * A question, answered; also when the answer is no or 没有查到.
     *
     * @param context opaque; comes back in {@link Understanding.Background} so that 「那我妈呢」 can be understood
     * @param told six digits of the region that the person said on the way to be insured in; it is kept
     */
    record Answer(Outgoing reply, Optional<String> context, Optional<String> told) implements One {

        /** An answer to a question that told no region. */
        public Answer(Outgoing reply, Optional<String> context) {
            this(reply, context, Optional.empty());
        }
    }

    /**
     * An operation to start.
     *
     * @param slots what was said with it: {@code relation}, {@code name}, {@code amount} (分), {@code month} (YYYY-MM), {@code
     *     region}, {@code cost}, {@code number} of a receipt, each as its code; an answer of the question of that name reads it
     */
    record Operate(DialogName operation, Map<String, String> slots) implements One {

        public Operate {
            slots = Map.copyOf(slots);
        }
    }

    /** Several things at once, at least one of them to be done: 「查余额，顺便问一下住院能用吗」. */
    record Several(List<Wish> wishes) implements Understood {

        public Several {
            wishes = List.copyOf(wishes);
        }
    }

    /** One of several things in its own words. */
    record Wish(String words, One meant) {}

    /** Two or three things could be meant: the reply's choices are entry ids or names of operations, and {@code none}. */
    record Clarify(Outgoing reply, Optional<String> context) implements One {}

    /** A greeting and the like. */
    record SmallTalk(Outgoing reply) implements One {}

    /**
     * Nothing that can be answered here; the reply is the helpful line of its kind.
     *
     * @param pressing whether it must be said even where it may be a bad answer to a waiting question, such as 120
     */
    record Decline(Outgoing reply, boolean pressing) implements One {

        /** A line that gives way to the help of a waiting question. */
        public Decline(Outgoing reply) {
            this(reply, false);
        }
    }
}
