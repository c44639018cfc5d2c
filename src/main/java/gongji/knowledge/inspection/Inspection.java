package gongji.knowledge.inspection;

/** One machine check. Immutable. */
public interface Inspection {

    /** Looks at the library and reports what it finds, with what would mend it. */
    void look(Stock stock, Report report);
}
