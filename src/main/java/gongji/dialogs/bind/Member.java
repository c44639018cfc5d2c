package gongji.dialogs.bind;

import static gongji.dialogs.bind.BindSlots.FULL_NAME;
import static gongji.dialogs.bind.BindSlots.ID_NUMBER;
import static gongji.dialogs.bind.BindSlots.INSURANCE;
import static gongji.dialogs.bind.BindSlots.NAME;
import static gongji.dialogs.bind.BindSlots.PROMISE;
import static gongji.dialogs.bind.BindSlots.PROOFS;
import static gongji.dialogs.bind.BindSlots.RELATION;
import static gongji.dialogs.bind.BindSlots.RELATIVE;
import static gongji.dialogs.bind.BindSlots.RELATIVE_REGION;

import gongji.conversation.engine.ActionId;
import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.question.RegionQuestion;
import gongji.dialogs.Counter;
import gongji.dialogs.Who;
import gongji.dialogs.WhoQuestion;
import gongji.household.Family;
import gongji.household.Relative;
import gongji.household.Shared;
import gongji.household.Visitor;
import gongji.household.people.PersonId;
import gongji.knowledge.answer.Terms;
import gongji.message.DoorName;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.identity.IdNumber;
import gongji.rules.kinship.Kin;
import gongji.rules.kinship.KinshipRule;
import gongji.rules.kinship.Sex;
import gongji.rules.parameter.Lookup;
import gongji.rules.parameter.Parameter;
import gongji.rules.person.Insured;
import gongji.rules.region.RegionCode;
import gongji.rules.verdict.Ruling;
import gongji.rules.verdict.Verdict;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Binding by a linked person: which question comes next, and the card at the end. Made anew for every turn. */
final class Member {

    private static final String OTHER = "other";

    private final Visitor visitor;
    private final Counter counter;
    private final Answers answers;
    private final Situation situation;

    Member(Visitor visitor, Counter counter, Answers answers, Situation situation) {
        this.visitor = visitor;
        this.counter = counter;
        this.answers = answers;
        this.situation = situation;
    }

    Next next() {
        if (!answers.has(RELATION)) {
            return Next.Ask.of(NAME, RELATION);
        }
        Ruling relation = new KinshipRule(counter.handbook().policies()).judge(kin(), region(), situation.today());
        return Stream.of(relation, request().judgeHolder())
                .filter(Member::isBarred)
                .findFirst()
                .map(this::refused)
                .or(this::who)
                .or(this::insurance)
                .orElseGet(this::judged);
    }

    Next confirm(ActionId action) {
        Next again = next();
        return again instanceof Next.Review
                ? new Registration(visitor, counter, situation, request()).done(action,
                        counter.pinTyped(answers, situation))
                : again;
    }

    /** Asks who it is, unless that is known. */
    private Optional<Next> who() {
        List<Relative> registered = listUnboundRelatives();
        if (!registered.isEmpty() && !answers.has(RELATIVE)) {
            return Optional.of(Next.Ask.of(NAME, RELATIVE).reading(new WhoQuestion(people(registered))));
        }
        if (isRegistered()) {
            return Optional.empty();
        }
        if (!answers.has(FULL_NAME)) {
            return Optional.of(askName(registered.isEmpty() ? boundAlready() : List.of()));
        }
        return answers.has(ID_NUMBER) ? slip() : Optional.of(askNumber());
    }

    private Next askNumber() {
        Next.Ask ask = Next.Ask.of(NAME, ID_NUMBER);
        return situation.key().door().equals(DoorName.TELEGRAM)
                ? ask.saying(Phrase.of("bind.id-number.ask-telegram"))
                : ask;
    }

    /** Who has no relative of that kin left to choose is told that they are bound, whenever another one is asked for. */
    private static Next askName(List<Value> bound) {
        Next.Ask ask = Next.Ask.of(NAME, FULL_NAME);
        return bound.isEmpty() ? ask
                : ask.saying(Phrase.of("bind.name.ask-other").with("who", new Value.Joined(bound)));
    }

    private List<Value> boundAlready() {
        return listBound().filter(it -> it.kin() == kin() && couldBeMeant(it)).<Value>map(Who::name).toList();
    }

    /** A number of somebody who is bound, or whom the person's own register ties to another relation, was typed by mistake. */
    private Optional<Next> slip() {
        IdNumber typed = answers.get(ID_NUMBER);
        Optional<Phrase> bound = visitor.family()
                .findBeneficiary(typed)
                .flatMap(id -> listBound().filter(it -> it.id().equals(id)).findFirst())
                .map(it -> Phrase.of("bind.id-number.bound").with("who", Who.name(it)));
        return bound
                .or(() -> visitor.family()
                        .findRelative(typed, situation.today())
                        .filter(it -> it.kin() != kin())
                        .map(it -> Phrase.of("bind.id-number.other-relation").with("kin", Terms.kin(it.kin()))))
                .map(it -> new Next.Again(ID_NUMBER.id(), it, List.of()));
    }

    /** Asks how somebody is insured whom the register does not know. */
    private Optional<Next> insurance() {
        if (isRegistered()) {
            return Optional.empty();
        }
        if (!answers.has(INSURANCE)) {
            return Optional.of(Next.Ask.of(NAME, INSURANCE));
        }
        return answers.has(RELATIVE_REGION)
                ? Optional.empty()
                : Optional.of(Next.Ask.of(NAME, RELATIVE_REGION).reading(new RegionQuestion(List.of(region()))));
    }

    private Next judged() {
        Ruling ruling = request().judge();
        if (isBarred(ruling)) {
            return refused(ruling);
        }
        Optional<Phrase> inVain = askedInVain(ruling);
        if (inVain.isPresent()) {
            return Next.Refused.saying(Outgoing.said(inVain.get()));
        }
        if (!answers.has(PROMISE)) {
            return Next.Ask.of(NAME, PROMISE).below(talk().papers().toArray(Part[]::new));
        }
        if (!answers.get(PROMISE)) {
            return Next.Refused.saying(Outgoing.said(Phrase.of("bind.promise.declined")));
        }
        Optional<Next> proof = wantsProof() ? PROOFS.ask(answers, situation) : Optional.empty();
        return proof.or(() -> counter.pinDue(NAME, answers, situation)).orElseGet(() -> review(ruling));
    }

    /** Whoever said no is not asked again at once, and nobody asks many people at a time. */
    private Optional<Phrase> askedInVain(Ruling ruling) {
        if (!counter.consents().isDue(ruling)) {
            return Optional.empty();
        }
        Family family = visitor.family();
        Optional<Phrase> many = family.isAskingMany() ? Optional.of(Phrase.of("bind.asking-many")) : Optional.empty();
        return findRelative().map(Relative::id)
                .or(() -> answers.find(ID_NUMBER).flatMap(family::findBeneficiary))
                .flatMap(it -> family.askedInVainUntil(it, situation.today()))
                .map(it -> Phrase.of("bind.asked-in-vain")
                        .with("name", request().maskedName())
                        .with("day", new Value.Day(it)))
                .or(() -> many);
    }

    private Next review(Ruling ruling) {
        Talk talk = talk();
        return Next.Review.of(NAME)
                .showing(request().lines())
                .below(talk.cautions(ruling))
                .below(misfit())
                .below(counter.worth())
                .citing(talk.sources(ruling))
                .meaning(BindSlots.RELATION, request().shownKin());
    }

    /** An age or a sex that does not fit the word is asked about and refuses nothing: words slip. */
    private List<Part> misfit() {
        Optional<Phrase> age = request().misfit()
                .map(it -> Phrase.of("bind.card.misfit-" + it.age().name().toLowerCase(Locale.ROOT))
                        .with("kin", it.shown()));
        Optional<Phrase> sex = request().misnamed()
                .map(it -> Phrase.of("bind.card.misnamed").with("kin", it.shown()));
        return sex.or(() -> age).<Part>map(Part.Said::new).stream().toList();
    }

    private static boolean isBarred(Ruling ruling) {
        return ruling.is(Verdict.NO) || ruling.is(Verdict.UNKNOWN);
    }

    private Next refused(Ruling ruling) {
        return Next.Refused.saying(talk().verdict(ruling, answers.get(RELATION)));
    }

    private Request request() {
        return new Request(visitor, counter, answers, situation, findRelative());
    }

    private boolean wantsProof() {
        Lookup proof = counter.handbook().policies().lookup(Parameter.PROOF, region(), situation.today());
        return proof instanceof Lookup.InForce it && it.value().text().equals("documents");
    }

    private List<Relative> listUnboundRelatives() {
        List<PersonId> bound = listBound().map(Relative::id).toList();
        return visitor.family()
                .listRelatives(situation.today())
                .stream()
                .filter(it -> it.kin() == kin() && couldBeMeant(it) && !bound.contains(it.id()))
                .toList();
    }

    /** {@return those who are bound, or about to be} */
    private Stream<Relative> listBound() {
        return visitor.family().listShared().stream().filter(it -> !it.binding().state().isOver()).map(Shared::other);
    }

    private static List<Who> people(List<Relative> relatives) {
        return Stream.concat(relatives.stream().map(Who::of),
                Stream.of(Who.nobody(OTHER, Phrase.of("bind.relative.other")))).toList();
    }

    private boolean isRegistered() {
        return answers.find(RELATIVE).filter(it -> !it.equals(OTHER)).isPresent();
    }

    private Optional<Relative> findRelative() {
        return answers.find(RELATIVE)
                .flatMap(it -> listUnboundRelatives().stream()
                        .filter(each -> each.id().id().equals(it))
                        .findFirst());
    }

    /** Who says 妈 does not mean the father. */
    private boolean couldBeMeant(Relative relative) {
        return answers.get(RELATION)
                .couldBe(relative.insured().body().map(Insured.Body::sex).orElse(Sex.UNSAID));
    }

    private Kin kin() {
        return answers.get(RELATION).kin();
    }

    private RegionCode region() {
        return visitor.person().insured().region();
    }

    private Talk talk() {
        return new Talk(counter, region(), situation.today());
    }
}
