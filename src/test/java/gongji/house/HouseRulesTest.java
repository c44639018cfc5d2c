package gongji.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class HouseRulesTest {
    @TempDir
    Path folder;

    @Test
    void onlyTheRoofAsksTheClock() {
        assertEquals(List.of(), HouseRules.clocks(House.classes()));
    }

    @Test
    void onlyTheWorkshopAndTheConsolePrint() {
        assertEquals(List.of(), HouseRules.prints(House.classes()));
    }

    @Test
    void namesSaySomething() {
        assertEquals(List.of(), HouseRules.names(House.classes()));
    }

    @Test
    void nothingStaticChanges() {
        assertEquals(List.of(), HouseRules.mutableStatics(House.classes()));
    }

    @Test
    void clocksOfAllKindsAreSeen() {
        List<String> found = HouseRules.clocks(House.compile(folder, """
                package gongji.household; class Asks {
                    Object a = java.time.LocalDate.now();
                    Object b = java.time.Instant.now();
                    Object c = System.currentTimeMillis();
                    Object d = java.time.Clock.systemUTC();
                    Object e = new java.util.Date();
                    java.util.function.Supplier<java.time.Year> f = java.time.Year::now;
                    Object g = System.nanoTime();
                    Object h = new java.util.Date(0);
                }""", "package gongji.app; class Clocks { Object a = java.time.LocalDate.now(); }"));

        assertEquals(List.of(2, 3, 4, 5, 6, 7)
                .stream()
                .map(line -> "gongji.household.Asks asks the clock in line " + line)
                .toList(), found);
    }

    @Test
    void printingIsSeen() {
        List<String> found = HouseRules.prints(House.compile(folder, """
                package gongji.rules; class Talks {
                    void a() { System.out.println(); }
                    void b(Exception e) { e.printStackTrace(); }
                }""", "package gongji.ops; class Ask { void a() { System.out.println(); } }"));

        assertEquals(List.of("gongji.rules.Talks prints in line 2", "gongji.rules.Talks prints in line 3"), found);
    }

    @Test
    void emptyNamesAreSeen() {
        List<String> found = HouseRules.names(House.compile(folder, "package gongji.rules; class DateUtil {}",
                "package gongji.rules.common; class Money {}", "package gongji.rules; class Implication {}"));

        assertEquals(List.of("gongji.rules.DateUtil has a name that says nothing",
                "gongji.rules.common.Money has a name that says nothing"), found);
    }

    @Test
    void mutableStaticsAreSeen() {
        List<String> found = HouseRules.mutableStatics(House.compile(folder,
                "package gongji.rules; class Count { static int n; static final int MAX = 1; int own; }"));

        assertEquals(List.of("gongji.rules.Count.n is static and not final"), found);
    }
}
