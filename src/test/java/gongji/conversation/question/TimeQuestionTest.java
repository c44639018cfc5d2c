package gongji.conversation.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gongji.talk.Voices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** Of months and years only those on a button are taken when pressed, and none that words would refuse. */
final class TimeQuestionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @ValueSource(strings = {"9999-12", "2026-04", "2025-11", "0001-01", "2025-10 ", "x"})
    void aMonthThatIsOnNoButtonIsNotTaken(String id) {
        MonthQuestion question = MonthQuestion.past().offering(YearMonth.of(2025, 10));

        assertInstanceOf(Read.NotUnderstood.class, question.read(new Input.Chosen(id), Voices.hearing(), TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999", "2027", "2024", "0001", "x"})
    void aYearThatIsOnNoButtonIsNotTaken(String id) {
        YearQuestion question = YearQuestion.past().offering(Year.of(2025));

        assertInstanceOf(Read.NotUnderstood.class, question.read(new Input.Chosen(id), Voices.hearing(), TODAY));
    }

    @Test
    void aButtonOfAMonthThatHasNotBegunIsRefusedAsItsWordsAre() {
        MonthQuestion question = MonthQuestion.past().offering(YearMonth.of(2026, 4));

        assertEquals(question.read(new Input.Typed("2026年4月"), Voices.hearing(), TODAY),
                question.read(new Input.Chosen("2026-04"), Voices.hearing(), TODAY));
    }

    @Test
    void aButtonIsTaken() {
        assertEquals(new Read.Understood<>(YearMonth.of(2025, 10)), MonthQuestion.past()
                .offering(YearMonth.of(2025, 10))
                .read(new Input.Chosen("2025-10"), Voices.hearing(), TODAY));
        assertEquals(new Read.Understood<>(Year.of(2025)), YearQuestion.past()
                .offering(Year.of(2025))
                .read(new Input.Chosen("2025"), Voices.hearing(), TODAY));
    }
}
