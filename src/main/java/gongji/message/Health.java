package gongji.message;

import java.util.Map;

/** How a part of the house feels, as {@code GET /health} shows it. */
public interface Health {

    /** Asks now. */
    Report report();

    /**
     * @param part what speaks, such as {@code telegram}
     * @param details figures without personal data
     */
    record Report(String part, boolean well, Map<String, String> details) {

        public Report {
            details = Map.copyOf(details);
        }
    }
}
