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

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who shares with whom: what I share with its terms, what others share with me without any amount. */
final class Sharing {

    private final Visitor visitor;
    private final List<Shared> mine;
    private final List<Shared> theirs;
    private final Optional<KinSaid> with;

    /** Everybody. */
    Sharing(Visitor visitor) {
        this(visitor, Optional.empty());
    }

    /** Everybody, or only one of the family. */
    Sharing(Visitor visitor, Optional<KinSaid> with) {
        this.visitor = visitor;
        this.with = with;
        mine = visitor.family().listShared().stream().filter(this::isOpenWith).toList();
        theirs = visitor.family().listSharedWithMe().stream().filter(this::isOpenWith).toList();
    }

    /** {@return what is shared, either way} */
    List<Shared> listed() {
        return Stream.concat(mine.stream(), theirs.stream()).toList();
    }

    /** {@return who shares with whom} */
    List<Part> parts() {
        List<Part> parts = cards(mine.stream().map(this::mine).toList());
        List<Chart.Tie> ties = with.isPresent() ? List.of() : ties();
        if (!ties.isEmpty()) {
            parts.add(new Part.Drawn(new Chart.Family(Phrase.of("balance.family"), ties)));
        }
        return parts;
    }

    /** {@return how it stands with each binding, its terms and days, and what became of those that are over} */
    List<Part> inFull(LocalDate today) {
        Standing standing = new Standing(visitor, today);
        List<Part> parts = cards(mine.stream().map(it -> line(it, standing.terms(it, used(it)))).toList());
        parts.addAll(standing.over(with, listed()));
        return parts;
    }

    private List<Part> cards(List<Part.Line> lines) {
        List<Part> parts = new ArrayList<>();
        if (mine.isEmpty() && theirs.isEmpty()) {
            parts.add(new Part.Said(with.map(it -> Phrase.of("balance.nothing-between").with("who", it.shown()))
                    .orElse(Phrase.of("balance.nobody"))));
        }
        if (!lines.isEmpty()) {
            parts.add(new Part.Card(Phrase.of("balance.shared"), lines));
        }
        if (!theirs.isEmpty()) {
            parts.add(new Part.Card(Phrase.of("balance.shared-with-me"), theirs.stream().map(this::theirs).toList()));
        }
        return parts;
    }

    private boolean isOpenWith(Shared shared) {
        return isOpen(shared) && with.map(it -> isOf(it, shared)).orElse(true);
    }

    /** {@return whether the words may mean the other side of a binding} */
    static boolean isOf(KinSaid said, Shared shared) {
        return shared.other().kin() == said.kin()
                && said.couldBe(shared.other().insured().body().map(Insured.Body::sex).orElse(Sex.UNSAID));
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

    static Part.Line line(Shared shared, Value value) {
        return new Part.Line(Phrase.of("balance.relative").with("who", Who.name(shared.other())), value,
                Optional.empty());
    }

    static Value state(Binding binding) {
        String code = binding.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Value.Nested(Phrase.of("binding-state." + code));
    }

    static Optional<Value> limit(Terms.Limit limit) {
        return switch (limit) {
            case Terms.Limit.None none -> Optional.empty();
            case Terms.Limit.PerPayment per -> Optional.of(new Value.Nested(
                    Phrase.of("balance.limit-per-payment").with("amount", new Value.Amount(per.most().fen()))));
            case Terms.Limit.InAll all -> Optional.of(new Value.Nested(
                    Phrase.of("balance.limit-in-all").with("amount", new Value.Amount(all.most().fen()))));
        };
    }
}
