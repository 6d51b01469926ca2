package jp.senrei.server.site.cases;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Exchange;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.structure.Wrapped;
import jp.senrei.server.question.Beginning;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.Sources;
import jp.senrei.web.view.Discussion;
import jp.senrei.web.view.Link;
import org.jspecify.annotations.Nullable;

/**
 * 審議の内容: the turns of a case in their order, cut where a question begins and where its last answer
 * ends. Questions that share an answer stay together.
 */
final class DiscussionView {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Turns, and characters, that one still reads without unfolding anything. */
    private static final int SHORT_TURNS = 12;

    private static final int SHORT_TEXT = 6_000;

    /** Characters of a question that stand for it while it is folded. */
    private static final int LEAD = 60;

    /** Speakers that a folded stretch names. */
    private static final int MOST_NAMED = 3;

    private final List<Utterance> turns;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<Integer, Exchange> exchanges = new HashMap<>();
    private final HashSet<String> answers = new HashSet<>();
    private final Sources sources;
    private final String municipality;
    private final boolean folded;
    private final List<Discussion.Stretch> stretches = new ArrayList<>();
    private int questions;

    private DiscussionView(Dossier dossier, List<Utterance> turns) {
        this.turns = turns;
        this.sources = new Sources(dossier);
        this.municipality = dossier.municipality().code();
        this.folded =
                turns.size() > SHORT_TURNS
                        || turns.stream().mapToInt(turn -> turn.text().length()).sum() > SHORT_TEXT;
        for (var position = 0; position < turns.size(); position++)
            positions.put(turns.get(position).id(), position);
        for (var exchange : dossier.exchanges()) {
            var asked = positions.get(exchange.question());
            if (asked == null) continue;
            exchanges.put(asked, exchange);
            answers.addAll(exchange.answers());
        }
    }

    static Discussion of(Dossier dossier, List<Utterance> turns) {
        return new DiscussionView(dossier, turns).discussion();
    }

    private Discussion discussion() {
        var position = 0;
        while (position < turns.size()) {
            var end =
                    exchanges.containsKey(position) ? endOfExchange(position) : endOfTalk(position);
            stretches.add(stretch(position, end));
            position = end;
        }
        return new Discussion(summary(), folded, stretches);
    }

    /** Behind the last answer of a question and of all that are asked before it comes. */
    private int endOfExchange(int start) {
        var end = start + 1;
        for (var position = start; position < end; position++) {
            var exchange = exchanges.get(position);
            if (exchange == null) continue;
            for (var answer : exchange.answers())
                end = Math.max(end, positions.getOrDefault(answer, -1) + 1);
        }
        return end;
    }

    private int endOfTalk(int start) {
        var end = start + 1;
        while (end < turns.size() && !exchanges.containsKey(end)) end++;
        return end;
    }

    private Discussion.Stretch stretch(int start, int end) {
        var said = turns.subList(start, end);
        var shown = new ArrayList<Discussion.Turn>();
        for (var position = start; position < end; position++) shown.add(turn(position));
        if (!exchanges.containsKey(start))
            return new Discussion.Stretch(
                    false, t("case.talk", speakers(said), said.size()), null, false, shown);
        var isFirst = questions == 0;
        for (var position = start; position < end; position++)
            if (exchanges.containsKey(position)) questions++;
        return new Discussion.Stretch(
                true, heading(start, end), lead(said.getFirst()), isFirst, shown);
    }

    /** 質問3　甲野委員, 質問3・4　甲野委員、乙山委員. */
    private String heading(int start, int end) {
        var numbers = new ArrayList<String>();
        var askers = new ArrayList<Utterance>();
        for (var position = start; position < end; position++)
            if (exchanges.containsKey(position)) askers.add(turns.get(position));
        for (var number = questions - askers.size() + 1; number <= questions; number++)
            numbers.add(Integer.toString(number));
        return t("case.question", String.join("・", numbers), speakers(askers));
    }

    private static String speakers(List<Utterance> said) {
        var names = said.stream().map(Utterance::speaker).distinct().toList();
        var first = names.stream().limit(MOST_NAMED).collect(Collectors.joining("、"));
        return names.size() <= MOST_NAMED
                ? first
                : t("case.talk.more", first, names.size() - MOST_NAMED);
    }

    private static String lead(Utterance question) {
        var text = SPACE.matcher(Wrapped.joined(question.text())).replaceAll(" ").strip();
        return Beginning.told(text, LEAD);
    }

    private Discussion.Turn turn(int position) {
        var said = turns.get(position);
        return new Discussion.Turn(
                "turn-" + (position + 1),
                part(position),
                said.speaker(),
                Addresses.speaker(municipality, said),
                Names.role(said),
                Words.paragraphs(said.text()),
                place(said),
                Addresses.turn(said),
                Addresses.citation(said));
    }

    private String part(int position) {
        if (exchanges.containsKey(position)) return "question";
        return answers.contains(turns.get(position).id()) ? "answer" : "other";
    }

    private Link place(Utterance said) {
        var text = sources.place(said.document(), said.passage(), said.page());
        return new Link(text, Addresses.passage(said.document(), said.passage()));
    }

    /** Who asked, and how often; those who asked first come first. */
    private @Nullable String summary() {
        if (exchanges.isEmpty()) return null;
        var asked = new LinkedHashMap<String, Integer>();
        for (var position = 0; position < turns.size(); position++)
            if (exchanges.containsKey(position))
                asked.merge(turns.get(position).speaker(), 1, Integer::sum);
        var each =
                asked.entrySet().stream()
                        .map(one -> t("case.asked.by", one.getKey(), one.getValue()))
                        .collect(Collectors.joining(t("case.asked.and")));
        return t("case.asked", exchanges.size(), each, turns.size());
    }
}
