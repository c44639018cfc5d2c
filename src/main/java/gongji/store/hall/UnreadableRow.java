package gongji.store.hall;

/** A message or delivery that is stored cannot be read: it was damaged, or written by another release. */
final class UnreadableRow extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final long seq;
    private final String updateId;

    /** @param updateId what it is or answers; empty where it answers nothing */
    UnreadableRow(long seq, String updateId, Throwable cause) {
        super("row " + seq + " cannot be read", cause);
        this.seq = seq;
        this.updateId = updateId;
    }

    long seq() {
        return seq;
    }

    String updateId() {
        return updateId;
    }
}
