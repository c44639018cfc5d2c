package gongji.dialogs.bind;

import gongji.conversation.question.KinSaid;
import gongji.dialogs.Counter;
import gongji.dialogs.Handbook;
import gongji.knowledge.answer.Counsel;
import gongji.knowledge.answer.Explanation.Explained;
import gongji.knowledge.entry.Paper;
import gongji.message.Choice;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Source;
import gongji.rules.region.RegionCode;
import gongji.rules.verdict.Ruling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said by both ways of binding: verdicts, papers, what it is worth, and the steps that are left. */
final class Talk {

    private final Counter counter;
    private final RegionCode region;
    private final LocalDate today;

    Talk(Counter counter, RegionCode region, LocalDate today) {
        this.counter = counter;
        this.region = region;
        this.today = today;
    }

    /** {@return the verdict about a relative with its reasons, the documents and what would help} */
    Outgoing verdict(Ruling ruling, KinSaid kin) {
        return counter.handbook()
                .say(ruling, Handbook.lead("bind", ruling).with("kin", kin.shown()),
                        List.of());
    }

    /** {@return cautions and what comes next of a ruling, as lines under a card} */
    List<Part> cautions(Ruling ruling) {
        Explained explained = counter.handbook().explain(ruling);
        return Stream.concat(explained.cautions().stream(), explained.help().stream())
                .<Part>map(Part.Said::new)
                .toList();
    }

    List<Source> sources(Ruling ruling) {
        return counter.handbook().explain(ruling).sources();
    }

    /** {@return the region's papers, the notice first} */
    List<Part> papers() {
        List<Part> parts = new ArrayList<>();
        Stream.of(Paper.Kind.NOTICE, Paper.Kind.PROMISE).flatMap(it -> paper(it).stream()).forEach(paper -> {
            parts.add(new Part.Said(Phrase.of("bind.paper").with("title", paper.title())));
            parts.add(new Part.Written(counter.counsel().words(paper, region, today)));
        });
        return parts;
    }

    Optional<Paper> paper(Paper.Kind kind) {
        return counter.counsel().findPaper(kind, region, today);
    }

    /** {@return the steps that are left in the official channel; none where registering here is all there is to do} */
    Optional<Counsel.Steps> stepsLeft(RegionCode theirs) {
        return counter.authority().counts() ? Optional.empty() : steps(theirs);
    }

    /** {@return the steps to bind a relative who is insured there} */
    Optional<Counsel.Steps> steps(RegionCode theirs) {
        return counter.counsel().findSteps(region, theirs, today);
    }

    static Choice offerLink() {
        return Choice.of("link", Phrase.of("engine.start.link"));
    }
}
