package gongji.dialogs.history;

import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Start;
import gongji.conversation.engine.Step;
import gongji.conversation.question.Hearing;
import gongji.conversation.question.Input;
import gongji.conversation.question.KinQuestion;
import gongji.conversation.question.KinSaid;
import gongji.conversation.question.Read;
import gongji.conversation.question.Slot;
import gongji.conversation.question.TextQuestion;
import gongji.dialogs.Counter;
import gongji.household.Visitor;
import gongji.message.Choice;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.rules.kinship.Kin;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows what moved the account in a month or a year. */
public final class HistoryDialog implements Dialog {

    private static final DialogName NAME = new DialogName("history");
    private static final Slot<Period> MONTH = Slot.of("month", new PeriodQuestion(List.of()));
    /** Never asked: who is not named means everybody. */
    private static final Slot<KinSaid> RELATION = Slot.of("relation", KinQuestion.near());

    /** The same as a button carries it. */
    private static final Slot<String> OF = Slot.of("of", new TextQuestion(Start.LONGEST));

    private final Counter counter;

    public HistoryDialog(Counter counter) {
        this.counter = counter;
    }

    @Override
    public DialogName name() {
        return NAME;
    }

    @Override
    public boolean runsBeside() {
        return true;
    }

    @Override
    public List<Step> steps() {
        return List.of(Step.of(MONTH));
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        return counter.forLinked(NAME, "balance-statement", situation,
                visitor -> linked(visitor, answers, situation));
    }

    private static Next linked(Visitor visitor, Answers answers, Situation situation) {
        if (!answers.has(MONTH)) {
            return Next.Ask.of(NAME, MONTH).reading(PeriodQuestion.around(situation.today()));
        }
        Optional<Whose> whose = said(answers)
                .filter(said -> said.kin() != Kin.SELF)
                .map(said -> Whose.of(said, visitor, situation.today()));
        List<Part> parts = new Statement(visitor, answers.get(MONTH), whose).parts();
        return Next.Done.saying(new Outgoing(parts, List.of(before(answers), Start.of("history").button(),
                Start.of("balance").button()), List.of(), Frame.NONE));
    }

    /** Without the words that only say that it goes on; the longer ones stand first in their lists. */
    private static String bare(String text, Hearing hearing) {
        String behind = hearing.sayings("history.hears-front")
                .stream()
                .filter(text::startsWith)
                .findFirst()
                .map(it -> text.substring(it.length()))
                .orElse(text);
        return hearing.sayings("history.hears-back")
                .stream()
                .filter(behind::endsWith)
                .findFirst()
                .map(it -> behind.substring(0, behind.length() - it.length()))
                .orElse(behind);
    }

    private static Optional<KinSaid> said(Answers answers) {
        return answers.said(RELATION).or(() -> answers.said(OF).flatMap(Whose::ofBrief));
    }

    /** The button for the time before, of the same relative; {@link #goingOn} tells from it what was shown. */
    private static Choice before(Answers answers) {
        Period before = answers.get(MONTH).before();
        Start start = Start.of(NAME.name()).with("month", before.text());
        Start same = said(answers).map(it -> start.with(OF.id().name(), Whose.brief(it))).orElse(start);
        return (same.id().length() <= Start.LONGEST ? same : start)
                .button(Phrase.of("history.before").with("period", before.shown()));
    }

    /** 「上个月呢」 and 「那我妈呢」 go on from the statement that was shown. */
    @Override
    public Optional<Map<String, String>> goingOn(String text, Map<String, String> offered, Hearing hearing,
            LocalDate today) {
        String said = bare(hearing.folded(text), hearing);
        Optional<Period> shown = Optional.ofNullable(offered.get("month")).flatMap(Period::read).map(Period::after);
        if (shown.isEmpty() || said.codePoints().noneMatch(Character::isIdeographic)) {
            return Optional.empty();
        }
        Map<String, String> more = new HashMap<>(offered);
        if (PeriodQuestion.around(today)
                .read(new Input.Typed(said), hearing, today) instanceof Read.Understood<Period> period) {
            more.put("month", period.value().text());
            return Optional.of(more);
        }
        List<KinSaid> kin = hearing.kin(said);
        if (kin.size() != 1) {
            return Optional.empty();
        }
        more.put("month", shown.get().text());
        more.remove(OF.id().name());
        more.put("relation", RELATION.question().write(kin.getFirst()));
        return Optional.of(more);
    }
}
