package gongji.message;

import java.util.Optional;

/** The small durable memory of a door: offsets, ids of sent messages. Safe for use by many threads. */
public interface DoorMemory {

    /** Looks up what was remembered last under this name. */
    Optional<String> recall(DoorName door, String name);

    /** Remembers a value under this name, durably when it returns. */
    void remember(DoorName door, String name, String value);
}
