package gongji.channel.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the door must know of one chat to behave well in it; no words of anybody.
 *
 * @param anchor the anchor of the last message with buttons
 * @param shown that message; zero before the first
 * @param offersContact whether a keyboard for sharing the contact is still up
 * @param wantsPaper whether the last reply asked for a photo or file
 * @param wantsForm whether the last reply asked for something that is better put into a form
 * @param exchanges the last questions and their answers, the latest last
 */
record ChatNotes(String anchor, int shown, boolean offersContact, boolean wantsPaper, boolean wantsForm,
        List<Exchange> exchanges) {

    static final ChatNotes EMPTY = new ChatNotes("", 0, false, false, false, List.of());

    private static final int MOST = 5;

    ChatNotes {
        exchanges = List.copyOf(exchanges);
    }

    /** A message of the person, the id it was handed in under, and the first message it was answered with; zero without. */
    record Exchange(int message, String update, int reply) {}

    Optional<Exchange> find(int message) {
        return exchanges.stream().filter(exchange -> exchange.message() == message).findFirst();
    }

    ChatNotes heard(int message, String update) {
        return find(message).isPresent() ? this : with(new Exchange(message, update, 0));
    }

    /** Notes the first reply to a message of the person; later ones change nothing. */
    ChatNotes answered(int message, int reply) {
        Optional<Exchange> exchange = find(message).filter(it -> it.reply() == 0);
        return exchange.map(it -> with(new Exchange(message, it.update(), reply))).orElse(this);
    }

    ChatNotes showing(String newAnchor, int message) {
        return new ChatNotes(newAnchor, message, offersContact, wantsPaper, wantsForm, exchanges);
    }

    ChatNotes offering(boolean contact, boolean paper, boolean form) {
        return new ChatNotes(anchor, shown, contact, paper, form, exchanges);
    }

    /** {@return whether a button with this anchor beneath this message belongs to a question that no longer waits} */
    boolean stale(String pressedAnchor, int message) {
        return shown != 0 && !pressedAnchor.isEmpty() && message != shown && !pressedAnchor.equals(anchor);
    }

    private ChatNotes with(Exchange exchange) {
        List<Exchange> kept = new ArrayList<>(exchanges);
        kept.removeIf(it -> it.message() == exchange.message());
        kept.add(exchange);
        return new ChatNotes(anchor, shown, offersContact, wantsPaper, wantsForm,
                kept.subList(Math.max(0, kept.size() - MOST), kept.size()));
    }
}
