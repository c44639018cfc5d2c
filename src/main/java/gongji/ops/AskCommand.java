package gongji.ops;

import gongji.conversation.engine.Understanding.Background;
import gongji.understanding.Thought;
import gongji.wording.Page;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Answers one question, or one for each line of a file; opens no database. */
@Command(name = "ask", mixinStandardHelpOptions = true, description = "回答一个问题，或文件里每行一个问题")
public final class AskCommand implements Callable<Integer> {
    private final Supplier<LocalDate> today;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final Place place = new Place();

    @Parameters(arity = "0..*", paramLabel = "问题", description = "要问的话")
    private String[] words = {};

    @Option(names = "--json", description = "每个回答输出一行 JSON")
    private boolean json;

    @Option(names = "--batch", paramLabel = "文件", description = "每行一个问题的文件，- 是标准输入；输出 JSON")
    private @Nullable String batch;

    /** @param today the day in Asia/Shanghai, asked once where no day is given */
    public AskCommand(Supplier<LocalDate> today) {
        this.today = today;
    }

    @Override
    public Integer call() throws IOException {
        PrintStream out = Output.utf8();
        LocalDate day = place.day().orElseGet(today);
        Knowledge knowledge = place.open();
        Background background = new Background(day, place.region(), Optional.empty(), false, Optional.empty());
        String file = batch;
        if (file != null) {
            return batch(file, knowledge, background, out);
        }
        String question = String.join(" ", words);
        if (question.isBlank()) {
            throw new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(),
                    "请写上要问的话，例如 ask \"我妈能用我的医保吗\"");
        }
        Page page = Page.plain(knowledge.wording());
        if (json) {
            out.println(line(question, knowledge, background, page));
        } else {
            out.println(page.draw(knowledge.mind().think(question, background).reply()));
        }
        out.flush();
        return 0;
    }

    private static int batch(String file, Knowledge knowledge, Background background, PrintStream out)
            throws IOException {
        Page page = Page.plain(knowledge.wording());
        try (BufferedReader lines = file.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
            for (String question = lines.readLine(); question != null; question = lines.readLine()) {
                out.println(line(question, knowledge, background, page));
            }
        }
        out.flush();
        return 0;
    }

    private static String line(String question, Knowledge knowledge, Background background, Page page) {
        long start = System.nanoTime();
        Thought thought = knowledge.mind().think(question, background);
        long micros = (System.nanoTime() - start) / 1000;
        return new AskLine(page, background.region(), background.today()).write(question, thought, micros);
    }
}
