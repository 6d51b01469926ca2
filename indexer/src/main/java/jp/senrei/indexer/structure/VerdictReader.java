package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.Span;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.indexer.text.NormalText;

/**
 * Finds what decided a case: the council's opinion (&lt;審議会意見&gt;, &lt;結論&gt;) wherever it stands,
 * else an answer read out in the meeting (次のとおり答申), else the last sentence in which the chair
 * decides, else one the chair put forward and nobody objected to.
 */
final class VerdictReader {
    private static final Pattern MORE_FOLLOWS =
            Pattern.compile(
                    "(?:以下|次|下記|別紙)の(?:とおり|意見|点|事項|条件|附帯意見|付帯意見|内容)|(?:附帯|付帯)(?:意見|条件)を?(?:付|附)|^[<【\\[(]?(?:附帯意見|付帯意見|留意事項|附帯条件|条件|要望事項|意見)[>】\\])]?:?$");
    private static final Pattern CONDITION =
            Pattern.compile(
                    "(?:されたい|いただきたい|願いたい|望まれる|望む|求める|ください|要望する|努めること|すること|行うこと|図ること|講じること|徹底.{0,6}こと|こととする条件)[。.]?$");
    private static final Pattern ANSWER = Pattern.compile("次のとお?り答申(?:いたします|します|する)");
    private static final Pattern LIST_MARK =
            Pattern.compile(
                    "^(?:[-・●○◇◆]|[(（]?(?:[0-9０-９]{1,2}|[ア-ン])(?:[)）.．、]|[\\s　]+)|[①-⑳])[\\s　]*");

    private VerdictReader() {}

    /** A turn to look for decisions in: its role and its span of the display text. */
    record Spoken(SpeakerRole role, int start, int end) {}

    /**
     * @param opinion lines under a heading such as 審議会意見, empty when there is none
     * @param spoken the turns of the case, in order
     */
    static Verdict read(String text, CaseKind kind, List<Line> opinion, List<Spoken> spoken) {
        var stated = opinion(text, opinion);
        if (kind == CaseKind.CONFIRMATION) return confirmation(text, stated, spoken);
        if (stated.outcome() != null && !stated.decision().isEmpty()) return stated;
        var answered = answer(text, spoken);
        if (answered.outcome() != null) return answered;
        var decided = lastOf(text, spoken);
        if (decided.outcome() == null) return stated;
        boolean conditional =
                !stated.conditions().isEmpty() && decided.outcome() == Outcome.APPROVED;
        return new Verdict(
                conditional ? Outcome.APPROVED_WITH_CONDITIONS : decided.outcome(),
                decided.decision(),
                stated.conditions());
    }

    /** The council's opinion in its own block: what decides comes first, what it asks for after. */
    static Verdict opinion(String text, List<Line> lines) {
        Outcome outcome = null;
        var decision = new ArrayList<Span>();
        var conditions = new ArrayList<Span>();
        boolean follows = false;
        for (var paragraph : paragraphs(text, lines)) {
            if (follows) {
                if (!asksForMore(NormalText.normalize(paragraph.of(text))))
                    conditions.add(withoutMark(text, paragraph.start(), paragraph.end()));
                continue;
            }
            if (asksForMore(NormalText.normalize(paragraph.of(text)))) {
                follows = true;
                continue;
            }
            for (var sentence : Sentences.of(text, paragraph.start(), paragraph.end())) {
                var said = sentence.of(text);
                var read = OutcomeReader.read(said);
                if (MORE_FOLLOWS.matcher(NormalText.squeeze(said)).find()) follows = true;
                boolean asks = CONDITION.matcher(NormalText.squeeze(said)).find();
                if (read != null && (outcome == null || read == Outcome.APPROVED_WITH_CONDITIONS))
                    outcome = read;
                if (read != null
                        || outcome == null
                        || MORE_FOLLOWS.matcher(NormalText.squeeze(said)).find())
                    decision.add(sentence);
                if (asks && read == null)
                    conditions.add(withoutMark(text, sentence.start(), sentence.end()));
            }
        }
        if (!conditions.isEmpty() && (outcome == null || outcome == Outcome.APPROVED))
            outcome = Outcome.APPROVED_WITH_CONDITIONS;
        return new Verdict(
                outcome,
                outcome == null ? List.of() : merged(text, decision),
                merged(text, conditions));
    }

    /** A heading or sentence behind which the conditions stand: 附帯意見, 次の条件を付して. */
    static boolean asksForMore(String heading) {
        return heading.replaceAll("\\s+", "")
                .matches(
                        "^[<【\\[(〈]?(?:[(]?\\d{1,2}[).]?)?(?:附帯意見|付帯意見|留意事項|附帯条件|条件|要望事項|審議会の意見|意見)[>】\\])〉]?:?$");
    }

    /**
     * Lines that the page or a column broke are one paragraph; a list mark or a full stop before
     * begins a new one.
     */
    static List<Span> paragraphs(String text, List<Line> lines) {
        var paragraphs = new ArrayList<Span>();
        for (var line : lines) {
            var last = paragraphs.isEmpty() ? null : paragraphs.getLast();
            boolean goesOn =
                    last != null
                            && !asksForMore(NormalText.normalize(last.of(text)))
                            && !last.of(text).strip().matches("(?s).*[。」』）)>】]$")
                            && line.start() - last.end() <= 2
                            && !LIST_MARK.matcher(line.text()).find();
            if (goesOn) paragraphs.set(paragraphs.size() - 1, new Span(last.start(), line.end()));
            else paragraphs.add(new Span(line.start(), line.end()));
        }
        return paragraphs;
    }

    private static Verdict confirmation(String text, Verdict stated, List<Spoken> spoken) {
        if (stated.outcome() != null)
            return new Verdict(Outcome.CONFIRMED, stated.decision(), stated.conditions());
        for (var turn : spoken.reversed()) {
            for (var sentence : Sentences.of(text, turn.start(), turn.end()).reversed()) {
                if (OutcomeReader.confirms(sentence.of(text)))
                    return new Verdict(Outcome.CONFIRMED, List.of(sentence), List.of());
            }
        }
        return Verdict.NONE;
    }

    /** 「次のとおり答申いたします。…認めます。」: that sentence and the rest of the turn. */
    private static Verdict answer(String text, List<Spoken> spoken) {
        for (var turn : spoken.reversed()) {
            var sentences = Sentences.of(text, turn.start(), turn.end());
            for (int i = 0; i + 1 < sentences.size(); i++) {
                if (!ANSWER.matcher(NormalText.squeeze(sentences.get(i).of(text))).find()) continue;
                var answer = sentences.subList(i + 1, sentences.size());
                var outcome =
                        answer.stream()
                                .map(sentence -> OutcomeReader.read(sentence.of(text)))
                                .filter(java.util.Objects::nonNull)
                                .findFirst();
                if (outcome.isPresent())
                    return new Verdict(
                            outcome.get(),
                            List.of(new Span(sentences.get(i).start(), sentences.getLast().end())),
                            List.of());
            }
        }
        return Verdict.NONE;
    }

    /**
     * The last sentence of whoever chairs that decides; a proposal counts when it is all there is.
     */
    private static Verdict lastOf(String text, List<Spoken> spoken) {
        Verdict proposal = Verdict.NONE;
        for (var turn : spoken.reversed()) {
            if (turn.role() != SpeakerRole.CHAIR && turn.role() != SpeakerRole.VICE_CHAIR) continue;
            var sentences = Sentences.of(text, turn.start(), turn.end());
            for (int i = sentences.size() - 1; i >= 0; i--) {
                var sentence = sentences.get(i);
                var outcome = OutcomeReader.read(sentence.of(text));
                if (outcome != null)
                    return new Verdict(
                            outcome, List.of(withSentencesBefore(text, sentences, i)), List.of());
                var proposed = OutcomeReader.proposed(sentence.of(text));
                if (proposed != null && proposal.outcome() == null)
                    proposal = new Verdict(proposed, List.of(sentence), List.of());
            }
        }
        return proposal;
    }

    /** 「承認します。ただし、次の点に留意してください。」 is one decision in two sentences. */
    private static Span withSentencesBefore(String text, List<Span> sentences, int last) {
        int first = last;
        while (first > 0 && OutcomeReader.read(sentences.get(first - 1).of(text)) != null) first--;
        return new Span(sentences.get(first).start(), sentences.get(last).end());
    }

    /** One sentence for a whole meeting: 「審議の結果、承認された。」 */
    static Verdict ofMeeting(String text, int start, int end) {
        for (var sentence : Sentences.of(text, start, end)) {
            var outcome = OutcomeReader.read(sentence.of(text));
            if (outcome != null) return new Verdict(outcome, List.of(sentence), List.of());
        }
        return Verdict.NONE;
    }

    private static Span withoutMark(String text, int start, int end) {
        var mark = LIST_MARK.matcher(text.substring(start, end));
        return mark.find() ? new Span(start + mark.end(), end) : new Span(start, end);
    }

    /** Neighbouring sentences are one quote. */
    private static List<Span> merged(String text, List<Span> spans) {
        var merged = new ArrayList<Span>();
        for (var span : spans) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null
                    && span.start() >= last.end()
                    && text.substring(last.end(), span.start()).isBlank()
                    && text.substring(last.end(), span.start()).indexOf('\n') < 0) {
                merged.set(merged.size() - 1, new Span(last.start(), span.end()));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
