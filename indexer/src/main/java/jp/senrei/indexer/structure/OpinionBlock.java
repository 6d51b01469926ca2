package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * The council's opinion in a block of its own, under a heading such as &lt;審議会意見&gt; or &lt;結論&gt;:
 * what decides comes first, what it asks for after.
 *
 * <p>An opinion that approves one part and refuses another is approved with conditions; all its
 * sentences are the decision.
 */
final class OpinionBlock {
    private static final Pattern LETTER =
            Pattern.compile("(?:次|下記|以下|別紙)の?とお?り、?(?:答申|判断|議決|決定|意見)");

    private final String text;
    private final List<Span> before = new ArrayList<>();
    private final List<Span> decision = new ArrayList<>();
    private final List<Span> conditions = new ArrayList<>();
    private final List<Span> asked = new ArrayList<>();
    private @Nullable Outcome outcome;
    private boolean listed;
    private boolean onlyWhatAsks;

    private OpinionBlock(String text) {
        this.text = text;
    }

    static Verdict read(String text, List<Line> lines) {
        var block = new OpinionBlock(text);
        for (var paragraph : Paragraphs.of(text, lines)) block.take(paragraph);
        return block.verdict();
    }

    private void take(Span paragraph) {
        var words = Quotes.squeezed(text, paragraph);
        if (Conditions.isHeading(words)) {
            listed = true;
            onlyWhatAsks = Conditions.isHeadingOfOpinions(words);
            return;
        }
        if (Conditions.saysNone(words) && outcome != null) return;
        if (listed) takeCondition(paragraph, words);
        else Sentences.of(text, paragraph.start(), paragraph.end()).forEach(this::takeSentence);
    }

    /** In a list each paragraph is one condition; background that asks for nothing is none. */
    private void takeCondition(Span paragraph, String words) {
        if (isEnd(words)) return;
        boolean marked = Quotes.LIST_MARK.matcher(paragraph.of(text).stripLeading()).find();
        boolean asks =
                Sentences.of(text, paragraph.start(), paragraph.end()).stream()
                        .anyMatch(sentence -> Conditions.asks(Quotes.squeezed(text, sentence)));
        if (Conditions.isPreface(words) && !marked) {
            var said = OutcomeReader.read(Quotes.text(text, paragraph));
            if (said != null && (outcome == null || outcome == Outcome.APPROVED)) {
                outcome = said;
                decision.add(paragraph);
            }
            return;
        }
        if (asks || marked && !onlyWhatAsks) conditions.add(paragraph);
        else if (outcome == null)
            Sentences.of(text, paragraph.start(), paragraph.end()).forEach(this::takeSentence);
    }

    private static boolean isEnd(String words) {
        return words.matches("以上。?|記");
    }

    private void takeSentence(Span sentence) {
        var words = Quotes.squeezed(text, sentence);
        if (isEnd(words)) return;
        var said = OutcomeReader.said(Quotes.text(text, sentence));
        var read = said == null || !said.decides() ? null : said.outcome();
        boolean preface = Conditions.isPreface(words);
        if (preface) listed = true;
        if (read != null) {
            takeDecision(sentence, read);
        } else if (preface) {
            decision.add(sentence);
        } else if (Conditions.asks(words)) {
            asked.add(sentence);
            conditions.add(sentence);
        } else if (outcome == null && LETTER.matcher(words).find()) {
            before.add(sentence);
        }
    }

    private void takeDecision(Span sentence, Outcome read) {
        if (outcome == null) {
            decision.addAll(0, before);
            outcome = read;
        } else if (outcome == Outcome.APPROVED && read == Outcome.APPROVED_WITH_CONDITIONS) {
            outcome = read;
        } else if (outcome == Outcome.APPROVED && read == Outcome.REJECTED
                || outcome == Outcome.REJECTED && read == Outcome.APPROVED) {
            outcome = Outcome.APPROVED_WITH_CONDITIONS;
        }
        decision.add(sentence);
        if (read == Outcome.APPROVED_WITH_CONDITIONS)
            Conditions.inSentence(text, sentence).ifPresent(conditions::add);
    }

    /** What only asks for something, and decides nothing in words, lets the case pass with that. */
    private Verdict verdict() {
        if (outcome == null && decision.isEmpty()) decision.addAll(asked);
        if (!conditions.isEmpty() && (outcome == null || outcome == Outcome.APPROVED))
            outcome = Outcome.APPROVED_WITH_CONDITIONS;
        return Verdict.of(
                text, outcome, outcome == null ? List.of() : merged(decision), merged(conditions));
    }

    /** Neighbouring sentences of a paragraph are one quote. */
    private List<Span> merged(List<Span> spans) {
        var merged = new ArrayList<Span>();
        for (var span : spans) {
            var last = merged.isEmpty() ? null : merged.getLast();
            boolean next =
                    last != null
                            && span.start() >= last.end()
                            && text.substring(last.end(), span.start()).isBlank()
                            && text.substring(last.end(), span.start()).indexOf('\n') < 0;
            if (next) merged.set(merged.size() - 1, new Span(last.start(), span.end()));
            else merged.add(span);
        }
        return merged;
    }
}
