package gongji.channel.telegram.update;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;

class UpdateReaderTest {

    private static final List<String> REAL = List.of(
            "{\"update_id\":1,\"message\":{\"message_id\":2,\"date\":3,\"chat\":{\"id\":4,\"type\":\"private\"},\"from\":{\"id\":4,"
                    + "\"is_bot\":false},\"text\":\"/start bind\",\"contact\":{\"phone_number\":\"1\",\"user_id\":4}}}",
            "{\"update_id\":1,\"message\":{\"message_id\":2,\"date\":3,\"chat\":{\"id\":-4,\"type\":\"group\"},\"from\":{\"id\":4},"
                    + "\"reply_to_message\":{\"from\":{\"id\":9}},\"caption\":\"@bot 您好\",\"photo\":[{\"file_id\":\"a\",\"file_size\":5}]}}",
            "{\"update_id\":1,\"edited_message\":{\"message_id\":2,\"date\":3,\"edit_date\":4,\"chat\":{\"id\":4},\"text\":\"a\"}}",
            "{\"update_id\":1,\"callback_query\":{\"id\":\"5\",\"from\":{\"id\":4},\"data\":\"a|b\",\"message\":{\"message_id\":2,"
                    + "\"date\":0,\"chat\":{\"id\":4},\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"t\",\"callback_data\":\"a|b\"}]]}}}}",
            "{\"update_id\":1,\"message\":{\"migrate_to_chat_id\":-100,\"chat\":{\"id\":-4}}}",
            "{\"update_id\":1,\"message\":{\"message_id\":2,\"chat\":{\"id\":4},\"document\":{\"file_id\":\"d\",\"file_name\":\"n\"}}}");

    private final UpdateReader reader = new UpdateReader(9, "bot");

    @Test
    void anyTreeIsRead() throws JsonProcessingException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        JsonMapper mapper = new JsonMapper();
        for (int run = 0; run < 20_000; run++) {
            JsonNode update = mapper.readTree(REAL.get(random.nextInt(REAL.size())));
            for (int i = random.nextInt(4); i >= 0; i--) {
                spoil(update, random);
            }
            assertDoesNotThrow(() -> reader.read(update), () -> "seed " + seed + ": " + update);
        }
    }

    private static void spoil(JsonNode node, Random random) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<Map.Entry<String, JsonNode>> fields = List.copyOf(object.properties());
            Map.Entry<String, JsonNode> field = fields.get(random.nextInt(fields.size()));
            if (field.getValue().isContainerNode() && random.nextInt(3) > 0) {
                spoil(field.getValue(), random);
            } else {
                object.set(field.getKey(), junk(random));
            }
        } else if (node instanceof ArrayNode array) {
            for (Iterator<JsonNode> each = array.iterator(); each.hasNext();) {
                spoil(each.next(), random);
            }
        }
    }

    private static JsonNode junk(Random random) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (random.nextInt(9)) {
            case 0 -> make.nullNode();
            case 1 -> make.textNode("\uD800\u0000<b>");
            case 2 -> make.numberNode(BigInteger.TEN.pow(40));
            case 3 -> make.numberNode(-1);
            case 4 -> make.numberNode(1.5e300);
            case 5 -> make.booleanNode(true);
            case 6 -> make.arrayNode().add(make.arrayNode());
            case 7 -> make.objectNode().put("id", "x");
            default -> make.textNode("");
        };
    }
}
