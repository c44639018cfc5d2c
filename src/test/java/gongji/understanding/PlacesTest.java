package gongji.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongji.reading.Reader;
import gongji.reading.TestLexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            "沈阳和大连之间能共济吗, 同省两个市之间能共济吗",
            "户口在四川参保在湖北, 户口在四川参保在湖北"})
    void theSecondPlaceIsToldByTheFirst(String said, String told) {
        assertEquals(told, new Places(READER).told(READER.read(said, DAY), DAY).text());
    }

    @ParameterizedTest
    @CsvSource({
            "我爸妈在江西能跨省用吗, 360000", "孩子在老家四川交的医保能用不, 510000", "我妈在山西农村有合作医疗怎么用我的钱, 140000",
            "我人在深圳交社保 老家河南的爸妈能用我的医保吗, 410000", "深圳一档医保余额能给在湖南的妹妹用吗, 430000",
            "拉萨的能给四川的妈用吗, 510000", "能跨省给河北爸妈吗, 130000", "贵州遵义的兄弟能绑吗, 520300", "我妈参保在四川 能绑吗, 510000",
            "我妈在上海 我爸在安徽农村, 310000", "老家四川 爸妈能用吗, 510000"})
    void thePlaceSaidOfARelativeIsTheRelatives(String said, String region) {
        assertEquals(Optional.of(region),
                Theirs.place(READER.read(said, DAY)).map(place -> place.term().code()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"我和我爸在湖北能绑吗", "湖北我妈能绑吗", "我在湖北 我妈能绑吗", "女儿在广东交的医保 我能用她的吗", "绑我爸在湖北去哪办",
            "儿子在北京上班 北京的医保能给我用不"})
    void aPlaceOfBothOrOfWhoPaysIsNotTheRelatives(String said) {
        assertEquals(Optional.empty(), Theirs.place(READER.read(said, DAY)));
    }

    @ParameterizedTest
    @CsvSource({"在安徽参保, 怎么绑我老婆, 老婆在安徽参保", "在安徽参保, 她是外地户口, 她在安徽参保", "在温州参保, 怎么绑我老婆, 在温州参保",
            "我在安徽参保, 怎么绑我老婆, 我在安徽参保", "在安徽参保, 怎么绑, 在安徽参保"})
    void anUnsaidSubjectBehindARelativeIsTheRelative(String said, String last, String told) {
        assertEquals(told, Theirs.told(READER.read(said, DAY), READER.read(last, DAY), "330100"));
    }

    @ParameterizedTest
    @CsvSource({"我妈在湖北 我在浙江 能跨省吗, 330000", "我在浙江 我妈在湖北 能跨省吗, 330000", "户口在四川参保在湖北, 420000",
            "我妈医保在四川 我医保在江苏 能绑吗, 320000", "四川和湖北一样吗, 510000", "我老家河南 在西安上班 能给爸妈用吗, 610100"})
    void whatHoldsIsThePlaceOfWhoSpeaks(String said, String region) {
        assertEquals(Optional.of(region), Places.ofSpeaker(READER.read(said, DAY)));
    }
}
