package gongji.ops.rule;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/** The option of every rule command that names another knowledge folder. */
final class Folder {

    @Option(names = "--knowledge", paramLabel = "目录", description = "知识目录，默认 knowledge")
    private Optional<Path> knowledge = Optional.empty();

    private @Nullable LawRoom chosen;

    /** {@return the room over the folder that was named, else the room itself} */
    LawRoom of(LawRoom usual) {
        if (chosen == null) {
            chosen = knowledge.map(usual::over).orElse(usual);
        }
        return chosen;
    }
}
