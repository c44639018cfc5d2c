package gongji.dialogs.bind;

import gongji.conversation.engine.DialogName;
import gongji.conversation.engine.Step;
import gongji.conversation.question.IdNumberQuestion;
import gongji.conversation.question.KinQuestion;
import gongji.conversation.question.KinSaid;
import gongji.conversation.question.NameQuestion;
import gongji.conversation.question.RegionQuestion;
import gongji.conversation.question.SchemeQuestion;
import gongji.conversation.question.Slot;
import gongji.conversation.question.YesNoQuestion;
import gongji.dialogs.Counter;
import gongji.dialogs.Proofs;
import gongji.dialogs.WhoQuestion;
import gongji.message.Phrase;
import gongji.rules.identity.IdNumber;
import gongji.rules.person.Scheme;
import gongji.rules.region.RegionCode;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The questions of binding and what may follow each. */
final class BindSlots {

    static final DialogName NAME = new DialogName("bind");

    static final Slot<KinSaid> RELATION = Slot.of("relation", KinQuestion.near());
    /** The holder's own insured area; asked only of those who are not linked. */
    static final Slot<RegionCode> REGION = Slot.of("region", RegionQuestion.open());
    static final Slot<String> RELATIVE = WhoQuestion.slot("relative");
    static final Slot<String> FULL_NAME = Slot.of("name", new NameQuestion());
    static final Slot<IdNumber> ID_NUMBER = Slot.of("id-number", new IdNumberQuestion());
    static final Slot<String> INSURANCE = Slot.of("insurance", insurance());
    static final Slot<RegionCode> RELATIVE_REGION = Slot.of("relative-region", RegionQuestion.open());
    static final Slot<Boolean> PROMISE = Slot.of(
            "promise",
            new YesNoQuestion(Phrase.of("bind.promise.yes"), Phrase.of("bind.promise.no")));
    static final Proofs PROOFS = Proofs.nowOrLater(NAME);

    private static final Slot<?>[] WHO = {RELATION, RELATIVE, FULL_NAME, ID_NUMBER};

    static final List<Step> STEPS = Stream.of(Stream.of(
            Step.of(RELATION).to(REGION, RELATIVE, FULL_NAME),
            Step.of(REGION).to(INSURANCE),
            Step.of(RELATIVE).to(FULL_NAME, PROMISE).after(RELATION),
            Step.of(FULL_NAME).to(ID_NUMBER).after(RELATIVE),
            Step.of(ID_NUMBER).to(INSURANCE).after(RELATIVE),
            Step.of(INSURANCE).to(RELATIVE_REGION).after(RELATIVE),
            Step.of(RELATIVE_REGION).to(PROMISE).after(RELATIVE),
            Step.of(PROMISE).to(PROOFS.first(), Counter.PIN).after(WHO)),
            PROOFS.steps(Counter.PIN).stream().map(step -> step.after(WHO)),
            Stream.of(Step.of(Counter.PIN))).flatMap(Function.identity()).toList();

    private BindSlots() {}

    private static SchemeQuestion insurance() {
        return SchemeQuestion.of(Scheme.EMPLOYEE, Scheme.RETIREE, Scheme.RESIDENT, Scheme.UNINSURED);
    }
}
