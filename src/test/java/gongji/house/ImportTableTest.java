package gongji.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class ImportTableTest {
    @TempDir
    Path folder;

    @Test
    void everyRoomImportsOnlyWhatTheTableAllows() {
        assertEquals(List.of(), ImportTable.violations(House.classes()));
    }

    @Test
    void packagesFormNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("gongji.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(House.classes());
    }

    @Test
    void pureRoomMustNotReachOutside() {
        List<String> found = ImportTable.violations(House.compile(folder,
                "package gongji.rules.kinship; class Peek { Object f = new java.io.File(\"x\"); }"));

        assertEquals(List.of("gongji.rules.kinship.Peek must not use java.io.File"), found);
    }

    @Test
    void databaseIsSeenByTheStoreAlone() {
        List<String> found = ImportTable.violations(
                House.compile(folder, "package gongji.household; class A { java.sql.Connection c; }",
                        "package gongji.store; class B { java.sql.Connection c; }"));

        assertEquals(List.of("gongji.household.A must not use java.sql.Connection"), found);
    }

    @Test
    void dialogsNeverSeeOneAnother() {
        List<String> found = ImportTable.violations(House.compile(folder,
                "package gongji.dialogs.bind; public class Bind {}",
                "package gongji.dialogs.bind.part; class Part { gongji.dialogs.bind.Bind own; }",
                "package gongji.dialogs.limit; class Limit { gongji.dialogs.bind.Bind other; }"));

        assertEquals(List.of("gongji.dialogs.limit.Limit must not use gongji.dialogs.bind.Bind"), found);
    }

    @Test
    void lineOfASubroomIsNotWidenedByItsParent() {
        List<String> found = ImportTable.violations(House.compile(folder,
                "package gongji.reading.load; public class Lexicons {}",
                "package gongji.reading; class Ear { gongji.reading.load.Lexicons l; }",
                "package gongji.privacy; public class Secret {}",
                "package gongji.conversation.engine; class Step { gongji.privacy.Secret s; }"));

        assertEquals(List.of("gongji.conversation.engine.Step must not use gongji.privacy.Secret",
                "gongji.reading.Ear must not use gongji.reading.load.Lexicons"), found);
    }

    @Test
    void nobodyImportsTheRoof() {
        List<String> found = ImportTable.violations(House.compile(folder,
                "package gongji.app; public class Assembly {}",
                "package gongji; class Main { gongji.app.Assembly a; }",
                "package gongji.ops; class Serve { gongji.app.Assembly a; }"));

        assertEquals(List.of("gongji.ops.Serve must not use gongji.app.Assembly"), found);
    }

    @Test
    void packageOutsideTheTableIsRefused() {
        List<String> found = ImportTable.violations(House.compile(folder, "package gongji.misc; class Odd {}"));

        assertEquals(List.of("gongji.misc.Odd is in no room of the table"), found);
    }
}
