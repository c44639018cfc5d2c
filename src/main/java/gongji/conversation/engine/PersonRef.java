package gongji.conversation.engine;

/** A person on the register as the conversation knows one: by an opaque id that says nothing about who it is. */
public record PersonRef(String id) {

    public PersonRef {
        if (id.isEmpty() || id.length() > 64) {
            throw new IllegalArgumentException("a person's id has 1 to 64 characters");
        }
    }
}
