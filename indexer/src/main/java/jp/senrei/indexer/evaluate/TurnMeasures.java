package jp.senrei.indexer.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.evaluate.Gold.Turn;

/** Whether every turn of the gold's documents was read once, in order, by the right person. */
final class TurnMeasures {
    private record Said(String speaker, String role, String text) {}

    private TurnMeasures() {}

    static List<Measure> of(List<Turn> gold, Held held) {
        var want = new LinkedHashMap<String, List<Said>>();
        for (var turn : gold)
            want.computeIfAbsent(turn.document(), document -> new ArrayList<>())
                    .add(
                            new Said(
                                    Wording.loose(turn.speaker()),
                                    turn.role() == null ? "" : turn.role(),
                                    Wording.loose(turn.text())));
        var have = read(held);
        var turns = new Tally("utterances");
        var speakers = new Tally("speakers");
        var roles = new Tally("roles");
        for (var document : want.entrySet()) {
            var read = have.getOrDefault(document.getKey(), List.of());
            compare(document.getKey(), document.getValue(), read, turns, speakers, roles);
        }
        return List.of(turns.measure(), speakers.measure(), roles.measure());
    }

    private static Map<String, List<Said>> read(Held held) {
        var files = held.files();
        var have = new HashMap<String, List<Said>>();
        for (var utterance : held.utterances()) {
            var said = said(utterance);
            have.computeIfAbsent(utterance.document(), id -> new ArrayList<>()).add(said);
            have.computeIfAbsent(
                            files.getOrDefault(utterance.document(), ""), file -> new ArrayList<>())
                    .add(said);
        }
        return have;
    }

    private static Said said(Utterance utterance) {
        return new Said(
                Wording.loose(utterance.speaker()),
                utterance.role().code(),
                Wording.loose(utterance.text()));
    }

    private static void compare(
            String document,
            List<Said> want,
            List<Said> have,
            Tally turns,
            Tally speakers,
            Tally roles) {
        var pairs = inOrder(want, have);
        turns.hit(pairs.size());
        turns.missing(
                want.size() - pairs.size(),
                document + ": " + want.size() + "のうち" + pairs.size() + "の発言が順序どおり");
        turns.extra(have.size() - pairs.size(), document + ": 余分な発言");
        for (var pair : pairs) {
            var gold = want.get(pair[0]);
            var read = have.get(pair[1]);
            speakers.one(document, gold.speaker, read.speaker);
            if (!gold.role.isEmpty())
                roles.one(document + " " + gold.speaker, gold.role, read.role);
        }
    }

    /** The longest common subsequence of the texts, as pairs of indexes. */
    private static List<int[]> inOrder(List<Said> want, List<Said> have) {
        var longest = new int[want.size() + 1][have.size() + 1];
        for (int i = want.size() - 1; i >= 0; i--) {
            for (int j = have.size() - 1; j >= 0; j--) {
                longest[i][j] =
                        want.get(i).text.equals(have.get(j).text)
                                ? longest[i + 1][j + 1] + 1
                                : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        var pairs = new ArrayList<int[]>();
        for (int i = 0, j = 0; i < want.size() && j < have.size(); ) {
            if (want.get(i).text.equals(have.get(j).text)) pairs.add(new int[] {i++, j++});
            else if (longest[i + 1][j] >= longest[i][j + 1]) i++;
            else j++;
        }
        return pairs;
    }
}
