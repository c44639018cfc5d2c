package gongji.conversation.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gongji.talk.Voices;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

final class NameQuestionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void aDotBelongsToALatinNameAndIsAMiddleDotInAChineseOne() {
        assertEquals(new Read.Understood<>("J. Smith"), read("J. Smith"));
        assertEquals(new Read.Understood<>("艾力·买买提"), read("艾力.买买提"));
        assertEquals(new Read.Understood<>("艾力·买买提"), read("艾力•买买提"));
        assertInstanceOf(Read.NotUnderstood.class, read("..."));
    }

    private static Read<String> read(String text) {
        return new NameQuestion().read(new Input.Typed(text), Voices.hearing(), TODAY);
    }
}
