package gongji.dialogs.premium;

import static gongji.dialogs.premium.PremiumSlots.NAME;
import static gongji.dialogs.premium.PremiumSlots.REGION;
import static gongji.dialogs.premium.PremiumSlots.RELATION;
import static gongji.dialogs.premium.PremiumSlots.SCHEME;
import static gongji.dialogs.premium.PremiumSlots.THEIR_REGION;
import static gongji.dialogs.premium.PremiumSlots.YEAR;

import gongji.conversation.engine.Answers;
import gongji.conversation.engine.Next;
import gongji.conversation.engine.Situation;
import gongji.conversation.engine.Start;
import gongji.conversation.question.KinQuestion;
import gongji.conversation.question.KinSaid;
import gongji.dialogs.Counter;
import gongji.knowledge.answer.Counsel;
import gongji.knowledge.answer.Terms;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Source;
import gongji.rules.binding.Holder;
import gongji.rules.kinship.KinshipRule;
import gongji.rules.person.Insured;
import gongji.rules.person.Scheme;
import gongji.rules.person.Standing;
import gongji.rules.premium.PremiumRequest;
import gongji.rules.premium.PremiumRequest.Cover;
import gongji.rules.premium.PremiumRule;
import gongji.rules.premium.PremiumRuling;
import gongji.rules.region.RegionCode;
import gongji.rules.verdict.Ruling;
import gongji.rules.verdict.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The way for whoever is not linked: a verdict, the amount, the season and the steps. No name, no number, nothing kept. */
final class Guide {

    private final Counter counter;
    private final KinshipRule kinship;
    private final PremiumRule rule;
    private final Words words;

    Guide(Counter counter, PremiumRule rule, Words words) {
        this.counter = counter;
        this.kinship = new KinshipRule(counter.handbook().policies());
        this.rule = rule;
        this.words = words;
    }

    Next next(Answers answers, Situation situation) {
        Optional<KinSaid> kin = answers.text(RELATION.id()).flatMap(KinQuestion.near()::restore);
        if (kin.isEmpty()) {
            return Next.Ask.of(NAME, RELATION).reading(KinQuestion.near());
        }
        Ruling relation = kinship.judge(kin.get().kin(), toldRegion(answers, situation), situation.today());
        if (relation.is(Verdict.NO)) {
            return Next.Refused.saying(counter.handbook().say(relation, opening(kin.get(), relation), List.of()));
        }
        if (!answers.has(REGION)) {
            return Next.Ask.of(NAME, REGION)
                    .reading(PremiumSlots.place(Optional.of(Counter.regionOf(situation))));
        }
        if (!answers.has(THEIR_REGION)) {
            return Next.Ask.of(NAME, THEIR_REGION).reading(PremiumSlots.place(answers.find(REGION)));
        }
        if (!answers.has(SCHEME)) {
            return Next.Ask.of(NAME, SCHEME);
        }
        return answers.has(YEAR)
                ? Next.Done.saying(told(kin.get(), answers, situation))
                : PremiumSlots.askYear(answers, situation.today());
    }

    private Outgoing told(KinSaid kin, Answers answers, Situation situation) {
        PremiumRuling ruling = rule.judge(request(kin, answers), situation.today());
        Outgoing verdict = words.verdict(ruling, Phrase.of("premium.guide").with("kin", kin.shown()));
        return ruling.isBarred() ? verdict : withSteps(verdict, answers, situation);
    }

    private Outgoing withSteps(Outgoing verdict, Answers answers, Situation situation) {
        List<Part> parts = new ArrayList<>(verdict.parts());
        Optional<Counsel.Steps> how = counter.counsel()
                .findLocal("premium", "premium-how", answers.get(THEIR_REGION), situation.today());
        how.ifPresent(it -> {
            parts.add(new Part.Said(Phrase.of("premium.guide-way")));
            parts.add(new Part.Written(it.words()));
        });
        parts.add(new Part.Said(Phrase.of("premium.guide-kept")));
        List<Source> sources = Stream
                .concat(verdict.sources().stream(), how.stream().flatMap(it -> it.sources().stream()))
                .distinct()
                .toList();
        return new Outgoing(parts, List.of(Start.of("link").button()), sources, verdict.frame());
    }

    private static Phrase opening(KinSaid kin, Ruling ruling) {
        return Phrase.of("premium.guide").with("kin", kin.shown()).with("verdict", Terms.verdict(ruling.verdict()));
    }

    private static RegionCode toldRegion(Answers answers, Situation situation) {
        return answers.find(REGION).orElseGet(() -> Counter.regionOf(situation));
    }

    private static PremiumRequest request(KinSaid kin, Answers answers) {
        RegionCode home = answers.get(REGION);
        Holder holder = Holder.of(Insured.of(Scheme.EMPLOYEE, Standing.ACTIVE, home));
        Insured beneficiary = Insured.of(PremiumSlots.scheme(answers.get(SCHEME)), Standing.UNSAID,
                answers.get(THEIR_REGION));
        int year = PremiumSlots.year(answers.get(YEAR)).getValue();
        return new PremiumRequest(holder, beneficiary, kin.kin(), new Cover(year, false, false));
    }
}
