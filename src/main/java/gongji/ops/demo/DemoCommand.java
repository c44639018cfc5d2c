package gongji.ops.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongji.household.Change;
import gongji.household.binding.BindingState;
import gongji.household.binding.Terms;
import gongji.household.link.LinkKind;
import gongji.household.people.Party;
import gongji.household.people.PersonId;
import gongji.household.record.ActionId;
import gongji.ops.Trouble;
import gongji.ops.admin.OfficeRoom;
import gongji.ops.admin.RuledSplitting;
import gongji.ops.admin.StoreWords;
import gongji.rules.kinship.Kin;
import gongji.store.StoreSettings;
import gongji.store.Stores;
import gongji.store.database.StoreUnusable;
import gongji.store.office.Imported;
import gongji.store.office.Office;
import gongji.store.office.Operator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Fills an empty data folder with an invented household over two provinces, and says how to try it. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = "在空的数据目录里建一个虚构的家庭，打印人物、激活码和试用方法",
        footer = {"", "例：gongji demo", "    gongji chat"})
public final class DemoCommand implements Callable<Integer> {
    private static final String ACTION = "demo.daughter";
    private final OfficeRoom room;
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;
    @Option(names = "--data", paramLabel = "目录", description = "数据目录（默认 data/）")
    private Optional<Path> data = Optional.empty();
    @Option(names = "--json", description = "输出 JSON")
    private boolean json;

    public DemoCommand(OfficeRoom room) {
        this.room = room;
    }

    @Override
    public Integer call() {
        StoreSettings settings = room.settings(data);
        try (Stores stores = room.open(settings)) {
            if (!stores.office().isEmpty()) {
                throw Trouble.use("数据目录 " + settings.data() + " 里已经有人员资料，演示只放进空的目录；请用 --data 另指一个");
            }
            print(play(stores), settings);
            return 0;
        } catch (StoreUnusable e) {
            throw Trouble.world(StoreWords.of(e, settings), e);
        }
    }

    private List<Ticket> play(Stores stores) {
        Operator operator = new Operator("demo", room.now());
        LocalDate first = Year.first(operator.today());
        Office office = stores.office();
        taken(office.importPeople(Cast.people(first), operator, false));
        taken(office.importRelations(Cast.relations(), operator, false));
        PersonId husband = id(office, Cast.HUSBAND, operator);
        office.commit(List.of(new Change.BindingMade(new ActionId(ACTION), husband,
                new Party.Known(id(office, Cast.DAUGHTER, operator)), Kin.CHILD, Terms.OPEN, Optional.empty(),
                BindingState.REGISTERED, first)), operator);
        taken(office.importLedger(Year.rows(operator.today()), new RuledSplitting(room.policies()), operator, false));
        List<Ticket> tickets = new ArrayList<>();
        for (Cast each : Cast.values()) {
            LinkKind kind = each == Cast.DAUGHTER ? LinkKind.GUARDIAN : LinkKind.SELF;
            tickets.add(new Ticket(each, kind, office.giveCode(id(office, each, operator), kind, operator)));
        }
        return tickets;
    }

    private static void taken(Imported imported) {
        if (!imported.isTaken()) {
            throw new IllegalStateException("the play does not fit the rules: " + imported.problems());
        }
    }

    private static PersonId id(Office office, Cast who, Operator operator) {
        return office.findPerson(who.idNumber(), operator).orElseThrow().id();
    }

    private void print(List<Ticket> tickets, StoreSettings settings) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(tickets, settings));
        } else {
            out.println("已建好一个虚构的家庭（数据目录 " + settings.data() + "）：");
            tickets.forEach(it -> out.println("  " + it.who().person() + "  " + it.who().idNumber().digits() + "  激活码 "
                    + it.code() + "\n      " + it.who().part()));
            out.println("试一试：");
            tries(tickets, settings).forEach(it -> out.println("  " + it));
        }
        out.flush();
    }

    private List<String> tries(List<Ticket> tickets, StoreSettings settings) {
        String chat = "bin/gongji chat" + (data.isPresent() ? " --data " + settings.data() : "");
        return List.of(chat, "输入「验证身份」，看过说明选「同意」，再输入 " + tickets.getFirst().who().person() + " 的激活码 "
                + tickets.getFirst().code() + "，设一个 PIN", "输入「帮我绑我妈」「查余额」「我岳父能绑吗」，办到一半问「住院能用吗」",
                "换一个对话：" + chat + " --as wife");
    }

    private String json(List<Ticket> tickets, StoreSettings settings) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("data", settings.data().toString());
        all.put("people", tickets.stream().map(DemoCommand::fields).toList());
        all.put("try", tries(tickets, settings));
        try {
            return new ObjectMapper().writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can be written", e);
        }
    }

    private static Map<String, Object> fields(Ticket it) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", it.who().person());
        fields.put("idNumber", it.who().idNumber().digits());
        fields.put("region", it.who().region());
        fields.put("part", it.who().part());
        fields.put("kind", it.kind().code());
        fields.put("code", it.code());
        return fields;
    }

    private record Ticket(Cast who, LinkKind kind, String code) {}
}
