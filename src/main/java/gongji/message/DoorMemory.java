package gongji.message;

import java.util.Optional;

/** The small durable memory of a door: offsets, ids of sent messages. Safe for use by many threads. */
public interface DoorMemory {

    /** {@return whether other processes may remember too, so that nothing may be kept at hand instead} */
    default boolean isShared() {
        return false;
    }

    /** Looks up what was remembered last under this name. */
    Optional<String> recall(DoorName door, String name);

    /** {@return what is remembered under this name; the value given, remembered from now on, where there was none} */
    default String recallOrRemember(DoorName door, String name, String value) {
        Optional<String> known = recall(door, name);
        if (known.isEmpty()) {
            remember(door, name, value);
        }
        return known.orElse(value);
    }

    /** Remembers a value under this name, durably when it returns. */
    void remember(DoorName door, String name, String value);

    /** Remembers what would be missed little: a power cut within the next moments may take it back. */
    default void note(DoorName door, String name, String value) {
        remember(door, name, value);
    }
}
