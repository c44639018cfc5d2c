package gongji.rules.settlement;

import java.util.List;

/** The question who pays what of a bill. */
public record SettlementRequest(Bill bill, Patient patient, List<Bond> bonds) {

    /** Copies the list. */
    public SettlementRequest {
        bonds = List.copyOf(bonds);
    }
}
