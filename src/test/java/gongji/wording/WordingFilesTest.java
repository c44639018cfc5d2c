package gongji.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gongji.message.Phrase;
import gongji.source.Problem;
import gongji.source.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class WordingFilesTest {

    @TempDir
    Path folder;

    @Test
    void keysMayBeFlatOrNestedAndStandInSeveralFiles() throws IOException {
        write("a.yaml", "bind:\n  ask-name: 请问{who}叫什么名字?\n  done: 好了\n");
        write("b.yaml", "link.ask-code: 请输入验证码\n");
        Problems problems = new Problems();

        Wording wording = WordingFiles.read(folder, problems);

        assertEquals(List.of(), problems.list());
        assertEquals("请问母亲叫什么名字?", wording.say(Phrase.of("bind.ask-name").with("who", "母亲")));
        assertEquals("请输入验证码", wording.say(Phrase.of("link.ask-code")));
    }

    @Test
    void everyProblemIsToldWithItsFileAndLine() throws IOException {
        write("a.yaml", "one: 一\ntwo:\n  - 二\nbroken: 差{who\nempty: ''\nBad_Key: 三\n");
        write("b.yaml", "\none: 又一\n");
        Problems problems = new Problems();

        Wording wording = WordingFiles.read(folder, problems);

        String root = folder.getFileName() + "/wording/";
        assertEquals(
                List.of(root + "a.yaml:2", root + "a.yaml:4", root + "a.yaml:5", root + "a.yaml:6", root + "b.yaml:2"),
                problems.list().stream().map(WordingFilesTest::place).toList());
        assertEquals("一", wording.say(Phrase.of("one")));
    }

    @Test
    void aFolderWithoutSentencesIsAProblem() {
        Problems problems = new Problems();

        WordingFiles.read(folder, problems);

        assertFalse(problems.list().isEmpty());
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("wording"));
        Files.writeString(folder.resolve("wording").resolve(name), text);
    }

    private static String place(Problem problem) {
        return problem.file() + ":" + problem.line();
    }
}
