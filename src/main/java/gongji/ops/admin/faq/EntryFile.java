package gongji.ops.admin.faq;

import gongji.source.FrontMatter;
import gongji.source.Problems;
import gongji.source.TextFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The file of one entry: what each field says, and the very lines in which the head says it. Immutable.
 *
 * @param name how problems name it
 */
record EntryFile(Path path, String name, List<Block> head, Map<Field, String> cells) {
    private static final Pattern KEY = Pattern.compile("([a-z][a-z-]*):.*");

    EntryFile {
        head = List.copyOf(head);
        cells = Map.copyOf(cells);
    }

    /** The lines under one key of the head. */
    record Block(String key, List<String> lines) {}

    /** Reads a file; nothing, and a problem, where it has no head. */
    static Optional<EntryFile> read(Path path, Path root, Problems problems) {
        return TextFile.read(path, root, problems).flatMap(file -> {
            Optional<FrontMatter> matter = FrontMatter.read(file.name(), file.text(), problems);
            return matter.map(it -> new EntryFile(path, file.name(), blocks(headLines(file.text(), it)), cells(it)));
        });
    }

    private static List<String> headLines(String text, FrontMatter matter) {
        return text.lines().limit(matter.bodyLine() - 2L).skip(1).toList();
    }

    private static List<Block> blocks(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        for (String line : lines) {
            var key = KEY.matcher(line);
            if (key.matches() || blocks.isEmpty()) {
                blocks.add(new Block(key.matches() ? key.group(1) : "", new ArrayList<>(List.of(line))));
            } else {
                blocks.getLast().lines().add(line);
            }
        }
        return blocks;
    }

    private static Map<Field, String> cells(FrontMatter matter) {
        Map<Field, String> cells = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            cells.put(field, field.tidy(field.cell(matter)));
        }
        return cells;
    }

    String cell(Field field) {
        return cells.getOrDefault(field, "");
    }

    /** {@return the text of the file with these fields changed; every other line of the head stays as it was written} */
    String with(Map<Field, String> changes) {
        List<Block> blocks = new ArrayList<>(head);
        changes.forEach((field, cell) -> {
            if (field.isInHead()) {
                put(blocks, new Block(field.key(), field.written(cell)), field);
            }
        });
        List<String> lines = new ArrayList<>(List.of("---"));
        blocks.forEach(it -> lines.addAll(it.lines()));
        lines.add("---");
        return String.join("\n", lines) + "\n\n" + changes.getOrDefault(Field.ANSWER, cell(Field.ANSWER)) + "\n";
    }

    /** Puts a block where the key stands, or behind the keys that come before it. */
    private static void put(List<Block> blocks, Block block, Field field) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).key().equals(block.key())) {
                blocks.set(i, block);
                return;
            }
        }
        int at = blocks.size();
        while (at > 0
                && Field.find(blocks.get(at - 1).key()).filter(it -> it.compareTo(field) > 0).isPresent()) {
            at--;
        }
        blocks.add(at, block);
    }
}
