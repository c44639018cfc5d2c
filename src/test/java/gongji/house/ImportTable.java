package gongji.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who may import whom: an allow-list. What is not listed is forbidden, and so is a package that belongs to no room.
 * A room is a package with all below it, unless the table has a line for what is below.
 */
final class ImportTable {
    private static final String HOUSE = "gongji";
    private static final String[] LOG = {"org.slf4j"};
    private static final String[] JSON = {"com.fasterxml.jackson"};
    private static final String[] METER = {"io.micrometer", "io.github.bucket4j"};
    private static final List<String> PURE = List.of("java.io", "java.nio", "java.net", "java.util.concurrent",
            "java.time.Clock", "java.lang.Thread");

    private static final List<Room> ROOMS = List.of(
            room("message"),
            room("privacy"),
            room("rules").without(PURE),
            room("source").libraries(JSON).libraries("org.dhatim.fastexcel", "org.yaml.snakeyaml"),
            room("rulebook").house("rules", "source"),
            room("reading").house("rules").libraries("com.ibm.icu"),
            room("reading.load").house("reading", "rules", "source").libraries("com.ibm.icu"),
            room("knowledge.entry").house("message"),
            room("knowledge.load").house("knowledge.entry", "message", "source").libraries("org.commonmark"),
            room("knowledge.index").house("knowledge.entry", "reading").libraries("org.apache.lucene", "com.ibm.icu"),
            room("knowledge.search").house("knowledge.entry", "reading", "knowledge.index")
                    .libraries("org.apache.lucene", "com.ibm.icu"),
            room("knowledge.answer")
                    .house("message", "knowledge.entry", "knowledge.search", "reading", "rules"),
            room("knowledge.inspection").house("knowledge", "rulebook", "rules", "reading", "source", "message"),
            room("household").house("message", "rules"),
            room("conversation.question").house("message", "reading", "rules"),
            room("conversation.engine").house("message", "reading", "rules", "conversation.question"),
            room("understanding").house("conversation.engine", "knowledge.answer", "knowledge.entry",
                    "knowledge.search", "reading", "message", "rules"),
            room("conversation").house("message", "conversation.engine", "privacy").libraries(LOG).libraries(METER),
            room("dialogs").house("message", "conversation.engine", "conversation.question", "household", "rules",
                    "knowledge.answer"),
            room("dialogs.*").house("dialogs", "message", "conversation.engine", "conversation.question", "household",
                    "rules", "knowledge.answer", "knowledge.entry"),
            room("store").house("message", "conversation", "conversation.engine", "household", "privacy", "rules")
                    .libraries("java.sql", "javax.sql", "javax.crypto", "org.jdbi", "org.flywaydb", "org.sqlite",
                            "org.postgresql", "com.google.crypto.tink", "at.favre.lib")
                    .libraries(JSON)
                    .libraries(LOG),
            room("wording").house("message", "source"),
            room("channel.telegram").house("message", "wording", "privacy")
                    .libraries(JSON)
                    .libraries(LOG)
                    .libraries(METER)
                    .libraries("org.telegram", "okhttp3", "okio"),
            room("channel.web").house("message", "wording", "privacy")
                    .libraries(JSON)
                    .libraries(LOG)
                    .libraries(METER)
                    .libraries("io.javalin", "jakarta.servlet", "org.eclipse.jetty", "kotlin"),
            room("channel.console").house("message", "wording", "privacy")
                    .libraries(JSON)
                    .libraries(LOG)
                    .libraries(METER)
                    .libraries("org.jline"),
            room("ops")
                    .house("message", "privacy", "rules", "source", "rulebook", "reading", "knowledge", "household",
                            "conversation", "understanding", "dialogs", "store", "wording", "channel.console")
                    .libraries("picocli", "com.sun.net.httpserver")
                    .libraries(JSON)
                    .libraries(LOG),
            room("app").house("message", "privacy", "rules", "source", "rulebook", "reading", "knowledge", "household",
                    "conversation", "understanding", "dialogs", "store", "wording", "channel", "ops").libraries(""),
            room("").house("app", "ops").libraries("picocli"));

    private ImportTable() {}

    /** {@return every import that the table does not allow, as a sentence} */
    static List<String> violations(JavaClasses classes) {
        return classes.stream()
                .sorted(Comparator.comparing(JavaClass::getName))
                .flatMap(ImportTable::violations)
                .distinct()
                .toList();
    }

    private static Stream<String> violations(JavaClass user) {
        Optional<Room> room = roomOf(user.getPackageName());
        if (room.isEmpty()) {
            return Stream.of(user.getName() + " is in no room of the table");
        }
        return user.getDirectDependenciesFromSelf()
                .stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(used -> !allowed(room.get(), user, used))
                .map(used -> user.getName() + " must not use " + used.getName());
    }

    private static boolean allowed(Room room, JavaClass user, JavaClass used) {
        String name = used.getName();
        if (used.isPrimitive() || under("org.jspecify", name)) {
            return true;
        }
        if (!under(HOUSE, name)) {
            return room.mayUse(name);
        }
        return roomOf(used.getPackageName()).filter(other -> other.name.equals(room.name)
                ? branch(user.getPackageName(), room).equals(branch(used.getPackageName(), room))
                : room.house.stream().anyMatch(prefix -> under(prefix, other.plainName()))).isPresent();
    }

    /** The part of a package name that tells the rooms of one line apart: {@code bind} for {@code dialogs.bind}. */
    private static String branch(String packageName, Room room) {
        if (!room.name.endsWith(".*")) {
            return "";
        }
        String rest = packageName.substring(HOUSE.length() + room.plainName().length() + 2);
        return rest.split("\\.")[0];
    }

    private static Optional<Room> roomOf(String packageName) {
        return ROOMS.stream()
                .filter(room -> room.holds(packageName))
                .max(Comparator.comparingInt(room -> room.name.length()));
    }

    private static boolean under(String prefix, String name) {
        return name.equals(prefix) || name.startsWith(prefix + ".") || name.startsWith(prefix + "$");
    }

    private static Room room(String name) {
        return new Room(name, List.of(), List.of(), List.of());
    }

    private record Room(String name, List<String> house, List<String> libraries, List<String> forbidden) {

        Room house(String... rooms) {
            return new Room(name, List.of(rooms), libraries, forbidden);
        }

        Room libraries(String... prefixes) {
            List<String> all = new ArrayList<>(libraries);
            all.addAll(List.of(prefixes));
            return new Room(name, house, List.copyOf(all), forbidden);
        }

        Room without(List<String> prefixes) {
            return new Room(name, house, libraries, prefixes);
        }

        String plainName() {
            return name.replace(".*", "");
        }

        boolean holds(String packageName) {
            if (name.isEmpty()) {
                return packageName.equals(HOUSE);
            }
            String full = HOUSE + "." + plainName();
            return name.endsWith(".*") ? packageName.startsWith(full + ".") : under(full, packageName);
        }

        boolean mayUse(String outside) {
            Predicate<String> listed = prefix -> under(prefix, outside);
            if (libraries.contains("") || libraries.stream().anyMatch(listed)) {
                return true;
            }
            return under("java", outside) && !under("java.sql", outside) && forbidden.stream().noneMatch(listed);
        }
    }
}
