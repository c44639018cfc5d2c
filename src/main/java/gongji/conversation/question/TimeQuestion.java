package gongji.conversation.question;

import java.time.LocalDate;
import java.util.Optional;

/** A question for a time of the calendar, from a first one on and not after a last one, with those known already as buttons. */
sealed interface TimeQuestion<T> extends Question<T> permits MonthQuestion, YearQuestion {

    /** {@return what stands in the keys of its help, {@code question.<unit>.…}} */
    String unit();

    /** Finds what these words name; possible or not. */
    Optional<T> hear(String words, Hearing hearing, LocalDate today);

    @Override
    default Read<T> read(Input input, Hearing hearing, LocalDate today) {
        Optional<T> said = switch (input) {
            case Input.Chosen chosen -> choices().stream()
                    .filter(it -> it.id().equals(chosen.choice()))
                    .findFirst()
                    .flatMap(it -> restore(it.id()));
            case Input.Typed typed -> hear(typed.text(), hearing, today);
            case Input.Contact contact -> Optional.empty();
            case Input.Paper paper -> Optional.empty();
        };
        return said.map(it -> judged(it, today)).orElseGet(() -> Read.notUnderstood(unit(), "unknown"));
    }

    private Read<T> judged(T said, LocalDate today) {
        if (!isPossible(said, today)) {
            return Read.notUnderstood(unit(), "future");
        }
        return restore(write(said))
                .<Read<T>>map(Read.Understood::new)
                .orElseGet(() -> Read.notUnderstood(unit(), "early"));
    }

    @Override
    default String write(T value) {
        return value.toString();
    }

    @Override
    default boolean readsNumbers() {
        return true;
    }
}
