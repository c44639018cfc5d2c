package gongji.knowledge.search;

import gongji.knowledge.index.Tokens;
import gongji.reading.Found;
import gongji.reading.Reading;
import gongji.reading.Term;
import gongji.reading.Urging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A question made ready for comparison. */
final class Asked {
    final Reading reading;
    final Shape shape;
    final List<List<String>> terms;
    final List<String> regions;
    final Traits.Asked traits;
    final double[] leanings;
    final boolean asks;
    final boolean urges;
    final double mass;
    final double[] pairWeights;
    final double pairMass;
    final double writtenMass;

    Asked(Reading reading, Optional<String> region, Tokens tokens, Comparison.Rarities rarities,
            Traits common, Optional<Leanings> learned) {
        this.reading = reading;
        List<String> named = reading.codes(Term.Kind.REGION);
        regions = named.isEmpty() ? region.stream().toList() : named;
        shape = new Shape(reading.plain(), reading.letters(), tokens);
        terms = byKind(reading);
        traits = common.asked(Traits.of(reading.plain(),
                reading.found().stream().map(Found::term).map(Term::token).distinct().toList()));
        leanings = learned.map(each -> each.of(traits.traits)).orElseGet(() -> new double[0]);
        asks = !reading.codes(Term.Kind.ASKING).isEmpty() || reading.text().indexOf('?') >= 0;
        urges = Urging.any(reading.letters());
        Rarity rarity = rarities.plain();
        double sum = 0;
        for (char each : shape.characters) {
            sum += rarity.of(each);
        }
        mass = Math.max(sum, 1e-6);
        pairWeights = new double[shape.pairs.length];
        double pairSum = 0;
        for (int i = 0; i < pairWeights.length; i++) {
            pairWeights[i] = rarity.ofPair(shape.pairs[i]);
            pairSum += pairWeights[i];
        }
        pairMass = Math.max(pairSum, 1e-6);
        writtenMass = Math.max(rarities.written().mass(shape.written), 1e-6);
    }

    private static List<List<String>> byKind(Reading reading) {
        List<List<String>> byKind = new ArrayList<>();
        for (Term.Kind kind : Feature.KINDS) {
            byKind.add(reading.found()
                    .stream()
                    .map(Found::term)
                    .filter(term -> term.kind() == kind)
                    .flatMap(Term::wider)
                    .map(Term::token)
                    .distinct()
                    .toList());
        }
        return byKind;
    }
}
