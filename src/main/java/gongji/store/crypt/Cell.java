package gongji.store.crypt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Every column that holds sealed words: sealed in one it cannot be opened in another. */
public enum Cell {
    PERSON_ID_NUMBER("person", "id_number_sealed", "id"),
    PERSON_NAME("person", "name_sealed", "id"),
    PERSON_PHONE("person", "phone_sealed", "id"),
    PERSON_HOUSEHOLD("person", "household_sealed", "id"),
    BILL_PLACE("bill", "place_sealed", "id"),
    BINDING_DECLARED("binding", "declared_sealed", "id"),
    STEP_NOTE("binding_step", "note_sealed", "binding || '/' || number"),
    PROOF_FILE_NAME("proof", "file_name_sealed", "reference"),
    RECEIPT_BODY("receipt", "body_sealed", "number"),
    QUESTION_WORDS("question", "words_sealed", "id"),
    QUESTION_ANSWER("question", "answer_sealed", "id"),
    GAP_WORDS("gap", "words_sealed", "id"),
    INBOX_BODY("inbox", "body_sealed", "door || '/' || update_id"),
    CONVERSATION_BODY("conversation", "body_sealed", "chat"),
    OUTBOX_BODY("outbox", "body_sealed", "row_key"),
    TALK_BODY("talk", "body_sealed", "chat || '/' || number"),
    MEMORY_VALUE("door_memory", "value_sealed", "door || '/' || name");

    private static final String BETWEEN = Pattern.quote(" || '/' || ");
    private final String table;
    private final String column;
    private final String row;

    Cell(String table, String column, String row) {
        this.table = table;
        this.column = column;
        this.row = row;
    }

    /** {@return the table} */
    public String table() {
        return table;
    }

    /** {@return the column} */
    public String column() {
        return column;
    }

    /** {@return what names the row, in SQL} */
    public String row() {
        return row;
    }

    /** {@return the columns of the key that names the row} */
    List<String> keys() {
        return List.of(row.split(BETWEEN, -1));
    }

    /** {@return every cell} */
    public static List<Cell> all() {
        return Arrays.asList(values());
    }

    byte[] at(String key) {
        return (table + "|" + column + "|" + key).getBytes(StandardCharsets.UTF_8);
    }
}
