package gongji.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ReadmeTest {
    private static final Path HOUSE = Path.of("src/main/java/gongji");
    private static final Pattern ROOM = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");
    private static final Pattern MARKS = Pattern.compile("(?m)^(?:<{7} |>{7} |={7}$)");
    private static final Pattern LINK = Pattern.compile("]\\(([^):#]+)\\)");

    @Test
    void everyRoomIsOnTheMap() throws IOException {
        Set<String> named = all(ROOM, readme());
        Set<String> rooms;
        try (Stream<Path> inside = Files.list(HOUSE)) {
            rooms = inside.filter(Files::isDirectory)
                    .map(room -> room.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        rooms.removeAll(named);

        assertFalse(named.isEmpty());
        assertEquals(Set.of(), rooms);
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> dead = all(LINK, readme()).stream().filter(link -> !Files.exists(Path.of(link))).toList();

        assertEquals(List.of(), dead);
    }

    @Test
    void noMergeLeftItsMarksInWhatPeopleRead() throws IOException {
        List<Path> read = new ArrayList<>(List.of(Path.of("README.md"), Path.of("SECURITY.md")));
        try (Stream<Path> files = Files.walk(Path.of("knowledge"))) {
            files.filter(Files::isRegularFile).forEach(read::add);
        }
        List<Path> marked = new ArrayList<>();
        for (Path file : read) {
            if (MARKS.matcher(Files.readString(file)).find()) {
                marked.add(file);
            }
        }

        assertEquals(List.of(), marked);
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
