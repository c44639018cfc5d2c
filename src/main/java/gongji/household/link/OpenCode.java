package gongji.household.link;

import gongji.household.people.PersonId;

import java.time.Instant;

/**
 * An activation code that was given out and not used yet.
 *
 * @param kind the role the chat that types it gets
 */
public record OpenCode(CodeId id, PersonId person, LinkKind kind, Instant until) {
    @Override
    public String toString() {
        return "OpenCode[" + person + ", " + kind + "]";
    }
}
