package gongji.ops.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongji.conversation.Unanswered;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** Which questions count as the same. */
final class AlikeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void questionsThatShareMostOfTheirWordsAreCountedTogetherTheMostFrequentFirst() {
        List<Alike> gathered = Alike.gather(List.of(new Unanswered("桥牌报名费能刷吗", DAY),
                new Unanswered("宠物看病能用吗", DAY), new Unanswered("宠物看病能用吗？？", DAY.plusDays(2)),
                new Unanswered("请问宠物看病能用吗", DAY.plusDays(1))));

        assertEquals(2, gathered.size());
        assertEquals(new Alike("宠物看病能用吗", 3, DAY, DAY.plusDays(2), List.of("宠物看病能用吗？？", "请问宠物看病能用吗")),
                gathered.getFirst());
        assertEquals("桥牌报名费能刷吗", gathered.getLast().words());
    }

    @Test
    void nothingAskedIsNothingGathered() {
        assertEquals(List.of(), Alike.gather(List.of()));
    }
}
