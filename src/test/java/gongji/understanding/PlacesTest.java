package gongji.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongji.reading.Reader;
import gongji.reading.TestLexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Optional;

class PlacesTest {
    private static final Reader READER = TestLexicon.reader();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
            "我在荆州参保我爸在四川, 我在荆州参保我爸在外省",
            "我在宜昌我爸在襄阳能绑吗, 我在宜昌我爸在同省另一个市能绑吗",
            "我在湖北我爸在襄阳能绑吗, 我在湖北我爸在襄阳能绑吗",
            "我爸在四川能绑吗, 我爸在四川能绑吗",
            "户口在四川参保在湖北, 户口在四川参保在湖北"})
    void theSecondPlaceIsToldByTheFirst(String said, String told) {
        assertEquals(told, new Places(READER).told(READER.read(said, DAY), DAY).text());
    }

    @ParameterizedTest
    @CsvSource({"我妈在湖北 我在浙江 能跨省吗, 330000", "我在浙江 我妈在湖北 能跨省吗, 330000", "户口在四川参保在湖北, 420000", "我妈参保在四川 能绑吗, 510000",
            "我妈医保在四川 我医保在江苏 能绑吗, 320000", "四川和湖北一样吗, 510000", "我老家河南 在西安上班 能给爸妈用吗, 610100"})
    void whatHoldsIsThePlaceOfWhoSpeaks(String said, String region) {
        assertEquals(Optional.of(region), Places.ofSpeaker(READER.read(said, DAY)));
    }
}
