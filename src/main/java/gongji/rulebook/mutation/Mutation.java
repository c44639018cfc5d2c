package gongji.rulebook.mutation;

import gongji.rulebook.Catalogue;
import gongji.rulebook.Rulebook;
import gongji.rulebook.Sequence;
import gongji.rulebook.cases.Case;
import gongji.rules.parameter.Entry;
import gongji.rules.parameter.History;
import gongji.rules.parameter.Policies;
import gongji.source.Place;
import gongji.source.Problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Moves everything that decides by one step, once each, and asks whether some case notices. */
public final class Mutation {

    private final Rulebook.Loaded rulebook;
    private final Witnesses witnesses;

    /** Tries the cases on these policies. */
    public Mutation(Rulebook.Loaded rulebook, List<Case> cases) {
        this.rulebook = rulebook;
        this.witnesses = new Witnesses(cases);
    }

    /**
     * What trying gave.
     *
     * @param tried how many changes were made
     * @param survivors those that no case noticed, at the place of their parameter
     */
    public record Tried(int tried, List<Problem> survivors) {
        /** Copies the list. */
        public Tried {
            survivors = List.copyOf(survivors);
        }
    }

    /** Makes every change and lists those that nobody noticed. */
    public Tried tryAll() {
        int tried = 0;
        List<Problem> survivors = new ArrayList<>();
        for (History history : rulebook.policies().listHistories()) {
            for (Mutant mutant : mutants(history)) {
                tried++;
                if (!isNoticed(mutant)) {
                    survivors.add(Problem.error(placeOf(history), mutant.change() + "，没有一个用例发现"));
                }
            }
        }
        return new Tried(tried, survivors);
    }

    private boolean isNoticed(Mutant mutant) {
        if (!Sequence.isSound(mutant.history().entries())) {
            return true;
        }
        Policies changed = rulebook.policies().with(mutant.history());
        return witnesses.of(mutant.history()).anyMatch(it -> !it.run(changed).isEmpty());
    }

    private static List<Mutant> mutants(History history) {
        List<Mutant> mutants = new ArrayList<>();
        Set<String> words = Catalogue.find(history.name()).map(Catalogue.Shape::words).orElse(Set.of());
        for (Entry entry : history.entries()) {
            if (entry.confidence().decides()) {
                new Steps(entry, words).all().forEach(it -> mutants.add(mutant(history, entry, it)));
            }
        }
        history.renewal().ifPresent(it -> {
            mutants.add(renewed(history, it.plusDays(1)));
            mutants.add(renewed(history, it.minusDays(1)));
        });
        return mutants;
    }

    private static Mutant renewed(History history, LocalDate renewal) {
        return new Mutant(new History(history.name(), history.region(), history.description(), history.unit(),
                Optional.of(renewal), history.entries()), "预计更新日改成 " + renewal);
    }

    private static Mutant mutant(History history, Entry entry, Steps.Moved moved) {
        List<Entry> entries = history.entries().stream().map(it -> it.equals(entry) ? moved.entry() : it).toList();
        return new Mutant(history.withEntries(entries), entry.earliest() + " 起的值：" + moved.change());
    }

    private Place placeOf(History history) {
        return rulebook.origins()
                .stream()
                .filter(it -> it.name().equals(history.name()) && it.region().equals(history.region()))
                .findFirst()
                .map(Rulebook.Origin::place)
                .orElse(Place.of("knowledge/policy"));
    }
}
