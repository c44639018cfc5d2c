package gongji.ops;

import gongji.channel.console.ConsoleDoor;
import gongji.channel.console.ConsoleTalk;
import gongji.channel.console.JsonScreen;
import gongji.channel.console.Keyboard;
import gongji.channel.console.Screen;
import gongji.channel.console.TextScreen;
import gongji.channel.console.Waiting;
import gongji.message.Phrase;
import gongji.message.Reception;
import gongji.wording.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;

/** A conversation at a terminal or through a pipe. */
@Command(name = "chat", description = "在终端里对话；也可以接管道",
        footer = {"", "例：gongji chat", "    gongji chat --as wife --region 浙江",
                "    printf '我妈能绑吗\\n' | gongji chat --json"})
public final class Chat implements Callable<Integer> {

    private static final int MOST_NAME = 90;

    private final House house;

    @Mixin
    private Where where = new Where();

    @Option(names = "--as", paramLabel = "名字", defaultValue = "console", description = "对话的名字：同一份数据、同一个名字就是同一个对话")
    private String as = "console";

    @Option(names = "--json", description = "每输入一行，输出一行 JSON")
    private boolean json;

    public Chat(House house) {
        this.house = house;
    }

    /** The house with a console door. */
    public interface House {

        /** Opens the house for one conversation. */
        Open open(Where where, ConsoleDoor door);

        /** {@return the folder for files that are handed to the person} */
        Path exports(Where where);
    }

    /** An open house; closing it waits for what is under way. */
    public interface Open extends AutoCloseable {

        /** {@return where lines go} */
        Reception reception();

        /** {@return what the conversation waits for now} */
        Waiting waiting();

        /** {@return when lines come in} */
        InstantSource clock();

        /** {@return the plain page} */
        Page page();

        @Override
        void close();
    }

    @Override
    public Integer call() throws IOException {
        if (as.isBlank() || as.length() > MOST_NAME) {
            throw Trouble.use("--as 要写一个不超过 " + MOST_NAME + " 个字的名字");
        }
        ConsoleDoor door = new ConsoleDoor(as, house.exports(where));
        try (Open open = house.open(where, door); Screen screen = screen(open.page())) {
            new ConsoleTalk(door, open.reception(), open::waiting, open.clock()).run(screen);
        }
        return 0;
    }

    private Screen screen(Page page) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        if (json) {
            return new JsonScreen(page, in, out);
        }
        Keyboard keyboard = Keyboard.open(in, page.phrase(Phrase.of("console.prompt")));
        TextScreen screen = new TextScreen(page, keyboard, new PrintWriter(out, false, StandardCharsets.UTF_8));
        screen.welcome();
        return screen;
    }
}
