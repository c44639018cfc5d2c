package gongji.channel.telegram.update;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Tag;

import java.nio.charset.StandardCharsets;

/** Any JSON for an update is told apart without an exception. */
@Tag("fuzz")
final class UpdateFuzzTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @FuzzTest(maxDuration = "20s")
    void anythingIsHeardAsSomething(byte[] data) {
        UpdateReader reader = new UpdateReader(7_000_001, "gongji_bot");
        JsonNode update;
        try {
            update = JSON.readTree(new String(data, StandardCharsets.UTF_8));
        } catch (JsonProcessingException noJson) {
            return;
        }
        assertNotNull(reader.read(update));
    }
}
