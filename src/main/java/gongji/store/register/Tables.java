package gongji.store.register;

/** The tables of the register, together. */
public record Tables(SqlRegister register, SqlBindings bindings, SqlLedger ledger, SqlReceipts receipts, SqlAudit audit,
        SqlLinks links, SqlRequests requests) {}
