package gongji.dialogs.eligibility;

import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Start;
import gongji.conversation.engine.Step;
import gongji.conversation.question.KinQuestion;
import gongji.conversation.question.KinSaid;
import gongji.conversation.question.RegionQuestion;
import gongji.conversation.question.SchemeQuestion;
import gongji.conversation.question.Slot;
import gongji.dialogs.Counter;
import gongji.dialogs.Handbook;
import gongji.dialogs.OnRegister;
import gongji.message.Choice;
import gongji.message.Outgoing;
import gongji.message.Phrase;
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

import java.util.List;

/** Relation, both insurances and both places, then the verdict of {@link BindingRule}. */
public final class EligibilityDialog implements Dialog {

    private static final DialogName NAME = new DialogName("eligibility");
    private static final Slot<KinSaid> RELATION = Slot.of("relation", KinQuestion.near());
    private static final Slot<String> SCHEME = Slot.of("scheme",
            SchemeQuestion.of(Scheme.EMPLOYEE, Scheme.RETIREE, Scheme.FLEXIBLE, Scheme.RESIDENT, Scheme.UNSAID));
    private static final Slot<RegionCode> REGION = Slot.of("region", RegionQuestion.open());
    private static final Slot<String> RELATIVE_SCHEME = Slot.of("relative-scheme",
            SchemeQuestion.of(Scheme.RESIDENT, Scheme.EMPLOYEE, Scheme.RETIREE, Scheme.FLEXIBLE, Scheme.UNINSURED,
                    Scheme.UNSAID));
    private static final Slot<RegionCode> RELATIVE_REGION = Slot.of("relative-region", RegionQuestion.open());

    private final BindingRule binding;
    private final KinshipRule kinship;
    private final Handbook handbook;
    private final OnRegister register;

    /** Judges and explains by this handbook, and offers what is on the register. */
    public EligibilityDialog(Handbook handbook, OnRegister register) {
        this.binding = new BindingRule(handbook.policies());
        this.kinship = new KinshipRule(handbook.policies());
        this.handbook = handbook;
        this.register = register;
    }

    @Override
    public DialogName name() {
        return NAME;
    }

    @Override
    public List<Step> steps() {
        return List.of(Step.of(RELATION).to(SCHEME), Step.of(SCHEME).to(REGION), Step.of(REGION).to(RELATIVE_SCHEME),
                Step.of(RELATIVE_SCHEME).to(RELATIVE_REGION).after(RELATION),
                Step.of(RELATIVE_REGION).after(RELATION));
    }

    @Override
    public Next next(Answers answers, Situation situation) {
        if (!answers.has(RELATION)) {
            return Next.Ask.of(NAME, RELATION);
        }
        RegionCode told = answers.find(REGION).orElseGet(() -> Counter.regionOf(situation));
        Ruling relation = kinship.judge(answers.get(RELATION).kin(), told, situation.today());
        if (relation.is(Verdict.NO)) {
            return Next.Refused.saying(say(relation, answers));
        }
        return nextOfAllowed(answers, situation);
    }

    private Next nextOfAllowed(Answers answers, Situation situation) {
        if (!answers.has(SCHEME)) {
            return register.askScheme(NAME, SCHEME, situation);
        }
        if (!answers.has(REGION)) {
            return register.askPlace(NAME, REGION, situation);
        }
        if (!answers.has(RELATIVE_SCHEME)) {
            return Next.Ask.of(NAME, RELATIVE_SCHEME);
        }
        if (!answers.has(RELATIVE_REGION)) {
            return Next.Ask.of(NAME, RELATIVE_REGION).reading(new RegionQuestion(List.of(answers.get(REGION))));
        }
        return judged(answers, situation);
    }

    private Next judged(Answers answers, Situation situation) {
        Insured holder = insured(answers.get(SCHEME), answers.get(REGION));
        Insured relative = insured(answers.get(RELATIVE_SCHEME), answers.get(RELATIVE_REGION));
        BindingRequest request = new BindingRequest(Holder.of(holder), Beneficiary.of(relative),
                answers.get(RELATION).kin());
        Ruling ruling = binding.judge(request, situation.today());
        Outgoing verdict = say(ruling, answers);
        if (ruling.is(Verdict.NO)) {
            return Next.Done.saying(verdict);
        }
        Choice bind = Start.of("bind").with("relation", answers.get(RELATION).kin().code()).button();
        return Next.Done.saying(verdict.offering(List.of(bind)));
    }

    private Outgoing say(Ruling ruling, Answers answers) {
        Phrase lead = Handbook.lead("eligibility", ruling).with("kin", answers.get(RELATION).shown());
        return handbook.say(ruling, lead, List.of());
    }

    private static Insured insured(String scheme, RegionCode region) {
        Scheme found = Scheme.findByCode(scheme).orElse(Scheme.UNSAID);
        boolean running = found != Scheme.UNSAID && found != Scheme.UNINSURED;
        return Insured.of(found, running ? Standing.ACTIVE : Standing.UNSAID, region);
    }

}
