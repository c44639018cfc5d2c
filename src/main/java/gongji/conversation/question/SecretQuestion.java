package gongji.conversation.question;

import gongji.message.Frame.Manner;
import gongji.message.Value;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Something only the person knows, in any case and with or without spaces and hyphens; whether it is the right one is for the one who
 * asked to judge.
 *
 * @param kind what it is, in the keys {@code question.<kind>}
 * @param form what its characters must match
 * @param lasts how long one that was typed counts
 */
public record SecretQuestion(String kind, String form, Duration lasts) implements Question<String> {

    /** {@return the question for an activation code: 8 letters and digits} */
    public static SecretQuestion code() {
        return new SecretQuestion("code", "[0-9A-Z]{8}", Duration.ofMinutes(30));
    }

    /** {@return the question for a new PIN of six digits that counts for half an hour, as any sensitive answer} */
    public static SecretQuestion pin() {
        return new SecretQuestion("pin", "[0-9]{6}", Duration.ofMinutes(30));
    }

    /** {@return the question for the PIN that was set before; it counts for so long} */
    public static SecretQuestion ownPin(Duration lasts) {
        return new SecretQuestion("own-pin", "[0-9]{6}", lasts);
    }

    @Override
    public Read<String> read(Input input, Hearing hearing, LocalDate today) {
        return Optional.of(input)
                .filter(Input.Typed.class::isInstance)
                .map(Input.Typed.class::cast)
                .flatMap(typed -> restore(hearing.folded(typed.text()).toUpperCase(Locale.ROOT)))
                .<Read<String>>map(Read.Understood::new)
                .orElseGet(() -> Read.notUnderstood(kind, "wrong"));
    }

    @Override
    public String write(String value) {
        return value;
    }

    @Override
    public Optional<String> restore(String canonical) {
        return canonical.matches(form) ? Optional.of(canonical) : Optional.empty();
    }

    @Override
    public Value show(String value) {
        return new Value.Words("*".repeat(value.length()));
    }

    @Override
    public Set<Manner> manners() {
        return Set.of(Manner.SECRET_ANSWER, Manner.HIDE_WHAT_WAS_TYPED);
    }

    @Override
    public boolean sensitive() {
        return true;
    }

    @Override
    public boolean readsNumbers() {
        return true;
    }
}
