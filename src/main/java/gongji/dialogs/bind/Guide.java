package gongji.dialogs.bind;

import static gongji.dialogs.bind.BindSlots.INSURANCE;
import static gongji.dialogs.bind.BindSlots.NAME;
import static gongji.dialogs.bind.BindSlots.REGION;
import static gongji.dialogs.bind.BindSlots.RELATION;
import static gongji.dialogs.bind.BindSlots.RELATIVE_REGION;

import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.question.KinSaid;
import gongji.conversation.question.RegionQuestion;
import gongji.dialogs.Counter;
import gongji.knowledge.answer.Terms;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Source;
import gongji.rules.binding.Beneficiary;
import gongji.rules.binding.BindingRequest;
import gongji.rules.binding.BindingRule;
import gongji.rules.binding.Holder;
import gongji.rules.kinship.KinshipRule;
import gongji.rules.person.Insured;
import gongji.rules.person.Scheme;
import gongji.rules.person.Standing;
import gongji.rules.region.RegionCode;
import gongji.rules.verdict.Ruling;
import gongji.rules.verdict.Verdict;

import java.util.ArrayList;
import java.util.List;

/** Binding for somebody who is not linked: what would hold, which papers, which steps. Asks no name and keeps nothing. */
final class Guide {

    private final Counter counter;
    private final Answers answers;
    private final Situation situation;

    Guide(Counter counter, Answers answers, Situation situation) {
        this.counter = counter;
        this.answers = answers;
        this.situation = situation;
    }

    Next next() {
        if (!answers.has(RELATION)) {
            return Next.Ask.of(NAME, RELATION).below(new Part.Said(Phrase.of("bind.guide.opening")));
        }
        Ruling relation = new KinshipRule(counter.handbook().policies()).judge(kin().kin(), toldRegion(),
                situation.today());
        if (relation.is(Verdict.NO)) {
            return Next.Refused.saying(talk(toldRegion()).verdict(relation, kin()));
        }
        if (!answers.has(REGION)) {
            return Counter.askPlace(NAME, REGION, situation);
        }
        if (!answers.has(INSURANCE)) {
            return Next.Ask.of(NAME, INSURANCE);
        }
        return answers.has(RELATIVE_REGION)
                ? Next.Done.saying(summary())
                : Next.Ask.of(NAME, RELATIVE_REGION).reading(new RegionQuestion(List.of(answers.get(REGION))));
    }

    private Outgoing summary() {
        RegionCode region = answers.get(REGION);
        Talk talk = talk(region);
        Ruling ruling = ruling(region);
        Outgoing verdict = talk.verdict(ruling, kin());
        if (ruling.is(Verdict.NO)) {
            return verdict.offering(List.of(Talk.offerLink()));
        }
        List<Part> parts = new ArrayList<>(verdict.parts());
        parts.add(new Part.Said(Phrase.of("bind.guide.papers").with("region", Terms.region(region))));
        parts.addAll(talk.papers());
        List<Source> sources = new ArrayList<>(verdict.sources());
        talk.steps(answers.get(RELATIVE_REGION)).ifPresent(steps -> {
            parts.add(new Part.Said(Phrase.of("bind.guide.steps").with("region", Terms.region(region))));
            parts.add(new Part.Written(steps.words()));
            sources.addAll(steps.sources());
        });
        parts.add(new Part.Said(Phrase.of("bind.guide.closing")));
        Frame frame = verdict.frame();
        return new Outgoing(parts, List.of(Talk.offerLink()), sources.stream().distinct().toList(), frame);
    }

    private Ruling ruling(RegionCode region) {
        Insured holder = Insured.of(Scheme.EMPLOYEE, Standing.ACTIVE, region);
        Scheme scheme = Scheme.findByCode(answers.get(INSURANCE)).orElse(Scheme.UNSAID);
        Standing standing = scheme == Scheme.UNINSURED ? Standing.UNSAID : Standing.ACTIVE;
        Insured relative = Insured.of(scheme, standing, answers.get(RELATIVE_REGION));
        return new BindingRule(counter.handbook().policies()).judge(
                new BindingRequest(Holder.of(holder), Beneficiary.of(relative), kin().kin()),
                situation.today());
    }

    private KinSaid kin() {
        return answers.get(RELATION);
    }

    private Talk talk(RegionCode region) {
        return new Talk(counter, region, situation.today());
    }

    private RegionCode toldRegion() {
        return answers.find(REGION).orElseGet(() -> Counter.regionOf(situation));
    }
}
