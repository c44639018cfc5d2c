package gongji.rules.parameter;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Every parameter the rules or answers use, with its unit and, for modes, the words it may hold. */
public enum Parameter {
    RELATIVES_KINDS("relatives.kinds", Unit.RELATIONS),
    RELATIVES_FORERUNNER("relatives.forerunner", Unit.TEXT),
    POOLING_SAME_CITY("pooling.same-city", Unit.FLAG),
    POOLING_IN_PROVINCE("pooling.in-province", Unit.FLAG),
    POOLING_CROSS_PROVINCE("pooling.cross-province", "closed", "both-open"),
    CROSS_PROVINCE_WAY("pooling.cross-province.way", "wallet-transfer", "quota"),
    CROSS_PROVINCE_OPEN("cross-province.open", Unit.FLAG),
    CROSS_PROVINCE_WHOLE("cross-province.whole", Unit.FLAG),
    FUNDS_USABLE("funds.usable", "all", "carried-only"),
    FUNDS_MINIMUM("funds.minimum", Unit.FEN),
    HOLDER_SCHEMES("holder.schemes", "employee", "retiree", "flexible", "resident"),
    HOLDER_SUSPENDED("holder.suspended", "usable", "unusable", "no-new"),
    HOLDER_BENEFICIARIES_MAX("holder.beneficiaries.max", Unit.PERSONS),
    HOLDER_BENEFICIARIES_EVER("holder.beneficiaries.ever", Unit.PERSONS),
    BENEFICIARY_INSURED("beneficiary.insured", Unit.FLAG),
    BENEFICIARY_SUSPENDED("beneficiary.suspended", "usable", "unusable", "no-new"),
    BENEFICIARY_HOLDERS_MAX("beneficiary.holders.max", Unit.PERSONS),
    SETTLEMENT_HOLDERS("settlement.holders", Unit.PERSONS),
    SETTLEMENT_ORDER("settlement.order", "filing", "holder", "beneficiary"),
    SETTLEMENT_WALLET_LAST("settlement.wallet-last", Unit.FLAG),
    SETTLEMENT_LIMIT("settlement.limit", "none", "per-payment", "amount"),
    SETTLEMENT_FUNDING("settlement.funding", "on-call", "transfer", "quota"),
    CONSENT_AGE("consent.age", Unit.AGE),
    PROOF("proof", "promise", "documents"),
    PROOF_DOCUMENTS("proof.documents", Unit.TEXT),
    RELATION_ENDS_ON_MOVE("relation.ends-on-move", Unit.FLAG),
    WALLET_TRANSFER_MAX("wallet.transfer.max", Unit.FEN),
    WALLET_TRANSFERS_DAILY("wallet.transfers.daily", Unit.TIMES),
    WALLET_CLOSED_FROM("wallet.closed-from", Unit.TEXT),
    WALLET_CLOSED_UNTIL("wallet.closed-until", Unit.TEXT),
    FAMILY_VIEW_MEMBERS_MAX("family-view.members.max", Unit.PERSONS),
    PREMIUM_FLOOR("premium.floor", Unit.FEN),
    PREMIUM_SEASON_FROM("premium.season.from", Unit.DAY),
    PREMIUM_SEASON_UNTIL("premium.season.until", Unit.DAY),
    PREMIUM_COVER_FROM("premium.cover.from", Unit.TEXT),
    PREMIUM_BALANCE_MIN("premium.balance.min", Unit.FEN),
    ARREARS_EMPLOYEE_STOP("arrears.employee.stop", Unit.MONTHS),
    ARREARS_WINDOW("arrears.window", Unit.MONTHS),
    ARREARS_EMPLOYEE_WINDOW("arrears.employee.window", Unit.MONTHS),
    ARREARS_EMPLOYEE_WAITING("arrears.employee.waiting", Unit.MONTHS),
    ARREARS_OWED_BY("arrears.owed-by", "employer", "self"),
    ARREARS_WAITING_MAX("arrears.waiting.max", Unit.MONTHS),
    ARREARS_FLEXIBLE_WAITING("arrears.flexible.waiting", Unit.MONTHS),
    ARREARS_FLEXIBLE_WINDOW("arrears.flexible.window", Unit.MONTHS),
    ARREARS_YEARS_KEPT("arrears.years.kept", Unit.FLAG),
    ACCOUNT_KEPT("account.kept", Unit.FLAG),
    ARREARS_RESIDENT_FIXED("arrears.resident.fixed", Unit.MONTHS),
    ARREARS_RESIDENT_VARIABLE("arrears.resident.variable", Unit.MONTHS),
    ARREARS_RESIDENT_FROM_YEAR_GAP("arrears.resident.variable.from-year-gap", Unit.YEARS),
    ARREARS_RESIDENT_COUNTS_FROM("arrears.resident.counted-from", Unit.YEARS),
    ARREARS_RESIDENT_REPAIR("arrears.resident.repair", Unit.MONTHS),
    ARREARS_RESIDENT_FLOOR("arrears.resident.floor", Unit.MONTHS),
    ARREARS_RESIDENT_FLOOR_YEARS("arrears.resident.floor.years", Unit.YEARS),
    INCENTIVE_CONTINUOUS_YEARS("incentive.continuous.years", Unit.YEARS),
    INCENTIVE_CONTINUOUS_AMOUNT("incentive.continuous.amount", Unit.FEN),
    INCENTIVE_ZERO_AMOUNT("incentive.zero.amount", Unit.FEN),
    INCENTIVE_CAP("incentive.cap", Unit.PERCENT),
    MATERNITY_MONTHS("maternity.months", Unit.MONTHS),
    PENALTY_SUSPENSION_MIN("penalty.suspension.min", Unit.MONTHS),
    PENALTY_SUSPENSION_MAX("penalty.suspension.max", Unit.MONTHS),
    PENALTY_FINE_MIN("penalty.fine.min", Unit.FOLD),
    PENALTY_FINE_MAX("penalty.fine.max", Unit.FOLD),
    REFUND("refund", "to-holder"),
    ACCOUNT_CASH_OUT("account.cash-out", Unit.FLAG),
    ACCOUNT_CARRY("account.carry", Unit.FLAG),
    SETTLEMENT_OWN_FIRST("settlement.own-first", Unit.FLAG),
    CROSS_PROVINCE_COSTS("cross-province.costs", Unit.MODE),
    PREMIUM_SUBSIDY("premium.subsidy", Unit.FEN),
    PREMIUM_AUTOMATIC("premium.automatic", Unit.FLAG),
    INCENTIVE_KEPT("incentive.kept", Unit.FLAG);

    private final String id;
    private final Unit unit;
    private final String words;

    Parameter(String id, Unit unit) {
        this.id = id;
        this.unit = unit;
        this.words = "";
    }

    Parameter(String id, String... modes) {
        this.id = id;
        this.unit = Unit.MODE;
        this.words = String.join(" ", modes);
    }

    /** {@return the name in the files} */
    public ParameterName id() {
        return ParameterName.of(id);
    }

    public Unit unit() {
        return unit;
    }

    /** {@return the words a mode may hold; empty for anything else} */
    public Set<String> words() {
        return words.isEmpty() ? Set.of() : Set.of(words.split(" "));
    }

    /** {@return whether its values are set by the year of cover instead of by the day} */
    public boolean isByYearOfCover() {
        return switch (this) {
            case PREMIUM_FLOOR, PREMIUM_SUBSIDY, PREMIUM_SEASON_FROM, PREMIUM_SEASON_UNTIL, PREMIUM_COVER_FROM -> true;
            default -> false;
        };
    }

    /** {@return the parameter of that name, if the rules know it} */
    public static Optional<Parameter> findByName(ParameterName name) {
        return Arrays.stream(values()).filter(it -> it.id.equals(name.name())).findFirst();
    }
}
