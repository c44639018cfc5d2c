package gongji.dialogs.premium;

import gongji.dialogs.Deed;
import gongji.knowledge.answer.Explanation;
import gongji.knowledge.answer.Terms;
import gongji.message.Frame;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.premium.PremiumRuling;
import gongji.rules.verdict.Verdict;

import java.util.ArrayList;
import java.util.List;

/** What the rules said about a premium, as parts of a reply. */
final class Words {

    private static final Phrase PAID = Phrase.of("caution.double-payment");

    private final Explanation explanation;

    Words(Explanation explanation) {
        this.explanation = explanation;
    }

    /** {@return amount and season, as far as they are known} */
    List<Part.Line> lines(PremiumRuling ruling) {
        List<Part.Line> lines = new ArrayList<>();
        ruling.amount().ifPresent(it -> lines.add(Deed.line("premium.least", new Value.Amount(it.fen()))));
        ruling.from().ifPresent(it -> lines.add(Deed.line("premium.season-from", new Value.Day(it))));
        ruling.until().ifPresent(it -> lines.add(Deed.line("premium.season-until", new Value.Day(it))));
        if (!isLate(ruling)) {
            ruling.coverFrom().ifPresent(it -> lines.add(Deed.line("premium.cover-from", new Value.Day(it))));
        }
        return lines;
    }

    /** Whoever pays outside the season is not covered from its first day. */
    private static boolean isLate(PremiumRuling ruling) {
        return ruling.ruling()
                .reasons()
                .stream()
                .anyMatch(it -> it.rule().equals("premium-season") && it.verdict() == Verdict.DEPENDS);
    }

    /** {@return what it rests on, such as the season, and first of all that the year may be paid already} */
    List<Part> reasons(PremiumRuling ruling) {
        Explanation.Explained explained = explanation.explain(ruling.ruling());
        List<Part> parts = new ArrayList<>(said(explained.cautions().stream().filter(PAID::equals).toList()));
        parts.addAll(said(explained.reasons()));
        return parts;
    }

    /** {@return what it rests on, what to be careful of, and what belongs to it} */
    List<Part> cautions(PremiumRuling ruling) {
        Explanation.Explained explained = explanation.explain(ruling.ruling());
        List<Part> parts = new ArrayList<>(said(explained.reasons()));
        parts.addAll(said(explained.cautions()));
        parts.addAll(said(explained.help()));
        return parts;
    }

    private static List<Part> said(List<Phrase> phrases) {
        return phrases.stream().<Part>map(Part.Said::new).toList();
    }

    /** {@return the whole verdict as one reply} */
    Outgoing verdict(PremiumRuling ruling, Phrase opening) {
        Explanation.Explained explained = explanation.explain(ruling.ruling());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Said(opening.with("verdict", Terms.verdict(explained.verdict()))));
        parts.addAll(explained.parts());
        List<Part.Line> lines = lines(ruling);
        if (!lines.isEmpty() && !ruling.ruling().is(Verdict.NO)) {
            parts.add(new Part.Card(Phrase.of("premium.card"), lines));
        }
        return new Outgoing(parts, List.of(), explained.sources(), Frame.NONE.marked(explained.mark()));
    }
}
