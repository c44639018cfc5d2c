package gongji.household;

/** A chat wanted a change it has no right to. A dialog that offers only what a {@link Visitor} sees never causes it. */
public final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotAllowed(Change change, String reason) {
        super(change.getClass().getSimpleName() + ": " + reason);
    }
}
