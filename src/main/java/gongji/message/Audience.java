package gongji.message;

/** Who else reads along: in a group only policy is answered, never anything personal. */
public enum Audience {
    PRIVATE,
    GROUP
}
