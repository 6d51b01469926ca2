package jp.senrei.server.site.cases;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.server.site.Addresses;
import jp.senrei.web.view.CaseStep;
import jp.senrei.web.view.Link;
import org.jspecify.annotations.Nullable;

/** 収録していないもの: what one who relies on the page has to look for elsewhere. */
final class CaseGaps {
    private CaseGaps() {}

    static List<String> of(Dossier dossier, List<CaseStep> way) {
        var sentences = new ArrayList<String>();
        way.stream().map(CaseStep::missing).filter(Objects::nonNull).forEach(sentences::add);
        if (dossier.kind() != CaseKind.REPORT) decision(dossier).ifPresent(sentences::add);
        var absent =
                dossier.references().stream()
                        .filter(reference -> reference.target() == null)
                        .filter(reference -> !Submission.isOf(dossier, reference))
                        .count();
        if (absent > 0) sentences.add(t("case.references.missing", absent));
        return sentences;
    }

    /** A report is decided on by few councils: that no sentence says so is no gap. */
    static Optional<String> decision(Dossier dossier) {
        if (dossier.decision() != null) return Optional.empty();
        return Optional.of(
                dossier.kind() == CaseKind.REPORT
                        ? t("case.decision.report")
                        : t("case.decision.missing"));
    }

    /** Where all that its meeting lacks is told. */
    static @Nullable Link meeting(@Nullable Meeting meeting) {
        if (meeting == null || meeting.gaps().isEmpty()) return null;
        return new Link(
                t("case.missing.meeting", meeting.gaps().size()), Addresses.meeting(meeting.id()));
    }
}
