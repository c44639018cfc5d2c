package gongji.talk;

import static org.junit.jupiter.api.Assertions.assertFalse;

import gongji.conversation.engine.ConversationEngine;
import gongji.conversation.engine.Dialog;
import gongji.dialogs.Hamlet;
import gongji.household.link.LinkKind;
import gongji.message.ConversationKey;
import gongji.message.DoorName;
import gongji.rules.identity.IdNumber;
import gongji.store.Stores;
import gongji.store.Village;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Plays the transcripts of {@code src/test/resources/talk/identity} in the hall over the real store. {@code {本人 name}} and {@code {代办
 * name}} stand for a fresh activation code of that person of the {@link Hamlet}; a line {@code # 已验证: name} links the chat before,
 * {@code # 另一个对话: name} another chat; {@code # 有人在等同意} lets 林国栋 ask 秦秀英 for consent.
 */
final class IdentityTalkTest {

    private static final Path FOLDER = Path.of("src/test/resources/talk/identity");
    private static final ConversationKey CHAT = new ConversationKey(DoorName.CONSOLE, "talk");
    private static final ConversationKey OTHER = new ConversationKey(DoorName.WEB, "other");
    private static final Pattern CODE = Pattern.compile("\\{(本人|代办) (\\p{IsHan}+)}");

    @TempDir
    Path data;

    @TestFactory
    Stream<DynamicTest> everyTranscriptGoesAsWritten() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(FOLDER)) {
            files = all.sorted().toList();
        }
        assertFalse(files.isEmpty());
        return files.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> play(file)));
    }

    private void play(Path file) throws IOException {
        Path folder = Files.createDirectory(data.resolve(file.getFileName().toString()));
        try (Hamlet hamlet = Hamlet.in(folder)) {
            String text = Files.readString(file);
            link(hamlet, text, "# 已验证: ", CHAT);
            link(hamlet, text, "# 另一个对话: ", OTHER);
            if (text.contains("# 有人在等同意")) {
                hamlet.village().office().commit(List.of(hamlet.waiting()), Village.CLERK);
            }
            Path ready = Files.writeString(folder.resolve(file.getFileName()), withCodes(text, hamlet));
            Stores stores = hamlet.stores();
            try (Stage stage = new HallStage(() -> engine(hamlet), stores.turns(), stores.outbox(), List::of)) {
                Play.of(ready, stage);
            }
        }
    }

    private static void link(Hamlet hamlet, String text, String mark, ConversationKey chat) {
        text.lines()
                .filter(line -> line.startsWith(mark))
                .forEach(line -> hamlet.link(chat, person(line.substring(mark.length()).strip())));
    }

    private static String withCodes(String text, Hamlet hamlet) {
        Matcher matcher = CODE.matcher(text);
        return matcher.replaceAll(found -> hamlet.village()
                .office()
                .giveCode(
                        hamlet.village().id(person(found.group(2))),
                        found.group(1).equals("本人") ? LinkKind.SELF : LinkKind.PROXY, Village.CLERK));
    }

    private static IdNumber person(String name) {
        return Objects.requireNonNull(Hamlet.persons().get(name), name);
    }

    private static ConversationEngine engine(Hamlet hamlet) {
        List<Dialog> dialogs = new ArrayList<>(hamlet.dialogs());
        dialogs.addAll(hamlet.identity());
        return new ConversationEngine(dialogs, List.of(), Cast.knowledge().mind(), hamlet.stores().links(),
                Voices.hearing());
    }
}
