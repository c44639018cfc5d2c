package gongji.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhetherFinderTest {

    @ParameterizedTest
    @CsvSource({"这个钱管不管,1", "我妈的费交没交,1", "外婆能用不,1", "广东开了没,1", "北京开了没啊 广东呢,1", "我不要,0", "要不,0", "岳父不能绑,0", "没医保,0",
            "我妈能用吗,0"})
    void asksWithoutAWordForIt(String text, int times) {
        assertEquals(times, WhetherFinder.in(text).size(), text);
    }
}
