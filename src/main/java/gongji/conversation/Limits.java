package gongji.conversation;

import gongji.message.DoorName;

import java.util.Set;

/**
 * How much one chat may say.
 *
 * @param burst messages at once, at least 1
 * @param perMinute messages a minute in the long run, at least 1
 * @param trusted doors without a limit, such as the console of the operator
 */
public record Limits(int burst, int perMinute, Set<DoorName> trusted) {

    /** Twenty at once and forty a minute, but as many as one likes on the console. */
    public static final Limits USUAL = new Limits(20, 40, Set.of(DoorName.CONSOLE));

    public Limits {
        if (burst < 1 || perMinute < 1) {
            throw new IllegalArgumentException("at least one message must be allowed");
        }
        trusted = Set.copyOf(trusted);
    }
}
