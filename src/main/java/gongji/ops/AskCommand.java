package gongji.ops;

import gongji.conversation.engine.Understanding.Background;
import gongji.understanding.Thought;
import gongji.wording.Page;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Answers one question, or one for each line of a file; opens no database. */
@Command(name = "ask", mixinStandardHelpOptions = true, description = "回答一个问题，或文件里每行一个问题",
        footer = {"", "例：gongji ask 我岳父能用我的医保吗", "    gongji ask --region 山西 --on 2024-10-01 --json 哥哥能用吗",
                "    gongji ask --batch questions.txt"})
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
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        String file = batch;
        if (file != null) {
            try (BufferedReader questions = open(file)) {
                return batch(questions, line.getOut());
            }
        }
        String question = String.join(" ", words);
        if (question.isBlank()) {
            throw new ParameterException(line, "请写上要问的话，例如 ask \"我妈能用我的医保吗\"");
        }
        return one(question, line.getOut());
    }

    private int one(String question, PrintWriter out) {
        Knowledge knowledge = place.open();
        Background background = background(knowledge);
        Page page = Page.plain(knowledge.wording());
        out.println(json ? line(question, knowledge, background, page)
                : AskText.of(knowledge.mind().think(question, background), page));
        out.flush();
        return 0;
    }

    private int batch(BufferedReader questions, PrintWriter out) throws IOException {
        Knowledge knowledge = place.open();
        Background background = background(knowledge);
        Page page = Page.plain(knowledge.wording());
        for (String question = questions.readLine(); question != null; question = questions.readLine()) {
            out.println(line(question, knowledge, background, page));
        }
        out.flush();
        return 0;
    }

    private Background background(Knowledge knowledge) {
        LocalDate day = place.day().orElseGet(today);
        return new Background(day, place.region(knowledge, day), Optional.empty(), false, Optional.empty());
    }

    /** Bytes that are no UTF-8 are read as replacement characters: one spoilt line must not cost the others their answers. */
    private static BufferedReader open(String file) {
        try {
            if (!file.equals("-") && Files.isDirectory(Path.of(file))) {
                throw Trouble.use("--batch 要写一个文件，「" + file + "」是目录。");
            }
            InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (NoSuchFileException missing) {
            throw Trouble.use("--batch 的文件「" + file + "」不存在。");
        } catch (IOException unreadable) {
            throw Trouble.use("--batch 的文件「" + file + "」读不了。");
        }
    }

    private static String line(String question, Knowledge knowledge, Background background, Page page) {
        long start = System.nanoTime();
        Thought thought = knowledge.mind().think(question, background);
        long micros = (System.nanoTime() - start) / 1000;
        return new AskLine(page, background.region(), background.today()).write(question, thought, micros);
    }
}
