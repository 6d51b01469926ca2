package jp.senrei.indexer.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.structure.JoinedText;
import jp.senrei.indexer.text.DateSlip;
import jp.senrei.indexer.text.EraDate;

/** Warnings of dates that are wrong in the source. */
final class DateWarnings {
    /** Whoever reads ten of them looks at the document. */
    private static final int MOST = 10;

    /** A day that cannot be is worth a word only where it is the meeting's. */
    private static final Pattern OF_THE_MEETING =
            Pattern.compile("(?:日\\s{0,4}時|開催日|開催年月日|と\\s{0,4}き|期\\s{0,4}日|開\\s{0,4}会)[^。]{0,12}$");

    private static final int LABEL = 30;

    private DateWarnings() {}

    static List<Warning> of(DocumentText document, JoinedText read) {
        var warnings = new ArrayList<Warning>();
        var text = read.toString();
        for (var slip : EraDate.slips(text)) {
            if (warnings.size() == MOST) break;
            if (slip.kind() == DateSlip.Kind.IMPOSSIBLE_DATE && !isOfTheMeeting(text, slip))
                continue;
            var page =
                    read.displayed(slip.span().start(), slip.span().end())
                            .map(place -> document.pageAt(place.start()))
                            .orElse(null);
            warnings.add(new Warning(slip.kind().name(), slip.message(), page));
        }
        return warnings;
    }

    private static boolean isOfTheMeeting(String text, DateSlip slip) {
        int start = slip.span().start();
        return OF_THE_MEETING.matcher(text.substring(Math.max(0, start - LABEL), start)).find();
    }
}
