package gongji.app;

import gongji.app.settings.Settings;
import gongji.household.record.Authority;
import gongji.ops.Trouble;
import gongji.ops.admin.OfficeRoom;
import gongji.privacy.Secret;
import gongji.rulebook.Rulebook;
import gongji.rules.parameter.Policies;
import gongji.source.Problems;
import gongji.store.StoreSettings;
import gongji.wording.Wording;
import gongji.wording.WordingFiles;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The office in this house: the operator is whoever is logged in on this machine. */
final class OfficeHere implements OfficeRoom {

    private final Ground ground;
    private final Roof roof;

    OfficeHere(Ground ground, Roof roof) {
        this.ground = ground;
        this.roof = roof;
    }

    @Override
    public StoreSettings settings(Optional<Path> data) {
        return ground.store(data);
    }

    @Override
    public Optional<String> copyTo() {
        return ground.environment().copyTo().map(Secret::reveal);
    }

    @Override
    public Policies policies() {
        return switch (Rulebook.load(ground.knowledge())) {
            case Rulebook.Loaded loaded -> loaded.policies();
            case Rulebook.Refused refused -> throw Trouble.problems(refused.problems());
        };
    }

    @Override
    public Authority authority() {
        Settings.Authority authority = roof.settings().authority();
        return new Authority(authority.name(), authority.binding());
    }

    @Override
    public Wording wording() {
        return WordingFiles.read(ground.knowledge(), new Problems());
    }

    @Override
    public Instant now() {
        return ground.clock().instant();
    }

    @Override
    public String operator() {
        return System.getProperty("user.name", "operator");
    }
}
