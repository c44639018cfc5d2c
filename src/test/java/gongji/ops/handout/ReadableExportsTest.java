package gongji.ops.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import gongji.household.binding.Terms;
import gongji.household.people.PersonId;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Source;
import gongji.message.Text;
import gongji.message.Value;
import gongji.rules.money.Money;
import gongji.store.json.Json;
import gongji.talk.Voices;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ReadableExportsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Source DOCUMENT = new Source("a", "办法", Optional.empty(), Optional.empty(),
            Optional.of(LocalDate.of(2024, 1, 1)), Optional.empty(), LocalDate.of(2026, 1, 1));
    private static final PersonId ANYBODY = new PersonId("p0123456789ab");

    @Test
    void fieldsCodesMoneyAndReceiptsAreInWords() throws IOException {
        Part.Card card = new Part.Card(Phrase.of("consent.receipt"),
                List.of(new Part.Line(Phrase.of("counter.receipt.number"), new Value.Words("GJ1"), Optional.empty())));
        Map<String, Object> all = Map.of("person", Map.of("paidThrough", "2026-02", "scheme", "employee"), "shared",
                List.of(Map.of("terms", new Terms(2, new Terms.Limit.InAll(Money.ofYuan(5)), Optional.empty()),
                        "verified", true)),
                "receipts",
                List.of(Map.of("card", card, "leftToDo", List.of(new Part.Said(Phrase.of("consent.done"))),
                        "howTo", List.of(new Part.Written(Text.plain("先激活医保码。"))), "rules", List.of(card), "sources",
                        List.of(DOCUMENT), "what", "bind", "at", "2026-03-02T04:00:00Z")),
                "audit",
                List.of(Map.of("what", "premium-paid", "details", Map.of("fen", "40000"))), "later", "x");

        String words = new ReadableExports(person -> Json.write(all), Voices.wording(), Map.of()).export(ANYBODY);

        assertEquals(JSON.readTree("""
                {"个人信息":{"缴费到":"2026-02","险种":"职工医保（在职）"},
                "我的账户给家人用":[{"约定":{"使用限额":"总共最多5.00元","扣款顺序":2},"登记册已核实":"是"}],
                "回执":[{"时间":"2026-03-02 12:00","内容":{"标题":"同意共济回执","回执号":"GJ1"},"事项":"绑定家人",
                "还要办的":["已经同意。"],"官方渠道怎么办":[["先激活医保码。"]],
                "办的时候依据的规定":[{"标题":"同意共济回执","回执号":"GJ1"}],"依据的文件":["《办法》（2024年1月1日）"]}],
                "和我有关的操作":[{"细节":{"金额":"400.00元"},"事项":"代缴了居民医保"}],"later":"x"}
                """), JSON.readTree(words));
        assertTrue(words.indexOf("个人信息") < words.indexOf("回执"), words);
    }
}
