package gongji.ops.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.ops.Knowledge;
import gongji.source.Problems;
import gongji.talk.Cast;
import gongji.wording.Page;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class FloorTest {
    private static final Path KNOWLEDGE = Path.of("knowledge");

    @Test
    void noFigureOfTheTestQuestionsIsUnderItsRecord() {
        Problems problems = new Problems();
        Map<String, Double> recorded = Floors.read(KNOWLEDGE, problems);
        List<Question> questions = QuestionFiles.read(KNOWLEDGE, problems)
                .stream()
                .filter(question -> question.split().equals("test"))
                .toList();
        Knowledge knowledge = Cast.knowledge();
        Judge judge = new Judge(knowledge.mind(), knowledge.search(), knowledge.reader(),
                Page.plain(knowledge.wording()),
                LocalDate.of(2026, 11, 22));

        Map<String, Share> shares = new Scores(
                questions.stream().map(question -> judge.judge(question, question.ask())).toList()).shares();

        assertEquals(List.of(), problems.list());
        assertTrue(recorded.containsKey("recall-1"), "nothing was recorded");
        List<String> fell = shares.entrySet()
                .stream()
                .filter(each -> Floors.fell(each.getKey(), each.getValue(), recorded))
                .map(each -> each.getKey() + " " + each.getValue() + ", recorded " + recorded.get(each.getKey()))
                .toList();
        assertEquals(List.of(), fell);
    }

    @Test
    void wilsonsIntervalHoldsTheShareAndIsNarrowerForMore() {
        Share few = new Share(9, 10);
        Share many = new Share(900, 1000);

        assertTrue(few.low() < few.value() && few.value() < few.high());
        assertTrue(many.high() - many.low() < few.high() - few.low());
        assertEquals(0.8804, many.low(), 0.002);
    }
}
