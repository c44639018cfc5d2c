package gongji.ops.rule;

import gongji.rules.parameter.Parameter;
import gongji.rules.parameter.ParameterName;

import java.util.List;
import java.util.stream.Stream;

/** Under which names receipts keep the values of a parameter: those of the rules that rest on it. */
final class RuleNames {

    private RuleNames() {}

    /** {@return the parameter's own name and the rules that rest on it} */
    static List<String> of(String parameter) {
        Stream<String> rules = Parameter.findByName(ParameterName.of(parameter))
                .stream()
                .flatMap(it -> rules(it).stream());
        return Stream.concat(Stream.of(parameter), rules).toList();
    }

    private static List<String> rules(Parameter parameter) {
        return switch (parameter) {
            case RELATIVES_KINDS -> List.of("relation-allowed", "relation-not-in-force");
            case HOLDER_SCHEMES -> List.of("holder-insured", "holder-account");
            case HOLDER_SUSPENDED -> List.of("holder-running");
            case BENEFICIARY_INSURED -> List.of("beneficiary-insured");
            case BENEFICIARY_SUSPENDED -> List.of("beneficiary-running");
            case POOLING_SAME_CITY -> List.of("same-city");
            case POOLING_IN_PROVINCE -> List.of("same-province");
            case POOLING_CROSS_PROVINCE -> List.of("across-provinces");
            case CROSS_PROVINCE_WAY -> List.of("cross-province-way");
            case CROSS_PROVINCE_OPEN, CROSS_PROVINCE_WHOLE -> List.of("holder-side-open", "beneficiary-side-open");
            case CROSS_PROVINCE_COSTS -> List.of("cross-province-cost");
            case FUNDS_MINIMUM -> List.of("account-minimum");
            case FUNDS_USABLE -> List.of("funds-usable");
            case HOLDER_BENEFICIARIES_MAX -> List.of("beneficiaries-now");
            case HOLDER_BENEFICIARIES_EVER -> List.of("beneficiaries-ever");
            case BENEFICIARY_HOLDERS_MAX -> List.of("holders-of-one");
            case CONSENT_AGE -> List.of("consent");
            case PROOF -> List.of("proof");
            case SETTLEMENT_OWN_FIRST -> List.of("own-first");
            case SETTLEMENT_ORDER -> List.of("order", "order-chosen");
            case SETTLEMENT_HOLDERS -> List.of("holders-in-one-payment");
            case SETTLEMENT_FUNDING -> List.of("funding");
            case PREMIUM_FLOOR -> List.of("premium-amount");
            case PREMIUM_BALANCE_MIN -> List.of("premium-balance");
            case PREMIUM_SEASON_FROM, PREMIUM_SEASON_UNTIL -> List.of("premium-season");
            case PREMIUM_COVER_FROM -> List.of("premium-cover");
            default -> List.of();
        };
    }
}
