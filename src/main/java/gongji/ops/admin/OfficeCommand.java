package gongji.ops.admin;

import gongji.ops.Trouble;
import gongji.store.StoreSettings;
import gongji.store.Stores;
import gongji.store.database.StoreUnusable;
import gongji.store.office.Operator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** A command on the store: opens it, and says in words why it cannot be opened. */
abstract class OfficeCommand implements Callable<Integer> {
    private final OfficeRoom room;
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;
    @Option(names = "--data", paramLabel = "目录", description = "数据目录（默认 data/）")
    private Optional<Path> data = Optional.empty();

    OfficeCommand(OfficeRoom room) {
        this.room = room;
    }

    @Override
    public final Integer call() {
        if (!makesStore() && settings().isMissing()) {
            throw Trouble.use("数据目录 " + settings().data() + " 里没有数据库：请检查 --data，或先用 gongji admin import 导入参保人");
        }
        try (Stores stores = room.open(settings())) {
            return run(stores);
        } catch (StoreUnusable e) {
            throw Trouble.world(StoreWords.of(e, settings()), e);
        }
    }

    /** {@return whether the command may begin with an empty place} */
    boolean makesStore() {
        return false;
    }

    /** Does the work; {@return the exit code}. */
    abstract int run(Stores stores);

    final OfficeRoom room() {
        return room;
    }

    final StoreSettings settings() {
        return room.settings(data);
    }

    final Operator operator() {
        return new Operator(room.operator(), room.now());
    }

    /** {@return where the answer goes} */
    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final void say(String line) {
        out().println(line);
        out().flush();
    }
}
