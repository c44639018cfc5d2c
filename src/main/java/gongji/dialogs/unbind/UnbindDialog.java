package gongji.dialogs.unbind;

import gongji.conversation.engine.ActionId;
import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Start;
import gongji.conversation.engine.Step;
import gongji.conversation.question.QuestionId;
import gongji.conversation.question.RegionQuestion;
import gongji.conversation.question.Slot;
import gongji.dialogs.Counter;
import gongji.dialogs.WhoQuestion;
import gongji.household.Visitor;
import gongji.knowledge.answer.Counsel;
import gongji.message.Effect;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.rules.region.RegionCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Ends a binding, from whichever side the person stands on. */
public final class UnbindDialog implements Dialog {

    private static final DialogName NAME = new DialogName("unbind");
    private static final Slot<RegionCode> REGION = Slot.of("region", RegionQuestion.open());
    private static final Slot<String> WHO = WhoQuestion.slot("relation");

    private final Counter counter;

    public UnbindDialog(Counter counter) {
        this.counter = counter;
    }

    @Override
    public DialogName name() {
        return NAME;
    }

    @Override
    public List<Step> steps() {
        return List.of(Step.of(WHO).to(Counter.PIN), Step.of(Counter.PIN), Step.of(REGION));
    }

    @Override
    public Set<QuestionId> openings() {
        return Set.of(WHO.id(), REGION.id());
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        return counter.findVisitor(situation)
                .map(visitor -> linked(visitor, answers, situation))
                .orElseGet(() -> guide(answers, situation));
    }

    @Override
    public Next confirm(Answers answers, Situation situation, ActionId action) {
        Visitor visitor = counter.findVisitor(situation).orElseThrow();
        Ending ending = Ending.find(visitor, answers.get(WHO)).orElseThrow();
        List<Effect> changes = new ArrayList<>(counter.pinTyped(answers, situation));
        changes.add(ending.change(situation.today()));
        changes.add(ending.notice(situation.key()));
        return ending.deed(NAME)
                .done(action, situation, counter, changes);
    }

    private Next linked(Visitor visitor, Answers answers, Situation situation) {
        List<Ending> endings = Ending.list(visitor);
        if (endings.isEmpty()) {
            return Next.Refused.saying(Outgoing.said(Phrase.of("unbind.none"))
                    .offering(List.of(Start.of("bind").button())));
        }
        WhoQuestion which = new WhoQuestion(endings.stream().map(Ending::who).toList());
        Optional<Ending> chosen = answers.find(WHO).flatMap(id -> Ending.find(visitor, id));
        if (chosen.isEmpty()) {
            return Next.Ask.of(NAME, WHO).reading(which).below(which.notAmong(answers));
        }
        return counter.pinDue(NAME, answers, situation).orElseGet(() -> review(chosen.get()));
    }

    private Next review(Ending ending) {
        return Next.Review.of(NAME)
                .titled(Phrase.of(ending.isRequest() ? "unbind.review-request" : "unbind.review"))
                .showing(ending.lines())
                .below(Stream.concat(ending.consequences().stream(),
                        counter.worth(List.of(ending.shared())).stream()).toList());
    }

    /** Whoever is not linked: the region's way, what ends and what stays. */
    private Next guide(Answers answers, Situation situation) {
        if (!answers.has(REGION)) {
            return Counter.askPlace(NAME, REGION, situation);
        }
        RegionCode region = answers.get(REGION);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Said(Phrase.of("unbind.guide").with("region", RegionQuestion.name(region))));
        Optional<Counsel.Steps> how = counter.counsel().findEntry("unbind-how", region, situation.today());
        how.ifPresent(it -> parts.add(new Part.Written(it.words())));
        parts.add(new Part.Said(Phrase.of("unbind.guide-channel")));
        Optional<Counsel.Steps> channel = steps(region, situation);
        channel.ifPresent(it -> parts.add(new Part.Written(it.words())));
        parts.addAll(Ending.consequencesForAnybody());
        return Next.Done.saying(new Outgoing(parts, List.of(Start.of("link").button()),
                channel.map(Counsel.Steps::sources).orElse(List.of()), Frame.NONE));
    }

    private Optional<Counsel.Steps> steps(RegionCode region, Situation situation) {
        return counter.counsel().findSteps(region, situation.today());
    }
}
