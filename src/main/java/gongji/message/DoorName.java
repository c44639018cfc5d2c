package gongji.message;

/** The name of a door, such as {@code telegram}, {@code web} or {@code console}: lower-case letters only. */
public record DoorName(String name) {

    public static final DoorName CONSOLE = new DoorName("console");
    public static final DoorName TELEGRAM = new DoorName("telegram");
    public static final DoorName WEB = new DoorName("web");

    public DoorName {
        if (!name.matches("[a-z]{1,20}")) {
            throw new IllegalArgumentException("not a door name: " + name);
        }
    }
}
