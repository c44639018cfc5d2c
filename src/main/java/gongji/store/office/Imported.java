package gongji.store.office;

import java.util.List;

/**
 * What came of a file.
 *
 * @param problems why nothing was taken; empty where all was good
 * @param created lines that were new
 * @param changed lines that changed something
 * @param same lines that were known
 * @param missing of a people file: persons of the register that are not in it
 * @param remarks what an operator should know of lines that were taken
 */
public record Imported(List<RowProblem> problems, int created, int changed, int same, int missing,
        List<Remark> remarks) {
    /** Copies the lists. */
    public Imported {
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    /** {@return nothing was taken, for these reasons} */
    static Imported refused(List<RowProblem> problems) {
        return new Imported(problems, 0, 0, 0, 0, List.of());
    }

    /** {@return whether the file was, or in a dry run would have been, taken} */
    public boolean isTaken() {
        return problems.isEmpty();
    }

    /** Something to know of a line. */
    public record Remark(int line, Kind kind) {
        /** What it is. */
        public enum Kind {
            /** The balance differed from the ledger's and is the new opening balance. */
            BALANCE_RESET,
            /** The balance was less than what is set aside, and so less is set aside now. */
            QUOTA_LOWERED,
            /** The office's shares differ from what the rules would have split. */
            SPLIT_DIFFERS
        }
    }
}
