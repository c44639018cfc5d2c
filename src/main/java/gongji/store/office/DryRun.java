package gongji.store.office;

/** Ends a transaction that was only to show what would happen. */
final class DryRun extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Imported result;

    DryRun(Imported result) {
        super("a dry run leaves nothing behind", null, false, false);
        this.result = result;
    }

    Imported result() {
        return result;
    }
}
