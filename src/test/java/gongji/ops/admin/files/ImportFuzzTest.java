package gongji.ops.admin.files;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import gongji.source.Problems;
import gongji.source.Table;
import org.junit.jupiter.api.Tag;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Every row of an imported file is taken or named with what is wrong. */
@Tag("fuzz")
final class ImportFuzzTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> HEADERS = List.of(
            "id_number,name,phone,scheme,region,status,paid_through,balance,carried_balance,household,group,as_of",
            "id_number,relative_id,relation,from,until,source",
            "entry_id,kind,id_number,date,place,cost,amount,refund_of,payer");

    @FuzzTest(maxDuration = "20s")
    void everyRowIsTakenOrNamed(byte[] data) {
        int sort = data.length % HEADERS.size();
        Problems problems = new Problems();
        String text = HEADERS.get(sort) + "\n" + new String(data, StandardCharsets.UTF_8);
        Optional<Table> table = Table.read("any.csv", text.getBytes(StandardCharsets.UTF_8), problems);
        table.ifPresent(it -> {
            int taken = switch (sort) {
                case 0 -> PeopleFile.read(it, TODAY, problems).size();
                case 1 -> RelationsFile.read(it, TODAY, problems).size();
                default -> LedgerFile.read(it, TODAY, problems).size();
            };
            assertTrue(taken == it.rows().size() || problems.hasErrors());
        });
    }
}
