package gongji.conversation.question;

import gongji.conversation.question.KinSaid.Age;
import gongji.message.Choice;
import gongji.message.Phrase;
import gongji.message.Value;
import gongji.rules.kinship.Kin;
import gongji.rules.kinship.Sex;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody is to the person, in any word of the lexicon or a description (老婆的爸爸); the answer is {@code <code>}, {@code
 * <code>:<word>}, {@code <code>:<word>:<sex>} or {@code <code>:<word>:<sex>:<age>}.
 *
 * @param offered the relations that are buttons
 */
public record KinQuestion(List<Kin> offered) implements Question<KinSaid> {

    private static final List<Kin> NEAR = List.of(Kin.SPOUSE, Kin.PARENT, Kin.CHILD, Kin.SIBLING, Kin.GRANDPARENT,
            Kin.MATERNAL_GRANDPARENT, Kin.GRANDCHILD, Kin.MATERNAL_GRANDCHILD);

    public KinQuestion {
        offered = List.copyOf(offered);
    }

    /** {@return the question with the eight near relatives as buttons} */
    public static KinQuestion near() {
        return new KinQuestion(NEAR);
    }

    @Override
    public Read<KinSaid> read(Input input, Hearing hearing, LocalDate today) {
        return switch (input) {
            case Input.Chosen chosen -> restore(chosen.choice())
                    .<Read<KinSaid>>map(Read.Understood::new)
                    .orElseGet(() -> Read.notUnderstood("kin", "unknown"));
            case Input.Typed typed -> heard(typed.text(), hearing);
            case Input.Contact contact -> Read.notUnderstood("kin", "unknown");
            case Input.Paper paper -> Read.notUnderstood("kin", "unknown");
        };
    }

    @Override
    public String write(KinSaid value) {
        String word = value.word().isEmpty() ? "" : ":" + value.word();
        String sex = value.sex() == Sex.UNSAID ? "" : ":" + value.sex().name().toLowerCase(Locale.ROOT);
        String age = value.age() == Age.UNSAID ? "" : ":" + value.age().name().toLowerCase(Locale.ROOT);
        return value.kin().code() + word + sex + (sex.isEmpty() ? "" : age);
    }

    @Override
    public Optional<KinSaid> restore(String canonical) {
        String[] parts = canonical.split(":", 4);
        String word = parts.length > 1 ? parts[1] : "";
        Sex sex = named(Sex.values(), parts, 2).orElse(Sex.UNSAID);
        Age age = named(Age.values(), parts, 3).orElse(Age.UNSAID);
        return Kin.findByCode(parts[0]).map(kin -> new KinSaid(kin, word, sex, age));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String[] parts, int place) {
        return Arrays.stream(all)
                .filter(each -> parts.length > place && each.name().toLowerCase(Locale.ROOT).equals(parts[place]))
                .findFirst();
    }

    @Override
    public Value show(KinSaid value) {
        return value.shown();
    }

    @Override
    public boolean couldMean(KinSaid said, KinSaid answer) {
        return said.kin() == answer.kin() && (said.sex() == Sex.UNSAID || said.sex() == answer.sex());
    }

    @Override
    public List<Choice> choices() {
        return offered.stream().map(KinQuestion::choice).toList();
    }

    private static Read<KinSaid> heard(String text, Hearing hearing) {
        List<KinSaid> heard = hearing.kin(text);
        if (heard.isEmpty()) {
            return Read.notUnderstood("kin", "unknown");
        }
        if (heard.size() == 1) {
            return new Read.Understood<>(heard.getFirst());
        }
        return new Read.Ambiguous<>(heard.stream().map(KinSaid::kin).distinct().map(KinQuestion::choice).toList());
    }

    private static Choice choice(Kin kin) {
        return Choice.of(kin.code(), Phrase.of("kin." + kin.code()));
    }
}
