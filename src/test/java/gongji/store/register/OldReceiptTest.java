package gongji.store.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongji.household.record.Receipt;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.store.json.Json;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Receipts are kept for ever; so must be the way to read what was stored before steps and documents were kept with them. */
class OldReceiptTest {

    /** As {@code select body_sealed} held it, opened. */
    private static final String STORED = """
            {"card":{"is":"Card","lines":[{"edit":null,"name":{"key":{"key":"counter.receipt.day"},"values":{}},
            "value":{"is":"Words","text":"x"}}],"title":{"key":{"key":"quota.receipt"},"values":{}}},
            "leftToDo":[{"is":"Said","phrase":{"key":{"key":"quota.left"},"values":{}}}]}
            """;

    @Test
    void whatWasStoredWithoutDocumentsIsReadAndSaysSo() {
        Receipt.Words words = Json.read(STORED, SqlReceipts.Body.class).words();

        Part.Line line = new Part.Line(Phrase.of("counter.receipt.day"), new Value.Words("x"), Optional.empty());
        Part.Card card = new Part.Card(Phrase.of("quota.receipt"), List.of(line));
        assertEquals(List.of(card, new Part.Said(Phrase.of("quota.left"))), words.parts());
        assertEquals(Optional.empty(), words.sources());
    }
}
