package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.Span;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.indexer.structure.OutcomeReader.Force;
import jp.senrei.indexer.structure.OutcomeReader.Said;
import org.jspecify.annotations.Nullable;

/**
 * Finds what decided a case: the council's opinion (&lt;審議会意見&gt;, &lt;結論&gt;) wherever it stands,
 * else an answer read out in the meeting (次のとおり答申), else the last sentence in which the chair or
 * the record decides, else what the chair put forward and nobody objected to.
 */
final class VerdictReader {
    private static final Pattern ANSWER = Pattern.compile("次のとお?り答申(?:いたします|します|する)");
    private static final Pattern POINTED = Pattern.compile("\\n[\\s　]*[→⇒➡]");
    private static final Pattern REMARK = Pattern.compile("^(?:ただし|但し|なお|また|併せて|あわせて)、?.*");

    private static final Pattern REPORT_ENDS =
            Pattern.compile(
                    "報告(?:事項)?(?:について)?は(?:、)?(?:これで|以上で?)(?:と(?:する|し|いた)|終わ|終了|です|に)"
                            + "|(?:以上|これ)で(?:、)?(?:本件|この件|報告)[^。]{0,12}(?:の報告)?を(?:終わ|終了)");

    private VerdictReader() {}

    /**
     * A turn, or a paragraph of the record that nobody speaks, to look for decisions in.
     *
     * @param role null: the record itself, such as 「（異議なく承認された）」
     */
    record Spoken(@Nullable SpeakerRole role, int start, int end) {
        static Spoken record(Span paragraph) {
            return new Spoken(null, paragraph.start(), paragraph.end());
        }

        boolean decides() {
            return role == null || role == SpeakerRole.CHAIR || role == SpeakerRole.VICE_CHAIR;
        }
    }

    static Verdict read(String text, CaseKind kind, List<Line> opinion, List<Spoken> spoken) {
        return read(text, kind, opinion, spoken, List.of());
    }

    /**
     * @param opinion lines under a heading such as 審議会意見, empty when there is none
     * @param spoken the turns of the case, in order
     * @param record lines of the case that nobody speaks, in order
     */
    static Verdict read(
            String text,
            CaseKind kind,
            List<Line> opinion,
            List<Spoken> spoken,
            List<Line> record) {
        var told = inOrder(text, spoken, record);
        var stated = OpinionBlock.read(text, opinion);
        if (kind == CaseKind.CONFIRMATION) return confirmation(text, stated, told);
        if (kind == CaseKind.REPORT) return report(text, stated, told);
        if (stated.outcome() != null && !stated.decision().isEmpty()) return stated;
        var answered = answer(text, spoken);
        if (answered.outcome() != null) return answered;
        var decided = lastOf(text, told);
        if (decided.outcome() == null) return stated;
        var conditions = stated.conditions().isEmpty() ? decided.conditions() : stated.conditions();
        return Verdict.of(text, decided.outcome(), decided.decision(), conditions);
    }

    /** The council's opinion in its own block. */
    static Verdict opinion(String text, List<Line> lines) {
        return OpinionBlock.read(text, lines);
    }

    private static List<Spoken> inOrder(String text, List<Spoken> spoken, List<Line> record) {
        var paragraphs =
                Paragraphs.of(text, record).stream()
                        .filter(span -> !Interjections.isOne(Quotes.squeezed(text, span)))
                        .map(Spoken::record);
        var turns = spoken.stream().flatMap(turn -> withoutResult(text, turn));
        return Stream.concat(turns, paragraphs)
                .sorted(Comparator.comparingInt(Spoken::start))
                .toList();
    }

    /** 「⇒ 諮問のとおり承認」 below a turn: nobody says that, it is the record. */
    private static Stream<Spoken> withoutResult(String text, Spoken turn) {
        var arrow = POINTED.matcher(text).region(turn.start(), turn.end());
        return arrow.find() && arrow.start() > turn.start()
                ? Stream.of(
                        new Spoken(turn.role(), turn.start(), arrow.start()),
                        Spoken.record(new Span(arrow.start() + 1, turn.end())))
                : Stream.of(turn);
    }

    private static Verdict confirmation(String text, Verdict stated, List<Spoken> told) {
        if (stated.outcome() != null)
            return Verdict.of(text, Outcome.CONFIRMED, stated.decision(), stated.conditions());
        for (var turn : told.reversed()) {
            for (var sentence : sentences(text, turn).reversed()) {
                if (OutcomeReader.confirms(Quotes.text(text, sentence)))
                    return Verdict.of(text, Outcome.CONFIRMED, List.of(sentence), List.of());
            }
        }
        return Verdict.NONE;
    }

    /** A report is reported whatever is said of it; the sentence that says so is quoted. */
    private static Verdict report(String text, Verdict stated, List<Spoken> told) {
        if (stated.outcome() != null && !stated.decision().isEmpty())
            return stated.outcome() == Outcome.APPROVED
                    ? Verdict.of(text, Outcome.REPORTED, stated.decision(), stated.conditions())
                    : stated;
        for (var turn : told.reversed()) {
            if (!turn.decides()) continue;
            for (var sentence : sentences(text, turn).reversed()) {
                var words = Quotes.text(text, sentence);
                var said = OutcomeReader.said(words);
                boolean agreed =
                        said != null
                                && (said.force() == Force.DECIDES
                                        || said.force() == Force.PROPOSES
                                                && !OutcomeReader.asks(words))
                                && said.outcome() != Outcome.CONFIRMED;
                if (agreed || turn.role() == null && OutcomeReader.reports(words))
                    return Verdict.of(text, Outcome.REPORTED, List.of(sentence), List.of());
            }
        }
        return stated.outcome() != null ? stated : reportEnded(text, told);
    }

    private static final Pattern HEARD =
            Pattern.compile("報告[^。]{0,12}(?:了承|了解|承(?:った|りまし)|受け(?:た|まし))");

    /** 「報告を了承します」 of a case that nothing else calls a report. */
    static Verdict heard(String text, List<Spoken> spoken, List<Line> record) {
        var report = report(text, Verdict.NONE, inOrder(text, spoken, record));
        boolean says =
                report.decision().stream()
                        .anyMatch(quote -> HEARD.matcher(Quotes.squeezed(text, quote)).find());
        return says ? report : Verdict.NONE;
    }

    /** 「報告は以上とします」: where nobody takes note of it in words, the chair ends it. */
    private static Verdict reportEnded(String text, List<Spoken> told) {
        for (var turn : told.reversed()) {
            if (!turn.decides()) continue;
            for (var sentence : sentences(text, turn).reversed()) {
                if (REPORT_ENDS.matcher(Quotes.squeezed(text, sentence)).find())
                    return Verdict.of(text, Outcome.REPORTED, List.of(sentence), List.of());
            }
        }
        return Verdict.NONE;
    }

    /** 「次のとおり答申いたします。…認めます。」: that sentence and the rest of the turn. */
    private static Verdict answer(String text, List<Spoken> spoken) {
        for (var turn : spoken.reversed()) {
            var sentences = sentences(text, turn);
            for (int i = 0; i + 1 < sentences.size(); i++) {
                if (!ANSWER.matcher(Quotes.squeezed(text, sentences.get(i))).find()) continue;
                for (var sentence : sentences.subList(i + 1, sentences.size())) {
                    var outcome = OutcomeReader.read(Quotes.text(text, sentence));
                    if (outcome == null) continue;
                    var whole = new Span(sentences.get(i).start(), sentences.getLast().end());
                    return Verdict.of(text, outcome, List.of(whole), List.of());
                }
            }
        }
        return Verdict.NONE;
    }

    /** A sentence that decides, agrees or puts forward, and where it stands. */
    private record Heard(Said said, Spoken turn, List<Span> sentences, int index) {
        Span sentence() {
            return sentences.get(index);
        }
    }

    /**
     * Backwards to the last sentence that decides. One that only agrees (異議なしと認めます) takes the
     * outcome of what the chair put forward before it; a proposal that nobody answers in words
     * counts when it is all there is.
     */
    private static Verdict lastOf(String text, List<Spoken> told) {
        Heard agreed = null;
        Heard silent = null;
        Heard proposed = null;
        for (var heard : backwards(text, told)) {
            switch (heard.said().force()) {
                case DECIDES -> {
                    return decided(text, heard);
                }
                case PROPOSES -> {
                    if (agreed != null) return agreed(text, heard, agreed);
                    if (proposed == null) proposed = heard;
                }
                case ASSENTS, ECHOES -> {
                    if (agreed == null && proposed == null) agreed = heard;
                }
                case SILENT -> {
                    if (silent == null && heard.turn().role() == null) silent = heard;
                }
            }
        }
        if (agreed != null && agreed.said().force() == Force.ASSENTS)
            return Verdict.of(text, agreed.said().outcome(), List.of(agreed.sentence()), List.of());
        if (proposed != null)
            return Verdict.of(
                    text,
                    proposed.said().outcome(),
                    List.of(proposed.sentence()),
                    inSentence(text, proposed.sentence()));
        return silent == null
                ? Verdict.NONE
                : Verdict.of(text, silent.said().outcome(), List.of(silent.sentence()), List.of());
    }

    private static List<Heard> backwards(String text, List<Spoken> told) {
        var heard = new ArrayList<Heard>();
        for (var turn : told.reversed()) {
            if (!turn.decides()) continue;
            var sentences = sentences(text, turn);
            for (int i = sentences.size() - 1; i >= 0; i--) {
                var said = OutcomeReader.said(Quotes.text(text, sentences.get(i)));
                if (said != null && isOfCase(said)) heard.add(new Heard(said, turn, sentences, i));
            }
        }
        return heard;
    }

    /** What the turn says itself, without what others called in between. */
    private static List<Span> sentences(String text, Spoken turn) {
        return Sentences.of(text, turn.start(), turn.end()).stream()
                .map(sentence -> Interjections.without(text, sentence))
                .filter(sentence -> sentence.end() > sentence.start())
                .toList();
    }

    /** Minutes that are confirmed and reports that are heard are other business. */
    private static boolean isOfCase(Said said) {
        return said.outcome() != Outcome.CONFIRMED && said.outcome() != Outcome.REPORTED;
    }

    private static Verdict agreed(String text, Heard proposal, Heard assent) {
        return Verdict.of(
                text,
                proposal.said().outcome(),
                List.of(proposal.sentence(), assent.sentence()),
                inSentence(text, proposal.sentence()));
    }

    /** 「承認します。ただし、次の点に留意してください。」 is one decision in two sentences. */
    private static Verdict decided(String text, Heard last) {
        var sentences = last.sentences();
        int first = last.index();
        while (first > 0) {
            var before = OutcomeReader.said(Quotes.text(text, sentences.get(first - 1)));
            if (before == null || !before.decides() || !isOfCase(before)) break;
            first--;
        }
        var outcome = last.said().outcome();
        if (outcome == Outcome.APPROVED_WITH_CONDITIONS && first < last.index()) {
            var main = OutcomeReader.read(Quotes.text(text, sentences.get(first)));
            if (main == Outcome.REJECTED || main == Outcome.CONTINUED) outcome = main;
        }
        var decision = List.of(new Span(sentences.get(first).start(), last.sentence().end()));
        var conditions = new ArrayList<>(inSentence(text, last.sentence()));
        boolean announced =
                outcome == Outcome.APPROVED_WITH_CONDITIONS
                        && Conditions.isPreface(Quotes.squeezed(text, last.sentence()));
        conditions.addAll(remarks(text, sentences, last.index() + 1, announced));
        if (outcome == Outcome.APPROVED && !conditions.isEmpty())
            outcome = Outcome.APPROVED_WITH_CONDITIONS;
        return Verdict.of(text, outcome, decision, conditions);
    }

    private static List<Span> inSentence(String text, Span sentence) {
        return OutcomeReader.proposed(Quotes.text(text, sentence))
                        == Outcome.APPROVED_WITH_CONDITIONS
                ? Conditions.inSentence(text, sentence).stream().toList()
                : List.of();
    }

    /** 「なお、…してください。」 right behind the decision, unless it is about the council's own work. */
    private static List<Span> remarks(
            String text, List<Span> sentences, int from, boolean announced) {
        var remarks = new ArrayList<Span>();
        for (var sentence : sentences.subList(from, sentences.size())) {
            var words = Quotes.squeezed(text, sentence);
            boolean asks = Conditions.asks(words) && !Conditions.isProcedure(words);
            boolean opens = announced || !remarks.isEmpty() || REMARK.matcher(words).matches();
            if (!asks || !opens) break;
            remarks.add(sentence);
        }
        return remarks;
    }
}
