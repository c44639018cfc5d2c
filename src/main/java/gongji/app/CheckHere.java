package gongji.app;

import gongji.app.settings.SettingsFile;
import gongji.ops.check.CheckCommand;
import gongji.source.Problem;
import gongji.source.Problems;

import java.time.LocalDate;
import java.util.List;

/** What the check command looks at in this house. */
record CheckHere(Ground ground) implements CheckCommand.Surroundings {

    @Override
    public LocalDate today() {
        return ground.today();
    }

    @Override
    public List<Problem> settings() {
        Problems problems = new Problems();
        SettingsFile.read(ground.settingsFile(), ground.home(), problems);
        return problems.list();
    }
}
