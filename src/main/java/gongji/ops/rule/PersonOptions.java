package gongji.ops.rule;

import gongji.rules.kinship.Sex;
import gongji.rules.person.Insured;
import gongji.rules.person.Scheme;
import gongji.rules.person.Standing;
import gongji.rules.region.RegionCode;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads how a person is insured from what was typed. */
final class PersonOptions {

    private final RuleCall call;

    PersonOptions(RuleCall call) {
        this.call = call;
    }

    Insured insured(String scheme, String standing, RegionCode region, Optional<Insured.Body> body) {
        Scheme how = read("参保类型", scheme, Scheme::findByCode, "employee、retiree、flexible、resident、uninsured 或 unsaid");
        Standing state = read("参保状态", standing, Standing::findByCode, "active、suspended、ended 或 unsaid");
        return new Insured(how, state, region, body);
    }

    /** {@return birthday and sex, where a birthday was given that is not after that day} */
    Optional<Insured.Body> body(String option, Optional<LocalDate> birthday, String sex, LocalDate day) {
        Sex known = read("性别", sex, PersonOptions::sex, "male、female 或 unsaid");
        birthday.filter(it -> it.isAfter(day)).ifPresent(it -> {
            throw call.wrong(option, it.toString(), "那一天（" + day + "）还没有出生");
        });
        return birthday.map(it -> new Insured.Body(it, known));
    }

    private <T> T read(String what, String typed, Function<String, Optional<T>> reading, String words) {
        return reading.apply(typed).orElseThrow(() -> call.wrong(what, typed, "可以写 " + words));
    }

    private static Optional<Sex> sex(String word) {
        return Arrays.stream(Sex.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
