package gongji.store;

import static gongji.store.Village.CHAT;
import static gongji.store.Village.CLERK;
import static gongji.store.Village.MOTHER;
import static gongji.store.Village.NOW;
import static gongji.store.Village.WEI;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.conversation.TurnStore;
import gongji.conversation.TurnStore.Commit;
import gongji.household.Change;
import gongji.household.account.EntryKind;
import gongji.household.link.LinkKind;
import gongji.household.record.ActionId;
import gongji.message.Audience;
import gongji.message.DoorName;
import gongji.message.Incoming;
import gongji.message.Outgoing;
import gongji.message.Phrase;
import gongji.rules.kinship.Kin;
import gongji.rules.money.Money;
import gongji.store.office.LedgerRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the raw files of a store that was used, database, write-ahead log and all, and finds nobody in them. */
class NothingReadableTest {
    private static final String WORDS = "我妈妈李秀梅住院花了三千";
    private static final String PLACE = "江城儿童医院";
    private static final String PIN = "274913";
    @TempDir
    Path folder = Path.of(".");

    @Test
    void theRawFilesTellNobody() throws IOException {
        List<String> secrets = new ArrayList<>(List.of(WEI.digits(), MOTHER.digits(), Village.WEI_NAME, "李秀梅",
                Village.WEI_PHONE, WORDS, PLACE, PIN));
        try (Stores stores = Stores.open(StoreSettings.in(folder))) {
            Village village = Village.settled(stores).link(CHAT, WEI);
            stores.office()
                    .commit(List.of(village.binding(WEI, MOTHER, Kin.PARENT, "run1.1"),
                            new Change.QuestionLeft(new ActionId("q1"), CHAT, Optional.of(village.id(WEI)), WORDS,
                                    NOW)),
                            CLERK);
            stores.office()
                    .importLedger(List.of(new LedgerRow(2, "e1", EntryKind.PAYMENT, WEI, LocalDate.of(2026, 2, 1),
                            Optional.of(PLACE), "outpatient", Money.ofYuan(10), Optional.empty(), Optional.empty())),
                            asked -> List.of(), CLERK, false);
            stores.doorMemory().remember(DoorName.WEB, "last", WORDS);
            talk(stores);
            secrets.add(stores.office().giveCode(village.id(WEI), LinkKind.SELF, CLERK));

            assertTrue(Files.exists(folder.resolve("gongji.db-wal")));
            assertEquals(List.of(), search(secrets));
        }
        assertEquals(List.of(), search(secrets));
    }

    @Test
    void theSearchFindsWhatIsThere() throws IOException {
        Files.writeString(folder.resolve("x"), "a" + Base64.getEncoder()
                .encodeToString(
                        ("ab" + WEI.digits()).getBytes(StandardCharsets.UTF_8)));

        assertTrue(search(List.of(WEI.digits())).contains(WEI.digits()));
    }

    @Test
    void allThatIsKeptIsItsOwnersOnly() throws IOException {
        Path data = folder.resolve("data");

        try (Stores stores = Stores.open(StoreSettings.in(data))) {
            talk(stores);
            for (String file : List.of("gongji.key", "gongji.db", "gongji.db-wal", "gongji.db-shm")) {
                assertEquals("rw-------", rights(data.resolve(file)), file);
            }
        }
        assertEquals("rwx------", rights(data));
    }

    @Test
    void aDatabaseThatOthersCouldReadIsClosedToThemWhenItIsOpened() throws IOException {
        Stores.open(StoreSettings.in(folder)).close();
        Path file = folder.resolve("gongji.db");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        Stores.open(StoreSettings.in(folder)).close();

        assertEquals("rw-------", rights(file));
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static void talk(Stores stores) {
        TurnStore turns = stores.turns();
        Incoming incoming = new Incoming(CHAT, "1", new Incoming.Body.Typed(WORDS), Audience.PRIVATE, NOW);
        turns.accept(incoming);
        var before = turns.load(CHAT);
        Outgoing said = Outgoing.said(Phrase.of("x").with("name", Village.WEI_NAME));
        turns.commit(new Commit(turns.findNext(CHAT), before, before.conversation(), List.of(said), List.of()));
        turns.accept(new Incoming(CHAT, "2", new Incoming.Body.Typed(WEI.digits()), Audience.PRIVATE, NOW));
    }

    private List<String> search(List<String> secrets) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
                secrets.stream().filter(secret -> forms(secret).anyMatch(raw::contains)).forEach(found::add);
            }
        }
        return found;
    }

    /** The secret itself, in hexadecimal of both cases, and in base64 at each of the three places it may stand at. */
    private static Stream<String> forms(String secret) {
        byte[] utf8 = secret.getBytes(StandardCharsets.UTF_8);
        Stream<String> plain = Stream.of(new String(utf8, StandardCharsets.ISO_8859_1),
                new String(secret.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1),
                HexFormat.of().formatHex(utf8), HexFormat.of().withUpperCase().formatHex(utf8));
        Stream<String> base64 = Stream.of(0, 1, 2).map(shift -> {
            byte[] moved = new byte[utf8.length + shift];
            System.arraycopy(utf8, 0, moved, shift, utf8.length);
            String text = Base64.getEncoder().withoutPadding().encodeToString(moved);
            return text.substring(shift == 0 ? 0 : shift + 1, text.length() - 2);
        });
        return Stream.concat(plain, base64);
    }
}
