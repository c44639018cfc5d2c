package gongji.app;

import gongji.app.settings.Environment;
import gongji.app.settings.Settings;
import gongji.conversation.Hall;
import gongji.conversation.Outbox;
import gongji.household.record.Authority;
import gongji.message.Effect;
import gongji.ops.Trouble;
import gongji.ops.Where;
import gongji.ops.admin.Admin;
import gongji.ops.admin.OfficeRoom;
import gongji.rules.parameter.Policies;
import gongji.source.Problems;
import gongji.store.StoreSettings;
import gongji.talk.Cast;
import gongji.talk.HallStage;
import gongji.talk.Stage;
import gongji.wording.Wording;
import gongji.wording.WordingFiles;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole house over SQLite, wired as it is for real, with the knowledge read once for all stages. */
final class HouseStage {

    private HouseStage() {}

    /** {@return a stage over the store in this folder, run as the settings say} */
    static Stage in(Path folder, Settings settings) {
        return new HallStage(clock -> opened(folder, settings, clock));
    }

    private static HallStage.Opened opened(Path folder, Settings settings, InstantSource clock) {
        Ground ground = new Ground(Path.of("").toAbsolutePath(), Environment.of(Map.of()), clock);
        Where where = CommandLine.populateCommand(new Where(), "--data", folder.toString());
        OpenHouse house = OpenHouse.open(ground, settings, Cast.knowledge(), where, new SimpleMeterRegistry());
        return new Opened(house, new Counter(folder, settings, clock));
    }

    private record Opened(OpenHouse house, Counter counter) implements HallStage.Opened {

        @Override
        public Hall hall() {
            return house.hall();
        }

        @Override
        public Outbox outbox() {
            return house.outbox();
        }

        /** {@return nothing: what the store committed is seen in what it says afterwards} */
        @Override
        public List<Effect> effects() {
            return List.of();
        }

        @Override
        public String office(String words) {
            StringWriter said = new StringWriter();
            PrintWriter out = new PrintWriter(said, true);
            Admin.commands(counter).setOut(out).setErr(out).setExecutionExceptionHandler((e, command, parsed) -> {
                out.println(e.getMessage());
                return e instanceof Trouble trouble ? trouble.code() : 99;
            }).execute(words.split(" "));
            return said.toString();
        }

        @Override
        public void close() {
            house.close();
        }
    }

    /** The office beside the house, on the same store. */
    private record Counter(Path folder, Settings run, InstantSource clock) implements OfficeRoom {

        @Override
        public StoreSettings settings(Optional<Path> data) {
            return StoreSettings.in(folder);
        }

        @Override
        public Policies policies() {
            return Cast.knowledge().policies();
        }

        @Override
        public Authority authority() {
            return new Authority(run.authority().name(), run.authority().binding());
        }

        @Override
        public Wording wording() {
            return WordingFiles.read(Path.of("knowledge"), new Problems());
        }

        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        public String operator() {
            return "clerk";
        }
    }
}
