package gongji.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SourceRulesTest {
    private static final SourceFiles MAIN = SourceFiles.below(Path.of("src/main/java"));
    private static final SourceFiles TESTS = SourceFiles.below(Path.of("src/test/java"));

    @TempDir
    Path folder;

    @Test
    void everyPackageIntroducesItself() {
        assertEquals(List.of(), SourceRules.packages(MAIN));
        assertEquals(List.of(), SourceRules.packages(TESTS));
    }

    @Test
    void sentencesLiveInFiles() {
        assertEquals(List.of(), SourceRules.chinese(MAIN));
    }

    @Test
    void chineseHasFullMarks() {
        assertEquals(List.of(), SourceRules.marks(MAIN));
    }

    @Test
    void publicTypesSayWhatTheyAreFor() {
        assertEquals(List.of(), SourceRules.javadoc(MAIN));
    }

    @Test
    void longCodeSaysWhy() {
        assertEquals(List.of(), SourceRules.lengths(MAIN));
        assertEquals(List.of(), SourceRules.lengths(TESTS));
    }

    @Test
    void packageWithoutNullMarkIsSeen() throws IOException {
        write("A", "package gongji.rules; class A {}");
        write("package-info", "/** Rules. */\npackage gongji.rules;");

        assertEquals(List.of("gongji.rules has no package-info with a sentence and @NullMarked"),
                SourceRules.packages(SourceFiles.below(folder)));
    }

    @Test
    void literalsAreSeenButNotComments() throws IOException {
        write("A", "package gongji.dialogs.bind; class A { String a = \"确认\"; /* 注释 */ String b = \"key\"; }");
        write("B", "package gongji.reading; class B { String a = \"岳父\"; String b = \"请再说一次。\"; }");
        write("C", "package gongji.ops; class C { String a = \"显示帮助，然后退出。\"; }");

        assertEquals(List.of("gongji/dialogs/bind/A.java:1 says \"确认\"", "gongji/reading/B.java:1 says \"请再说一次。\""),
                SourceRules.chinese(SourceFiles.below(folder)));
    }

    @Test
    void halfMarksInChineseAreSeenAlsoInWhatIsPutTogether() throws IOException {
        write("A", "package gongji.ops; class A { String a = \"目录（\" + 1 + \"):\"; String b = \"先写 name,再写值\"; }");
        write("B", "package gongji.ops; class B { String a = \"写成「键: 值」，如 name=甲,balance=5；\" + 1 + \"（a:b）\"; }");
        write("C", "package gongji.ops; class C { String a = \"(?:年|月),?\"; String b = \"a, b: c\"; }");

        assertEquals(List.of("gongji/ops/A.java:1 has half marks in \"先写 name,再写值\"",
                "gongji/ops/A.java:1 has half marks in \"目录（1):\""), SourceRules.marks(SourceFiles.below(folder)));
    }

    @Test
    void missingJavadocIsSeen() throws IOException {
        write("A", "package gongji.rules;\npublic class A { public class Inner {} }");
        write("B", "package gongji.rules;\n/** Two. */\npublic class B {}\nclass C {}");

        assertEquals(List.of("gongji/rules/A.java:2 has a public type without javadoc: A"),
                SourceRules.javadoc(SourceFiles.below(folder)));
    }

    @Test
    void lengthIsSeenUnlessExplained() throws IOException {
        String body = "\n".repeat(41);
        write("A", "package gongji.rules; class A { void a() {" + body + "} }");
        write("B", "package gongji.rules; class B {\n/** Length: a table. */\nvoid a() {" + body + "} }");
        write("C", "package gongji.rules; class C {" + "\n".repeat(301) + "}");
        write("D", "package gongji.rules; // Length: a table\nclass D {" + "\n".repeat(301) + "}");

        assertEquals(List.of("gongji/rules/A.java:1 a is longer than 40 lines and does not say why",
                "gongji/rules/C.java is longer than 300 lines and does not say why"),
                SourceRules.lengths(SourceFiles.below(folder)));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".java"), text);
    }
}
