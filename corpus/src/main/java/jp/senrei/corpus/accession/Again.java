package jp.senrei.corpus.accession;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.Stored;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.corpus.model.Visibility;

/**
 * Bytes of which the ledger tells that they are here, and which come once more.
 *
 * @param known what it tells; empty for bytes that are new
 */
record Again(Optional<DocumentState> known) {
    /** What somebody decided with a reason is not undone by taking the same file again. */
    Intake said(Intake intake, boolean isInArchive) {
        if (staysWithdrawn(intake)) return intake.withVisibility(Visibility.INTERNAL);
        if (isInArchive || known.isEmpty() || intake.visibility() != null) return intake;
        return intake.withVisibility(known.get().visibility());
    }

    private boolean staysWithdrawn(Intake intake) {
        return intake.visibility() == Visibility.PUBLIC
                && known.filter(state -> state.withdrawn() != null).isPresent();
    }

    /** Whether the archive had lost what the ledger tells of. */
    boolean wasLost(Stored stored) {
        return stored.isNew() && known.isPresent();
    }

    List<Remark> remarks(Intake intake, Stored stored) {
        var remarks = new ArrayList<Remark>();
        var original = stored.original();
        if (wasLost(stored))
            remarks.add(new Remark(Remark.Kind.TAKEN_AGAIN, original.id(), original.file()));
        if (stored.mended())
            remarks.add(new Remark(Remark.Kind.PUT_BACK, original.id(), original.file()));
        if (staysWithdrawn(intake))
            remarks.add(new Remark(Remark.Kind.STAYS_WITHDRAWN, original.id(), original.file()));
        return remarks;
    }
}
