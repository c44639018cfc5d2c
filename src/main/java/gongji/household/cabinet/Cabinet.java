package gongji.household.cabinet;

/** All that is kept of a household, as the store gives it out. Rooms that talk with people use the {@link gongji.household.Desk} instead. */
public record Cabinet(Register register, Bindings bindings, Ledger ledger, Receipts receipts, Audit audit, Links links,
        Requests requests, Exports exports) {

    /** {@return this cabinet, handing data out in another way} */
    public Cabinet exporting(Exports otherwise) {
        return new Cabinet(register, bindings, ledger, receipts, audit, links, requests, otherwise);
    }
}
