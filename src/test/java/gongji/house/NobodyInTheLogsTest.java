package gongji.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongji.store.Village;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

class NobodyInTheLogsTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void findsSomebodyInEveryForm() throws IOException {
        byte[] name = ("to " + Village.WEI.digits()).getBytes(StandardCharsets.UTF_8);
        List<Path> logs = List.of(log("plain", "bound " + Village.WEI_NAME), log("hex", HexFormat.of().formatHex(name)),
                log("base64", Base64.getEncoder().encodeToString(name)));

        for (Path log : logs) {
            assertEquals(log.getFileName() + " 1",
                    log.getFileName() + " " + Math.min(1, NobodyInTheLogs.found(List.of(log)).size()));
        }
        assertEquals(List.of(), NobodyInTheLogs.found(List.of(log("clean", "bound [name] to [id]"))));
    }

    private Path log(String name, String line) throws IOException {
        return Files.writeString(folder.resolve(name), "first line\n" + line + "\nlast line\n");
    }
}
