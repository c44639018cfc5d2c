package gongji.rules.scope;

import gongji.rules.parameter.ParameterName;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of cost people ask about. Whether they may be paid is in the policy files, under {@link #parameter()}. */
public enum Cost {
    INPATIENT, OUTPATIENT, EMERGENCY, DRUG, DEVICE, CONSUMABLE, ONLINE_PHARMACY, OUT_OF_AREA,
    /** Any vaccine, where it is not said which. */
    VACCINE,
    /** A vaccine outside the national programme, which people pay themselves. */
    VACCINE_SELF_PAID,
    /** A vaccine of the national programme. */
    VACCINE_PROGRAM, CHECKUP, DENTAL, COSMETIC, MATERNITY, RESIDENT_PREMIUM, EMPLOYEE_PREMIUM, PENSION, LONG_TERM_CARE,
    LARGE_AID, CITY_INSURANCE, COMMERCIAL_INSURANCE, SUPPLEMENT, FITNESS, PUBLIC_HEALTH, DAILY_GOODS, MANUAL_CLAIM;

    /** {@return the code used in files and JSON, such as {@code long-term-care}} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return the parameter that says whether it may be paid} */
    public ParameterName parameter() {
        return ParameterName.of("scope." + code());
    }

    /** {@return the parameter that names the one product or district for which that is known, where there is one} */
    public ParameterName only() {
        return ParameterName.of("scope." + code() + ".only");
    }

    /** {@return whether it arises at a hospital or pharmacy, where the beneficiary's own insurance reimburses first} */
    public boolean isTreatment() {
        return switch (this) {
            case INPATIENT, OUTPATIENT, EMERGENCY, DRUG, DEVICE, CONSUMABLE, ONLINE_PHARMACY, OUT_OF_AREA, VACCINE,
                    VACCINE_SELF_PAID, VACCINE_PROGRAM, CHECKUP, DENTAL, COSMETIC, MATERNITY, MANUAL_CLAIM ->
                true;
            case RESIDENT_PREMIUM, EMPLOYEE_PREMIUM, PENSION, LONG_TERM_CARE, LARGE_AID, CITY_INSURANCE,
                    COMMERCIAL_INSURANCE, SUPPLEMENT, FITNESS, PUBLIC_HEALTH, DAILY_GOODS ->
                false;
        };
    }

    /** {@return the wider kind whose rule holds where this one has none of its own} */
    public Optional<Cost> wider() {
        return switch (this) {
            case EMERGENCY, OUT_OF_AREA -> Optional.of(OUTPATIENT);
            case VACCINE_SELF_PAID, VACCINE_PROGRAM -> Optional.of(VACCINE);
            default -> Optional.empty();
        };
    }

    /** {@return the cost of that code, if it is one} */
    public static Optional<Cost> findByCode(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /** {@return the cost a parameter speaks of, if it is one of the scope} */
    public static Optional<Cost> findByParameter(ParameterName name) {
        return Arrays.stream(values()).filter(it -> it.parameter().equals(name)).findFirst();
    }
}
