package gongji.app;

import gongji.conversation.engine.Dialog;
import gongji.conversation.engine.Step;
import gongji.household.Change;
import gongji.household.account.Premium;
import gongji.household.binding.Binding;
import gongji.household.cabinet.Cabinet;
import gongji.household.people.Masked;
import gongji.household.people.Person;
import gongji.household.people.PersonId;
import gongji.household.people.Relation;
import gongji.message.Effect;
import gongji.store.Stores;
import gongji.store.Village;
import gongji.talk.Scene;
import gongji.talk.Voices;
import gongji.wording.Page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tries every operation of the house in somebody's chat with the ids of others: as a button that nobody offered, at every step, and as
 * the answer to whatever waits then. Nothing of the others may be shown, and nothing of theirs be changed.
 */
final class Forgery {

    private static final Page PAGE = Page.plain(Voices.wording());
    private final Ways ways;
    private final Cabinet cabinet;
    private final Stores stores;
    private final String who;
    private final Set<PersonId> circle = new HashSet<>();
    private final Set<String> secrets = new HashSet<>();

    Forgery(Ways ways, Stores stores, String who) {
        this.ways = ways;
        this.stores = stores;
        this.cabinet = stores.cabinet();
        this.who = who;
        ways.findPerson(who).ifPresent(me -> {
            circle.add(me);
            cabinet.register().listRelations(me, Village.TODAY).stream().map(Relation::relative).forEach(circle::add);
            bindings().filter(it -> isSide(it, me)).forEach(it -> {
                circle.add(it.holder());
                circle.add(it.beneficiary());
            });
        });
        everybody().filter(it -> !circle.contains(it.id())).forEach(it -> {
            secrets.addAll(List.of(it.name(), Masked.name(it.name()), it.idNumber().digits()));
        });
        everybody().filter(it -> circle.contains(it.id())).forEach(it -> secrets.remove(Masked.name(it.name())));
    }

    /** {@return every try at which something of somebody else came out or would have been changed} */
    List<String> found() {
        List<String> found = new ArrayList<>();
        for (Dialog dialog : ways.dialogs()) {
            for (Step step : dialog.steps()) {
                ids().flatMap(id -> tried(dialog.name().name(), step.id().name(), id).stream()).forEach(found::add);
            }
        }
        return found;
    }

    private Optional<String> tried(String dialog, String step, String id) {
        Scene scene = ways.scene(who).press(dialog + ":" + step + "." + id);
        StringBuilder said = new StringBuilder(words(scene));
        said.append(words(scene.press(id))).append(words(scene.say(id)));
        Way.confirmButton(scene).ifPresent(button -> said.append(words(scene.press(button))));
        Stream<String> shown = secrets.stream().filter(said.toString()::contains);
        Stream<String> changed = scene.effects().stream().filter(it -> touches(it, id)).map(Effect::toString);
        return Stream.concat(shown, changed)
                .findFirst()
                .map(it -> who + ", " + dialog + "/" + step + " with " + id + ": " + it);
    }

    private static boolean touches(Effect effect, String id) {
        return !(effect instanceof Change.QuestionLeft) && effect.toString().contains(id);
    }

    private static String words(Scene scene) {
        StringBuilder words = new StringBuilder();
        scene.replies().forEach(it -> {
            words.append(PAGE.draw(it));
            it.choices().forEach(choice -> words.append(Voices.hearing().words(choice.label())));
        });
        return words.toString();
    }

    /** {@return an id of every kind, and a binding in every state, that have nothing to do with the chat's people} */
    private Stream<String> ids() {
        Stream<String> people = everybody().map(Person::id).filter(it -> !circle.contains(it)).map(PersonId::id);
        Stream<String> bindings = bindings().filter(it -> circle.stream().noneMatch(me -> isSide(it, me)))
                .collect(Collectors.toMap(Binding::state, it -> it.id().id(), (one, other) -> one))
                .values()
                .stream();
        Stream<String> premiums = everybody().filter(it -> !circle.contains(it.id()))
                .flatMap(it -> cabinet.ledger().listPremiumsPaidBy(it.id()).stream())
                .map(Premium::id);
        Stream<String> receipts = everybody().filter(it -> !circle.contains(it.id()))
                .flatMap(it -> cabinet.receipts().listReceipts(it.id()).stream())
                .map(it -> it.number().text());
        return Stream.concat(bindings, Stream.of(people, premiums, receipts).flatMap(it -> it.limit(1)));
    }

    private Stream<Binding> bindings() {
        return stores.office().listBindings().stream();
    }

    private Stream<Person> everybody() {
        return bindings().flatMap(it -> Stream.of(it.holder(), it.beneficiary()))
                .distinct()
                .flatMap(it -> cabinet.register().findPerson(it).stream());
    }

    private static boolean isSide(Binding binding, PersonId person) {
        return binding.holder().equals(person) || binding.beneficiary().equals(person);
    }
}
