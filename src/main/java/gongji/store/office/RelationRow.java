package gongji.store.office;

import gongji.rules.identity.IdNumber;
import gongji.rules.kinship.Kin;

import java.time.LocalDate;
import java.util.Optional;

/** One line of a relations file, well formed: the relative is the person's {@code kin}. */
public record RelationRow(int line, IdNumber idNumber, IdNumber relative, Kin kin, Optional<LocalDate> from,
        Optional<LocalDate> until, String source) {
    @Override
    public String toString() {
        return "RelationRow[line " + line + "]";
    }
}
