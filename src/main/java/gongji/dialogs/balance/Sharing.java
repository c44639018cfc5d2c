package gongji.dialogs.balance;

import gongji.conversation.question.KinSaid;
import gongji.dialogs.Who;
import gongji.household.Shared;
import gongji.household.Visitor;
import gongji.household.binding.Binding;
import gongji.household.binding.Terms;
import gongji.message.Chart;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.kinship.Sex;
import gongji.rules.person.Insured;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who shares with whom: what I share with its terms, what others share with me without any amount. */
final class Sharing {

    private final Visitor visitor;

    Sharing(Visitor visitor) {
        this.visitor = visitor;
    }

    /** {@return whether nothing is shared, either way} */
    boolean isEmpty() {
        return Stream.concat(visitor.family().listShared().stream(), visitor.family().listSharedWithMe().stream())
                .noneMatch(Sharing::isOpen);
    }

    List<Part> parts() {
        List<Part.Line> mine = visitor.family().listShared().stream().filter(Sharing::isOpen).map(this::mine).toList();
        List<Part.Line> theirs = visitor.family()
                .listSharedWithMe()
                .stream()
                .filter(Sharing::isOpen)
                .map(this::theirs)
                .toList();
        List<Part> parts = new ArrayList<>();
        if (mine.isEmpty() && theirs.isEmpty()) {
            parts.add(new Part.Said(Phrase.of("balance.nobody")));
        }
        if (!mine.isEmpty()) {
            parts.add(new Part.Card(Phrase.of("balance.shared"), mine));
        }
        if (!theirs.isEmpty()) {
            parts.add(new Part.Card(Phrase.of("balance.shared-with-me"), theirs));
        }
        List<Chart.Tie> ties = ties();
        if (!ties.isEmpty()) {
            parts.add(new Part.Drawn(new Chart.Family(Phrase.of("balance.family"), ties)));
        }
        return parts;
    }

    /** {@return what is shared between the person and one of their family, either way} */
    List<Part> partsWith(KinSaid other) {
        Predicate<Shared> with = it -> isOpen(it) && it.other().kin() == other.kin()
                && other.couldBe(it.other().insured().body().map(Insured.Body::sex).orElse(Sex.UNSAID));
        List<Part.Line> mine = visitor.family().listShared().stream().filter(with).map(this::mine).toList();
        List<Part.Line> theirs = visitor.family().listSharedWithMe().stream().filter(with).map(this::theirs).toList();
        List<Part> parts = new ArrayList<>();
        if (mine.isEmpty() && theirs.isEmpty()) {
            parts.add(new Part.Said(Phrase.of("balance.nothing-between").with("who", other.shown())));
        }
        if (!mine.isEmpty()) {
            parts.add(new Part.Card(Phrase.of("balance.shared"), mine));
        }
        if (!theirs.isEmpty()) {
            parts.add(new Part.Card(Phrase.of("balance.shared-with-me"), theirs));
        }
        return parts;
    }

    /** What still waits is told above, and draws no line. */
    private List<Chart.Tie> ties() {
        Value me = new Value.Nested(Phrase.of("balance.me"));
        Stream<Chart.Tie> mine = visitor.family()
                .listShared()
                .stream()
                .filter(shared -> shared.binding().state().isLive())
                .map(shared -> new Chart.Tie(me, new Value.Words(shared.other().maskedName()),
                        Who.kin(shared.other())));
        Stream<Chart.Tie> theirs = visitor.family()
                .listSharedWithMe()
                .stream()
                .filter(shared -> shared.binding().state().isLive())
                .map(shared -> new Chart.Tie(new Value.Words(shared.other().maskedName()), me,
                        Who.kin(shared.binding().kin(), visitor.person().insured())));
        return Stream.concat(mine, theirs).toList();
    }

    private static boolean isOpen(Shared shared) {
        return !shared.binding().state().isOver();
    }

    private Part.Line mine(Shared shared) {
        List<Value> said = new ArrayList<>();
        said.add(state(shared.binding()));
        said.add(new Value.Nested(used(shared)));
        limit(shared.binding().terms().limit()).ifPresent(said::add);
        shared.binding()
                .terms()
                .quota()
                .filter(quota -> !quota.isZero())
                .ifPresent(
                        quota -> said.add(new Value.Nested(
                                Phrase.of("balance.set-aside").with("amount", new Value.Amount(quota.fen())))));
        return line(shared, new Value.Joined(said));
    }

    /** Who was bound before has used more than under this binding. */
    private Phrase used(Shared shared) {
        boolean again = visitor.family()
                .listShared()
                .stream()
                .anyMatch(it -> !isOpen(it) && it.other().id().equals(shared.other().id()));
        return Phrase.of(again ? "balance.used-since" : "balance.used")
                .with("day", new Value.Day(shared.binding().filedOn()))
                .with("amount", new Value.Amount(visitor.passbook().usedOf(shared.binding()).fen()));
    }

    private Part.Line theirs(Shared shared) {
        return line(shared, state(shared.binding()));
    }

    private static Part.Line line(Shared shared, Value value) {
        return new Part.Line(Phrase.of("balance.relative").with("who", Who.name(shared.other())), value,
                Optional.empty());
    }

    private static Value state(Binding binding) {
        String code = binding.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Value.Nested(Phrase.of("binding-state." + code));
    }

    private static Optional<Value> limit(Terms.Limit limit) {
        return switch (limit) {
            case Terms.Limit.None none -> Optional.empty();
            case Terms.Limit.PerPayment per -> Optional.of(new Value.Nested(
                    Phrase.of("balance.limit-per-payment").with("amount", new Value.Amount(per.most().fen()))));
            case Terms.Limit.InAll all -> Optional.of(new Value.Nested(
                    Phrase.of("balance.limit-in-all").with("amount", new Value.Amount(all.most().fen()))));
        };
    }
}
