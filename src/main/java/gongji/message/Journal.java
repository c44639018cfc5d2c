package gongji.message;

import java.util.List;
import java.util.Map;

/**
 * What a door has shown in each chat, numbered from one, for as many processes as show it. What is written outlives this process; a
 * power cut within the next moments may take it back, together with the note that it was shown. Safe for use by many threads.
 */
public interface Journal {

    /** How many entries of a chat are kept at least. */
    int KEPT = 80;

    /** {@return whether other processes may write too} */
    boolean isShared();

    /** {@return the entries of a chat after a number, the oldest first; at most the latest {@link #KEPT}} */
    List<Entry> list(String chat, long after);

    /** {@return the entries after the number given for each chat, the oldest first, where there are any} */
    Map<String, List<Entry>> listNew(Map<String, Long> after);

    /** Adds an entry; {@return false, and nothing is written, where another one has its number}. */
    boolean add(String chat, Entry entry);

    /** Writes other words in the place of an entry's. */
    void replace(String chat, Entry entry);

    /** Forgets the words of all entries of a chat, but not how many there were. */
    void clear(String chat);

    /**
     * Something shown.
     *
     * @param words empty when they were forgotten
     */
    record Entry(long number, String words) {}
}
