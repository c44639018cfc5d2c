package gongji.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongji.reading.Reader;
import gongji.reading.Term;
import gongji.reading.TestLexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

class OwnersTest {
    private static final Reader READER = TestLexicon.reader();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
            "我老公的医保能给我妈用吗, parent-in-law",
            "我妈的医保能给我老公用吗, child-in-law",
            "我爱人的个人账户能给我爸看病用吗, parent-in-law",
            "我岳父能用我老婆的医保吗, parent",
            "我妈的医保能给我爸用吗, spouse",
            "我妈能用我的医保吗, parent",
            "我老公的医保能给孩子用吗, spouse child"})
    void aRelativeIsToldFromTheHoldersSide(String said, String relation) {
        List<String> codes = new Owners(READER).told(READER.read(said, DAY), DAY).codes(Term.Kind.KIN);
        assertEquals(relation, String.join(" ", codes));
    }
}
