package gongji.channel.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import gongji.wording.Page;
import gongji.wording.Reply;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** A pipe for programs: one line of JSON for every line in, and nothing else. */
public final class JsonScreen implements Screen {

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new Jdk8Module()).build();

    private final Page page;
    private final PlainLines lines;
    private final PrintStream out;

    /** {@code page} is a plain one; {@code out} writes UTF-8. */
    public JsonScreen(Page page, BufferedReader in, PrintStream out) {
        this.page = page;
        this.lines = new PlainLines(in);
        this.out = out;
    }

    @Override
    public Input read(boolean secret) {
        return lines.next();
    }

    @Override
    public void show(Turn turn) {
        List<Reply> replies = turn.replies().stream().map(page::reply).toList();
        Line line = new Line(turn.in(), replies, turn.waiting().dialog(), turn.waiting().step(), turn.micros());
        try {
            out.print(JSON.writeValueAsString(line) + "\n");
            out.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line of strings and numbers is always JSON", e);
        }
    }

    @Override
    public void close() {
        out.flush();
    }

    private record Line(String in, List<Reply> replies, Optional<String> dialog, Optional<String> step, long micros) {}
}
