package gongji.channel.console;

import gongji.message.Outgoing;

import java.util.List;

/** Where a talk reads its lines and shows its replies. */
public interface Screen extends AutoCloseable {

    /** What came from the person's side. */
    sealed interface Input {

        /** A line, without its end: possibly empty. */
        record Line(String text) implements Input {}

        /** The person left. */
        record End() implements Input {}
    }

    /**
     * Waits for the next line.
     *
     * @param secret whether what is typed should not be seen
     */
    Input read(boolean secret);

    /** Shows all replies to one line. */
    void show(Turn turn);

    @Override
    void close();

    /**
     * One line and what came of it.
     *
     * @param micros time from the line to its last reply
     */
    record Turn(String in, List<Outgoing> replies, Waiting waiting, long micros) {

        public Turn {
            replies = List.copyOf(replies);
        }
    }
}
