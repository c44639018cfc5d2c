package gongji.channel.telegram;

import gongji.message.PrivateForms;

import java.util.Optional;

/**
 * How private answers are asked for.
 *
 * @param forms one-time forms on our own page; empty where it cannot be reached from outside
 * @param typing whether they may be typed into the chat too
 */
public record PrivateMatters(Optional<PrivateForms> forms, boolean typing) {

    /** They are typed, as there is no other way. */
    public static final PrivateMatters TYPED = new PrivateMatters(Optional.empty(), true);

    public PrivateMatters {
        if (forms.isEmpty() && !typing) {
            throw new IllegalArgumentException("without forms they must be typed");
        }
    }
}
