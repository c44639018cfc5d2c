package gongji.ops.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongji.store.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists what people asked in vain, gathered and counted. */
@Command(name = "gaps", mixinStandardHelpOptions = true, description = "列出没有答上来的问题：相近的归在一起，问得多的在前",
        footer = {"", "问题在记下之前已经隐去号码、姓名和联系方式，也不记是谁问的；过了 retention.question-log-days 就删除。",
                "", "例：gongji admin gaps", "    gongji admin gaps --days 30 --json"})
final class GapsCommand extends OfficeCommand {
    private static final ObjectMapper JSON = new ObjectMapper();
    @Option(names = "--days", paramLabel = "天数", defaultValue = "180", description = "看最近多少天的，默认 180")
    private int days = 180;
    @Option(names = "--json", description = "每组一行 JSON")
    private boolean json;

    GapsCommand(OfficeRoom room) {
        super(room);
    }

    @Override
    int run(Stores stores) {
        List<Alike> gathered = Alike.gather(stores.listUnanswered(operator().today().minusDays(days)));
        stores.office().note("gaps-listed", operator());
        if (gathered.isEmpty() && !json) {
            say("这些天没有答不上来的问题");
        }
        gathered.forEach(it -> say(json ? line(it) : told(it)));
        return 0;
    }

    private static String told(Alike it) {
        String others = it.others().isEmpty() ? "" : "（也问：" + String.join("；", it.others()) + "）";
        String when = it.first().equals(it.last()) ? it.last().toString() : it.first() + " 至 " + it.last();
        return (it.count() + " 次  " + when + "  " + it.words() + others).replaceAll("\\R", " ");
    }

    private static String line(Alike it) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("count", it.count());
        fields.put("first", it.first().toString());
        fields.put("last", it.last().toString());
        fields.put("words", it.words());
        fields.put("others", it.others());
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
