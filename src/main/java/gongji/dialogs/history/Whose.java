package gongji.dialogs.history;

import gongji.conversation.question.KinSaid;
import gongji.household.Passbook.Movement;
import gongji.household.Relative;
import gongji.household.Shared;
import gongji.household.Visitor;
import gongji.household.people.PersonId;
import gongji.message.Value;
import gongji.rules.kinship.Kin;
import gongji.rules.kinship.Sex;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose costs are asked for: 女儿花了多少.
 *
 * @param said how the person called them
 * @param ids those of that kin who are known to the person, also from a binding that is over
 */
record Whose(KinSaid said, Set<PersonId> ids) {

    private static final String FEMALE = "-f";
    private static final String MALE = "-m";

    Whose {
        ids = Set.copyOf(ids);
    }

    static Whose of(KinSaid said, Visitor visitor, LocalDate today) {
        return new Whose(said, Stream.concat(visitor.family().listRelatives(today).stream(),
                visitor.family().listShared().stream().map(Shared::other))
                .filter(it -> it.kin() == said.kin() && said.couldBe(sex(it)))
                .map(Relative::id)
                .collect(Collectors.toSet()));
    }

    /** {@return kind and sex of a relative, short enough for a button: {@code parent-f}} */
    static String brief(KinSaid said) {
        return said.kin().code() + switch (said.sex()) {
            case FEMALE -> FEMALE;
            case MALE -> MALE;
            case UNSAID -> "";
        };
    }

    /** Reads what {@link #brief} wrote. */
    static Optional<KinSaid> ofBrief(String brief) {
        Sex sex = brief.endsWith(FEMALE) ? Sex.FEMALE : brief.endsWith(MALE) ? Sex.MALE : Sex.UNSAID;
        String code = sex == Sex.UNSAID ? brief : brief.substring(0, brief.length() - FEMALE.length());
        return Kin.findByCode(code).map(kin -> new KinSaid(kin, "", sex));
    }

    boolean had(Movement movement) {
        return movement.patient().filter(ids::contains).isPresent();
    }

    Value name() {
        return said.shown();
    }

    private static Sex sex(Relative relative) {
        return relative.insured().body().map(it -> it.sex()).orElse(Sex.UNSAID);
    }
}
