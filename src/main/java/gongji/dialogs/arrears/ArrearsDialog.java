package gongji.dialogs.arrears;

import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Step;
import gongji.conversation.question.ChoiceQuestion;
import gongji.conversation.question.MonthQuestion;
import gongji.conversation.question.RegionQuestion;
import gongji.conversation.question.SchemeQuestion;
import gongji.conversation.question.Slot;
import gongji.conversation.question.YearQuestion;
import gongji.dialogs.Handbook;
import gongji.dialogs.OnRegister;
import gongji.knowledge.answer.Terms;
import gongji.message.Choice;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.arrears.ArrearsRequest;
import gongji.rules.arrears.ArrearsRequest.Why;
import gongji.rules.arrears.ArrearsRule;
import gongji.rules.arrears.ArrearsRuling;
import gongji.rules.arrears.Event;
import gongji.rules.arrears.Waiting;
import gongji.rules.person.Scheme;
import gongji.rules.region.RegionCode;
import gongji.rules.verdict.Ruling;
import gongji.rules.verdict.Verdict;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Scheme, place, when it was paid last and why it stopped, then the timeline of {@link ArrearsRule}. */
public final class ArrearsDialog implements Dialog {

    private static final DialogName NAME = new DialogName("arrears");
    private static final Slot<String> SCHEME = Slot.of("scheme",
            SchemeQuestion.of(Scheme.EMPLOYEE, Scheme.FLEXIBLE, Scheme.RESIDENT, Scheme.RETIREE));
    private static final Slot<RegionCode> REGION = Slot.of("region", RegionQuestion.open());
    private static final Slot<YearMonth> MONTH = Slot.of("month", MonthQuestion.past());
    private static final Slot<Year> YEAR = Slot.of("year", YearQuestion.past());
    private static final Slot<String> WHY = Slot.of("why", new ChoiceQuestion(
            Stream.of(Why.values()).map(why -> Choice.of(code(why), Phrase.of("arrears.why." + code(why)))).toList()));

    private final ArrearsRule rule;
    private final Handbook handbook;
    private final OnRegister register;

    /** Judges and explains by this handbook, and offers what is on the register. */
    public ArrearsDialog(Handbook handbook, OnRegister register) {
        this.rule = new ArrearsRule(handbook.policies());
        this.handbook = handbook;
        this.register = register;
    }

    @Override
    public DialogName name() {
        return NAME;
    }

    @Override
    public List<Step> steps() {
        return List.of(Step.of(SCHEME).to(REGION), Step.of(REGION).to(MONTH, YEAR),
                Step.of(MONTH).to(WHY).after(SCHEME), Step.of(YEAR).after(SCHEME), Step.of(WHY).after(SCHEME));
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        if (!answers.has(SCHEME)) {
            return register.askScheme(NAME, SCHEME, situation);
        }
        if (!answers.has(REGION)) {
            return register.askPlace(NAME, REGION, situation);
        }
        return switch (scheme(answers)) {
            case RESIDENT -> answers.has(YEAR) ? judged(answers, situation)
                    : register.askYear(NAME, YEAR, Scheme.RESIDENT, situation);
            case EMPLOYEE, FLEXIBLE -> monthly(answers, situation);
            case RETIREE, UNINSURED, UNSAID -> judged(answers, situation);
        };
    }

    private Next monthly(Answers answers, Situation situation) {
        if (!answers.has(MONTH)) {
            return register.askMonth(NAME, MONTH, scheme(answers), situation);
        }
        return answers.has(WHY) ? judged(answers, situation) : Next.Ask.of(NAME, WHY);
    }

    private Next judged(Answers answers, Situation situation) {
        YearMonth today = YearMonth.from(situation.today());
        YearMonth paid = answers.find(MONTH).or(() -> answers.find(YEAR).map(year -> year.atMonth(12))).orElse(today);
        Why why = Stream.of(Why.values())
                .filter(each -> answers.find(WHY).filter(code(each)::equals).isPresent())
                .findFirst()
                .orElse(Why.UNSAID);
        ArrearsRuling ruling = rule.judge(new ArrearsRequest(scheme(answers), answers.get(REGION), paid, why),
                situation.today());
        return Next.Done.saying(said(ruling, scheme(answers), paid));
    }

    private Outgoing said(ArrearsRuling ruling, Scheme scheme, YearMonth paid) {
        Phrase gap = Phrase.of(scheme == Scheme.RESIDENT ? "arrears.gap-years" : "arrears.gap-months")
                .with("paid", scheme == Scheme.RESIDENT ? new Value.Words(Integer.toString(paid.getYear()))
                        : new Value.Month(paid))
                .with("gap", new Value.Count(ruling.gap()));
        List<Part> parts = new ArrayList<>();
        if (ruling.gap() > 0) {
            parts.add(new Part.Said(gap));
        }
        ruling.timeline().forEach(event -> parts.add(new Part.Said(line(event))));
        ruling.waiting().flatMap(waiting -> total(waiting, ruling.ruling())).ifPresent(parts::add);
        return handbook.say(ruling.ruling(), Handbook.lead("arrears", ruling.ruling()), parts);
    }

    /** No waiting is told to those who can still pay in time; to the others the timeline has said it. */
    private static Optional<Part> total(Waiting waiting, Ruling ruling) {
        if (waiting.most() == 0) {
            return ruling.is(Verdict.DEPENDS) ? Optional.of(new Part.Said(Phrase.of("arrears.waiting-in-time")))
                    : Optional.empty();
        }
        String range = waiting.least() == 0 ? "arrears.waiting-most" : "arrears.waiting-range";
        String key = waiting.least() == waiting.most() ? "arrears.waiting" : range;
        return Optional.of(new Part.Said(Phrase.of(key)
                .with("least", new Value.Count(waiting.least()))
                .with("most", new Value.Count(waiting.most()))));
    }

    private static Phrase line(Event event) {
        String verdict = event.reason().verdict().name().toLowerCase(Locale.ROOT);
        Phrase line = Phrase.of("timeline." + event.what() + "." + verdict);
        Phrase from = event.from().map(day -> line.with("from", new Value.Day(day))).orElse(line);
        Phrase until = event.until().map(day -> from.with("until", new Value.Day(day))).orElse(from);
        return event.reason().value().map(value -> until.with("value", Terms.value(value))).orElse(until);
    }

    private static Scheme scheme(Answers answers) {
        return Scheme.findByCode(answers.get(SCHEME)).orElse(Scheme.UNSAID);
    }

    private static String code(Why why) {
        return why.name().toLowerCase(Locale.ROOT);
    }
}
