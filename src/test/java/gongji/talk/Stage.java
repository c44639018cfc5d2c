package gongji.talk;

import gongji.message.Effect;
import gongji.message.Incoming.Body;
import gongji.message.Outgoing;

import java.time.Duration;
import java.util.List;

/** Where a transcript is played: a hall with a store, some chats, an office, and a clock that is moved by hand. */
public interface Stage extends AutoCloseable {

    /** Hands in something new in the present chat. {@return the replies that were sent} */
    List<Outgoing> take(Body body);

    /** Hands in several things at once, before any of them is answered. {@return all replies} */
    List<Outgoing> takeAtOnce(List<Body> bodies);

    /** Hands in the last message once more, with the same update id. */
    List<Outgoing> repeat();

    /** {@return the update id of the last message} */
    String lastUpdate();

    /** Goes on in the chat of this name. {@return what was sent to it since anybody looked} */
    List<Outgoing> turnTo(String chat);

    /** Lets the office run one of its commands. {@return what the command printed} */
    String office(String words);

    /** {@return what was sent to the present chat since anybody looked} */
    List<Outgoing> look();

    /** Lets time pass, and purges as the house does. */
    void pause(Duration duration);

    /** Stops the server in its tracks and starts it again over what is stored. */
    void restart();

    /** {@return every change so far} */
    List<Effect> effects();

    @Override
    void close();
}
