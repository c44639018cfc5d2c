package gongji.dialogs.bind;

import static gongji.dialogs.bind.BindSlots.FULL_NAME;
import static gongji.dialogs.bind.BindSlots.ID_NUMBER;
import static gongji.dialogs.bind.BindSlots.INSURANCE;
import static gongji.dialogs.bind.BindSlots.PROOFS;
import static gongji.dialogs.bind.BindSlots.RELATION;
import static gongji.dialogs.bind.BindSlots.RELATIVE_REGION;

import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Situation;
import gongji.conversation.question.KinSaid;
import gongji.dialogs.Counter;
import gongji.dialogs.Deed;
import gongji.dialogs.Who;
import gongji.household.Family;
import gongji.household.Relative;
import gongji.household.Visitor;
import gongji.household.people.Insurance;
import gongji.household.people.Masked;
import gongji.household.people.Party;
import gongji.household.people.PersonId;
import gongji.knowledge.answer.Terms;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.binding.Beneficiary;
import gongji.rules.binding.BindingRequest;
import gongji.rules.binding.BindingRule;
import gongji.rules.binding.Holder;
import gongji.rules.identity.IdNumber;
import gongji.rules.kinship.Kin;
import gongji.rules.kinship.Sex;
import gongji.rules.person.Insured;
import gongji.rules.person.Scheme;
import gongji.rules.person.Standing;
import gongji.rules.region.RegionCode;
import gongji.rules.verdict.Ruling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who is to be bound by whom, once all of it is answered.
 *
 * @param relative the relative of the family register; empty where the holder typed somebody
 */
record Request(Visitor visitor, Counter counter, Answers answers, Situation situation, Optional<Relative> relative) {

    Ruling judge() {
        return new BindingRule(counter.handbook().policies()).judge(new BindingRequest(holder(), beneficiary(), kin()),
                situation.today());
    }

    /** {@return whether the visitor's account may serve anybody, which is known before anything else is asked} */
    Ruling judgeHolder() {
        return new BindingRule(counter.handbook().policies()).judgeHolder(holder(), situation.today());
    }

    Party party() {
        return relative.<Party>map(it -> new Party.Known(it.id()))
                .orElseGet(() -> new Party.Declared(answers.get(FULL_NAME), answers.get(ID_NUMBER), typedInsurance()));
    }

    /** {@return the relation; the holder's own number makes it the holder} */
    Kin kin() {
        boolean self = answers.find(ID_NUMBER)
                .filter(it -> it.digits().equals(visitor.person().idNumber().digits()))
                .isPresent();
        return self && relative.isEmpty() ? Kin.SELF : answers.get(RELATION).kin();
    }

    /** {@return the word for the relation where it does not fit the days of birth: a younger sister born earlier} */
    Optional<KinSaid> misfit() {
        Optional<LocalDate> born = relative.isPresent()
                ? relative.flatMap(it -> it.insured().body()).map(Insured.Body::birthday)
                : answers.find(ID_NUMBER).map(IdNumber::birthday);
        LocalDate own = visitor.person().idNumber().birthday();
        return Optional.of(answers.get(RELATION)).filter(said -> born.filter(it -> !said.fits(own, it)).isPresent());
    }

    /** {@return the relation as it is shown: that of the register says more than a button} */
    Value shownKin() {
        KinSaid said = answers.get(RELATION);
        return relative.<Value>map(it -> new Value.Nested(Who.kin(it)))
                .orElseGet(() -> kin() == said.kin() ? told(said).lawful() : new Value.Nested(Terms.kin(kin())));
    }

    /** {@return the word for the relation where it does not fit the sex that the number tells: a mother who is a man} */
    Optional<KinSaid> misnamed() {
        return Optional.of(answers.get(RELATION))
                .filter(said -> relative.isEmpty() && kin() == said.kin())
                .filter(said -> answers.find(ID_NUMBER).filter(it -> !said.couldBe(it.sex())).isPresent());
    }

    /** The number tells father from mother, as it will wherever the binding is shown. */
    private KinSaid told(KinSaid said) {
        return answers.find(ID_NUMBER)
                .filter(number -> number.sex() != Sex.UNSAID)
                .map(number -> new KinSaid(said.kin(), said.word(), number.sex(), said.age()))
                .orElse(said);
    }

    String maskedName() {
        return relative.map(Relative::maskedName).orElseGet(() -> Masked.name(answers.get(FULL_NAME)));
    }

    /** {@return where the relative is insured} */
    RegionCode theirRegion() {
        return relative.map(it -> it.insured().region()).orElseGet(() -> answers.get(RELATIVE_REGION));
    }

    /** {@return the files handed in as proof} */
    List<String> proofs() {
        return PROOFS.references(answers);
    }

    boolean proofFollows() {
        return PROOFS.followLater(answers);
    }

    /** {@return what the card shows beside the answers} */
    List<Part.Line> lines() {
        List<Part.Line> lines = new ArrayList<>();
        lines.add(Deed.line("bind.card.holder", new Value.Words(Masked.name(visitor.person().name()))));
        lines.add(Deed.line("bind.card.holder-region",
                new Value.Nested(Terms.region(visitor.person().insured().region()))));
        String source = relative.filter(Relative::verified).isPresent() ? "bind.card.verified" : "bind.card.declared";
        lines.add(Deed.line("bind.card.relation-source", new Value.Nested(Phrase.of(source))));
        return lines;
    }

    private Holder holder() {
        Insured who = visitor.person().insured();
        Optional<Holder.Account> open = visitor.passbook().findAccount().map(it -> new Holder.Open(it.purse()));
        Family family = visitor.family();
        PersonId other = relative.map(Relative::id)
                .or(() -> answers.find(ID_NUMBER).flatMap(family::findBeneficiary))
                .orElse(visitor.person().id());
        Family.Counts counts = family.countsWith(other, situation.today());
        Holder.Account account = open.orElseGet(Holder.Missing::new);
        return new Holder(who, account, OptionalInt.of(counts.beneficiaries()), OptionalInt.of(counts.ever()));
    }

    private Beneficiary beneficiary() {
        Insured insured = relative.map(Relative::insured).orElseGet(this::typedInsured);
        OptionalInt holders = relative
                .map(it -> OptionalInt.of(visitor.family().countsWith(it.id(), situation.today()).holders()))
                .orElseGet(OptionalInt::empty);
        return new Beneficiary(insured, holders, Beneficiary.Consent.NOT_YET);
    }

    private Insured typedInsured() {
        return typedInsurance().insured(
                answers.find(ID_NUMBER).map(it -> new Insured.Body(it.birthday(), it.sex())));
    }

    private Insurance typedInsurance() {
        Scheme scheme = Scheme.findByCode(answers.get(INSURANCE)).orElse(Scheme.UNSAID);
        Standing standing = scheme == Scheme.UNINSURED ? Standing.UNSAID : Standing.ACTIVE;
        return new Insurance(scheme, answers.get(RELATIVE_REGION), standing, Optional.empty());
    }
}
