package gongji.dialogs;

import gongji.conversation.engine.Answers;
import gongji.conversation.question.Hearing;
import gongji.conversation.question.Input;
import gongji.conversation.question.KinQuestion;
import gongji.conversation.question.KinSaid;
import gongji.conversation.question.Question;
import gongji.conversation.question.Read;
import gongji.conversation.question.Slot;
import gongji.household.people.Masked;
import gongji.message.Choice;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.kinship.Kin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One of several people, by button, by name as shown, or by what they are to the person (我妈); the answer is the id.
 *
 * @param people those who can be meant; empty takes any id, which is for the slot and not for asking
 */
public record WhoQuestion(List<Who> people) implements Question<String> {

    private static final Slot<KinSaid> SAID = Slot.of("relation", KinQuestion.near());
    private static final int FEWEST = 2;
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,4}");

    public WhoQuestion {
        people = List.copyOf(people);
    }

    /** {@return a slot of this name that keeps whatever was chosen} */
    public static Slot<String> slot(String name) {
        return Slot.of(name, new WhoQuestion(List.of()));
    }

    /** {@return what to say first where somebody was named with the order who is none of these} */
    public Part[] notAmong(Answers answers) {
        return answers.said(SAID)
                .filter(said -> said.kin() != Kin.SELF && people.stream().noneMatch(who -> isMeant(said, who)))
                .map(said -> new Part[] {new Part.Said(Phrase.of("counter.not-bound").with("who", said.shown()))})
                .orElseGet(() -> new Part[0]);
    }

    private static boolean isMeant(KinSaid said, Who who) {
        return said.kin() == who.kin() && said.couldBe(who.sex());
    }

    @Override
    public Read<String> read(Input input, Hearing hearing, LocalDate today) {
        return switch (input) {
            case Input.Chosen chosen -> one(who -> who.id().equals(chosen.choice()));
            case Input.Typed typed -> typed(typed.text(), hearing);
            case Input.Contact contact -> Read.notUnderstood("kin", "unknown");
            case Input.Paper paper -> Read.notUnderstood("kin", "unknown");
        };
    }

    @Override
    public String write(String value) {
        return value;
    }

    /** Older drafts of a binding kept the name behind the id, with a colon between. */
    @Override
    public Optional<String> restore(String canonical) {
        String id = canonical.replaceFirst(":.*", "");
        return people.isEmpty() || people.stream().anyMatch(who -> who.id().equals(id))
                ? Optional.of(id)
                : Optional.empty();
    }

    @Override
    public Value show(String value) {
        return people.stream()
                .filter(who -> who.id().equals(value))
                .findFirst()
                .map(Who::label)
                .orElse(new Value.Words(value));
    }

    @Override
    public List<Choice> choices() {
        return people.stream().map(who -> new Choice(who.id(), who.label())).toList();
    }

    /** A way out of the list is nobody to choose. */
    @Override
    public Optional<Choice> only() {
        List<Who> somebody = people.stream().filter(who -> who.kin() != Kin.NONE).toList();
        return somebody.size() == 1
                ? somebody.stream().map(who -> new Choice(who.id(), who.label())).findFirst()
                : Optional.empty();
    }

    private Read<String> typed(String text, Hearing hearing) {
        List<KinSaid> meant = KinQuestion.near()
                .restore(text)
                .map(List::of)
                .orElseGet(() -> hearing.kin(text));
        return one(who -> meant.stream().anyMatch(said -> isMeant(said, who))
                || isNamed(who, text.strip(), hearing));
    }

    /** By the whole label or a telling piece of it, such as 1054; by the masked name, or the name that is masked so. */
    private static boolean isNamed(Who who, String said, Hearing hearing) {
        String label = hearing.words(who.label());
        String piece = hearing.folded(said);
        return piece.length() >= FEWEST && hearing.folded(label).contains(piece)
                || NAME.matcher(said).matches() && label.contains(Masked.name(said));
    }

    private Read<String> one(Predicate<Who> meant) {
        List<Who> found = people.stream().filter(meant).toList();
        if (found.isEmpty()) {
            return Read.notUnderstood("kin", "unknown");
        }
        return found.size() == 1
                ? new Read.Understood<>(found.getFirst().id())
                : new Read.Ambiguous<>(found.stream().map(who -> new Choice(who.id(), who.label())).toList());
    }
}
