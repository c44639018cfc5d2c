package gongji.store.office;

/**
 * Why a well-formed line of a file cannot be taken.
 *
 * @param line its number in the file
 */
public record RowProblem(int line, Kind kind) {
    /** What is wrong. */
    public enum Kind {
        /** The register does not know the number. */
        UNKNOWN_PERSON,
        /** The register does not know the relative's number. */
        UNKNOWN_RELATIVE,
        /** The register does not know the payer's number. */
        UNKNOWN_PAYER,
        /** The same number is on an earlier line. */
        TWICE,
        /** Somebody is a relative of themselves. */
        SELF,
        /** The person has no account. */
        NO_ACCOUNT,
        /** The account cannot pay that much. */
        NOT_ENOUGH,
        /** The payment to be refunded is not known. */
        UNKNOWN_PAYMENT,
        /** More is to be refunded than is left of the payment. */
        REFUND_TOO_LARGE,
        /** The patient of the refund is not the patient of the payment. */
        OTHER_PATIENT,
        /** Who paid has no account any more that could get the refund. */
        PAYER_GONE,
        /** The shares of one bill do not belong together. */
        SHARES_DIFFER
    }
}
