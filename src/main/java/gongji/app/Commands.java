package gongji.app;

import gongji.ops.AskCommand;
import gongji.ops.BenchCommand;
import gongji.ops.Chat;
import gongji.ops.EvalCommand;
import gongji.ops.FitCommand;
import gongji.ops.Program;
import gongji.ops.Serve;
import gongji.ops.admin.Admin;
import gongji.ops.check.CheckCommand;
import gongji.ops.demo.DemoCommand;
import gongji.ops.rule.RuleCommand;
import picocli.CommandLine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** All commands by name, each with what it needs. Only the one that was called is made. */
public final class Commands {

    private static final String USUAL = "serve";
    /** Lucene says once a start that it could be faster with a module that is still being tried out; held, so that it stays silent. */
    private static final Logger VECTORS = Logger
            .getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private final Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();

    Commands(Ground ground) {
        Roof roof = new Roof(ground);
        commands.put("serve", () -> new CommandLine(new Serve(new ServeHouse(ground, roof))));
        commands.put("chat", () -> new CommandLine(new Chat(new ChatHouse(ground, roof))));
        commands.put("rule", () -> RuleCommand.of(new LawRoomHere(ground)));
        commands.put("check", () -> new CommandLine(new CheckCommand(new CheckHere(ground))));
        commands.put("admin", () -> Admin.commands(new OfficeHere(ground, roof)));
        commands.put("demo", () -> new CommandLine(new DemoCommand(new OfficeHere(ground, roof))));
        commands.put("eval", () -> new CommandLine(new EvalCommand(ground::today)));
        commands.put("bench", () -> new CommandLine(new BenchCommand(ground::today)));
        commands.put("fit", () -> new CommandLine(new FitCommand(ground::today)));
        commands.put("ask", () -> new CommandLine(new AskCommand(ground::today)));
    }

    /**
     * Runs a command line.
     *
     * @param root what stands for the whole program and its help
     * @return the exit code
     */
    public static int run(Object root, String[] args) {
        VECTORS.setLevel(Level.SEVERE);
        Ground ground = Ground.of(System.getProperties(), System.getenv());
        Commands commands = new Commands(ground);
        String[] words = commands.named(args);
        CommandLine line = commands.line(root, words);
        line.setDefaultValueProvider(folders(ground));
        return Program.run(line, words, Sentences::of);
    }

    /** {@return the command called, or all of them where none is} */
    CommandLine line(Object root, String... words) {
        CommandLine line = new CommandLine(root);
        Supplier<CommandLine> only = words.length == 0 ? null : commands.get(words[0]);
        if (only == null) {
            commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
        } else {
            line.addSubcommand(words[0], only.get());
        }
        Help.speakChinese(line);
        return line;
    }

    /** Without a command it is {@code serve}, also where only its options are given. */
    private String[] named(String[] args) {
        List<String> words = new ArrayList<>(List.of(args));
        boolean help = words.contains("--help") || words.contains("-h") || words.contains("--version");
        boolean none = words.isEmpty() || words.getFirst().startsWith("-") && !help;
        if (none) {
            words.addFirst(USUAL);
        }
        return words.toArray(new String[0]);
    }

    /** The folders of the commands are at home, wherever the command was called from. */
    private static CommandLine.IDefaultValueProvider folders(Ground ground) {
        return argument -> {
            if (argument instanceof CommandLine.Model.OptionSpec option && option.longestName().equals("--knowledge")) {
                return ground.knowledge().toString();
            }
            if (argument instanceof CommandLine.Model.OptionSpec option && option.longestName().equals("--data")) {
                return ground.data(Optional.empty()).toString();
            }
            return null;
        };
    }
}
