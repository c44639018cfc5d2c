package gongji.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.conversation.engine.ActionId;
import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Step;
import gongji.conversation.question.AmountQuestion;
import gongji.conversation.question.Hearing;
import gongji.conversation.question.Input;
import gongji.conversation.question.KinQuestion;
import gongji.conversation.question.KinSaid;
import gongji.conversation.question.Question;
import gongji.conversation.question.Read;
import gongji.conversation.question.Slot;
import gongji.conversation.question.YesNoQuestion;
import gongji.message.Effect;
import gongji.message.Outgoing;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.talk.Scene;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The checks of {@link EveryDialogTest} can fail: for each rule that a dialog is able to break there is one here that breaks it on
 * purpose, and is caught. What the engine alone keeps, such as cancelling in any words, no dialog can break.
 */
final class BrokenOnPurposeTest {
    private static final DialogName NAME = new DialogName("broken");
    private static final Slot<KinSaid> RELATION = Slot.of("relation", KinQuestion.near());
    private static final Slot<Long> AMOUNT = Slot.of("amount", AmountQuestion.positive());
    private static final Slot<Long> OTHER = Slot.of("other", AmountQuestion.positive());
    private static final Way WAY = new Way(NAME.name(), "-", List.of("我妈", "3000"));

    private record Kept(ActionId action) implements Effect {}

    /** A dialog without a fault, from which the others differ by one. */
    static class Sound implements Dialog {
        @Override
        public DialogName name() {
            return NAME;
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public List<Step> steps() {
            return List.of(Step.of(RELATION).to(AMOUNT), Step.of(AMOUNT).after(RELATION));
        }

        @Override
        public Next next(Answers answers, Situation situation) {
            if (!answers.has(RELATION)) {
                return Next.Ask.of(NAME, RELATION);
            }
            return answers.has(AMOUNT) ? card() : amount(answers);
        }

        Next amount(Answers answers) {
            return Next.Ask.of(NAME, AMOUNT);
        }

        static Next card() {
            return new Next.Review(Phrase.of("toy.review"), List.of(), List.of(), List.of(), Phrase.of("toy.confirm"));
        }

        @Override
        public Next confirm(Answers answers, Situation situation, ActionId action) {
            return new Next.Done(List.of(Outgoing.said(Phrase.of("other.done"))), List.of(new Kept(action)), List.of());
        }
    }

    @Test
    void aSoundDialogPassesThemAll() {
        Stream.<Function<EveryDialogTest, Stream<DynamicTest>>>of(EveryDialogTest::anAnswerLeadsOn,
                EveryDialogTest::aQuestionInTheMiddleChangesNothing, EveryDialogTest::thePositionIsCountedStably,
                EveryDialogTest::aBadValueChangesNothing, EveryDialogTest::backIsTheInverseOfAnAnswer,
                EveryDialogTest::aRestartOfTheServerChangesNothing,
                EveryDialogTest::aSecondPressShowsTheSameReceiptAndChangesNothing,
                EveryDialogTest::correctingAnAnswerToAnotherEndsLikeAFreshRunWithIt)
                .forEach(check -> assertFalse(isCaught(Sound::new, WAY, check)));
    }

    @Test
    void aDialogWithMoodsIsCaught() {
        AtomicInteger calls = new AtomicInteger();
        Supplier<Dialog> moody = () -> new Sound() {
            @Override
            Next amount(Answers answers) {
                return calls.incrementAndGet() % 7 == 0 ? card() : super.amount(answers);
            }
        };

        assertTrue(isCaught(moody, WAY, EveryDialogTest::aQuestionInTheMiddleChangesNothing));
        assertTrue(isCaught(moody, WAY, EveryDialogTest::backIsTheInverseOfAnAnswer));
    }

    @Test
    void aDialogThatRemembersOutsideItsAnswersIsCaught() {
        AtomicInteger made = new AtomicInteger();
        Supplier<Dialog> forgetful = () -> {
            boolean first = made.incrementAndGet() == 1;
            return new Sound() {
                @Override
                public List<Step> steps() {
                    return List.of(Step.of(RELATION).to(AMOUNT, OTHER), Step.of(AMOUNT), Step.of(OTHER).to(AMOUNT));
                }

                @Override
                Next amount(Answers answers) {
                    return first || answers.has(OTHER) ? super.amount(answers) : Next.Ask.of(NAME, OTHER);
                }
            };
        };

        assertTrue(isCaught(forgetful, WAY, EveryDialogTest::aRestartOfTheServerChangesNothing));
    }

    @Test
    void aQuestionThatTakesAnythingForItsAnswerIsCaught() {
        assertTrue(isCaught(() -> new Sound() {
            @Override
            Next amount(Answers answers) {
                return Next.Ask.of(NAME, AMOUNT).reading(new Anything(""));
            }
        }, WAY, EveryDialogTest::aBadValueChangesNothing));
    }

    @Test
    void anAnswerThatDependsOnAnotherWithoutSayingSoIsCaught() {
        Supplier<Dialog> secretive = () -> new Sound() {
            @Override
            public List<Step> steps() {
                return List.of(Step.of(RELATION).to(AMOUNT), Step.of(AMOUNT));
            }

            @Override
            Next amount(Answers answers) {
                return Next.Ask.of(NAME, AMOUNT).reading(new Anything(answers.get(RELATION).kin().code()));
            }
        };

        assertTrue(isCaught(secretive, WAY,
                EveryDialogTest::correctingAnAnswerToAnotherEndsLikeAFreshRunWithIt));
    }

    @Test
    void aQuestionThatWasNotDeclaredIsCaught() {
        assertTrue(isCaught(() -> new Sound() {
            @Override
            Next amount(Answers answers) {
                return Next.Ask.of(NAME, OTHER);
            }
        }, WAY, EveryDialogTest::anAnswerLeadsOn));
    }

    @Test
    void aDeclaredQuestionThatIsNeverAskedIsCaught() {
        assertTrue(isCaught(() -> new Sound() {
            @Override
            public List<Step> steps() {
                return List.of(Step.of(RELATION).to(AMOUNT, OTHER), Step.of(AMOUNT).after(RELATION), Step.of(OTHER));
            }
        }, WAY, test -> Stream.of(DynamicTest.dynamicTest("visited", test::everyStepIsVisitedAndEveryWayToIt))));
    }

    @Test
    void aConfirmedCardThatChangesNothingIsCaught() {
        assertTrue(isCaught(() -> new Sound() {
            @Override
            public Next confirm(Answers answers, Situation situation, ActionId action) {
                return Next.Done.saying(Outgoing.said(Phrase.of("other.done")));
            }
        }, WAY, EveryDialogTest::aSecondPressShowsTheSameReceiptAndChangesNothing));
    }

    @Test
    void aDialogThatGetsLongerAndLongerIsCaught() {
        List<Slot<Boolean>> enough = IntStream.range(0, 6)
                .mapToObj(i -> Slot.of("enough-" + i, YesNoQuestion.plain()))
                .toList();
        Supplier<Dialog> endless = () -> new Sound() {
            @Override
            public List<Step> steps() {
                return IntStream.range(0, enough.size())
                        .mapToObj(i -> i + 1 < enough.size()
                                ? Step.of(enough.get(i)).to(enough.get(i + 1))
                                : Step.of(enough.get(i)))
                        .toList();
            }

            @Override
            public Next next(Answers answers, Situation situation) {
                boolean done = enough.stream().anyMatch(slot -> answers.find(slot).orElse(false));
                Optional<Slot<Boolean>> open = enough.stream().filter(slot -> !answers.has(slot)).findFirst();
                return done || open.isEmpty() ? card() : Next.Ask.of(NAME, open.get());
            }
        };
        Way long5 = new Way(NAME.name(), "-", List.of("no", "no", "no", "no", "no"));

        assertTrue(isCaught(endless, long5, EveryDialogTest::thePositionIsCountedStably));
    }

    private static boolean isCaught(Supplier<Dialog> broken, Way way,
            Function<EveryDialogTest, Stream<DynamicTest>> check) {
        EveryDialogTest.walk(new Alone(broken, broken.get(), way));
        return check.apply(new EveryDialogTest()).anyMatch(BrokenOnPurposeTest::fails);
    }

    private static boolean fails(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return false;
        } catch (Throwable caught) {
            return true;
        }
    }

    /** One dialog and one way through it. */
    private record Alone(Supplier<Dialog> making, Dialog dialog, Way way) implements Walks {
        @Override
        public List<Way> all() {
            return List.of(way);
        }

        @Override
        public List<Dialog> dialogs() {
            return List.of(dialog);
        }

        @Override
        public Scene upTo(Way to, int step) {
            Scene scene = Scene.of(List.of(dialog)).say("/" + NAME.name());
            to.says().subList(0, step).forEach(said -> Way.say(scene, said));
            return scene;
        }

        @Override
        public Scene restarted(Scene scene) {
            return scene.released(Stream.concat(Scene.toys(1).stream(), Stream.of(making.get())).toList());
        }

        @Override
        public void close() {}
    }

    /** Takes whatever is typed, and keeps it behind a word. */
    private record Anything(String before) implements Question<Long> {
        @Override
        public Read<Long> read(Input input, Hearing hearing, LocalDate today) {
            return new Read.Understood<>(
                    input instanceof Input.Typed typed ? hearing.amount(typed.text()).orElse(1) : 1L);
        }

        @Override
        public String write(Long value) {
            return before + value;
        }

        @Override
        public Optional<Long> restore(String canonical) {
            return Optional.of(1L);
        }

        @Override
        public Value show(Long value) {
            return new Value.Amount(value);
        }
    }
}
