package gongji.household;

/**
 * A change is not possible any more, because something else happened between reading and committing. Nothing was
 * committed; the turn is to be taken again from what is stored now.
 */
public final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param reason in English, for the log, without personal data
     */
    public Overtaken(String reason) {
        super(reason);
    }
}
