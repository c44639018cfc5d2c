package gongji.rules.parameter;

/**
 * Names a document in the list of sources.
 *
 * @param id its key, never blank
 */
public record SourceId(String id) {

    /** Rejects a blank key. */
    public SourceId {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a source id must not be blank");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
