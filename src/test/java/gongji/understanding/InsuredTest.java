package gongji.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongji.reading.Reader;
import gongji.reading.Reading;
import gongji.reading.TestLexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class InsuredTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Reader READER = TestLexicon.reader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "我在西安参保，住院能用吗 | 610100 | 住院能用吗",
            "我参保地在太原，体检能用吗 | 140100 | 体检能用吗",
            "我在西安上班，住院能用吗 | - | 住院能用吗",
            "我在江苏南通参保，体检能用吗 | 320600 | 体检能用吗",
            "我在武汉，我妈在河南，能共济吗 | - | 我在武汉,我妈在河南,能共济吗",
            "我在上海，绑家人从哪办 | - | 我在上海,绑家人从哪办",
            "我妈在西安参保，能用吗 | - | 我妈在西安参保,能用吗"})
    void aClauseThatOnlyTellsWhereOneIsInsuredIsKeptAndNotSearchedFor(String said, String told, String asked) {
        Reading reading = READER.read(said, DAY);
        assertEquals(told, new Insured(READER).told(reading, true).orElse("-"));
        assertEquals(asked, new Insured(READER).without(reading, DAY).text());
    }
}
