package gongji.conversation;

/** The store could not be reached, or went away in the middle. Nothing is wrong with what was wanted: to be tried again later. */
public final class StoreAway extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param cause what the store's driver said */
    public StoreAway(Throwable cause) {
        super("the store is away", cause);
    }
}
