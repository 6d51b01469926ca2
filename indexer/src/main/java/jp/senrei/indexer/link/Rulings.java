package jp.senrei.indexer.link;

import java.util.List;
import java.util.Optional;
import jp.senrei.corpus.model.Part;
import jp.senrei.indexer.link.Cluster.Member;
import jp.senrei.indexer.text.ConsultationNumber;
import jp.senrei.indexer.text.ConsultationNumber.Mark;
import jp.senrei.indexer.text.NormalText;

/**
 * 答申番号: the number a ruling bears at its head. It is not the number of the case (諮問番号), but later
 * papers name the case by it.
 */
final class Rulings {
    /** Lines from the top where a ruling bears its number. */
    private static final int HEAD = 8;

    private Rulings() {}

    static Optional<ConsultationNumber> number(Cluster cluster) {
        return cluster.members.stream()
                .filter(member -> member.sighting().part() == Part.OPINION)
                .flatMap(member -> number(member).stream())
                .findFirst();
    }

    private static Optional<ConsultationNumber> number(Member member) {
        return member.sighting().stretches().stream()
                .map(
                        stretch ->
                                member.document()
                                        .text()
                                        .text()
                                        .substring(stretch.start(), stretch.end()))
                .flatMap(String::lines)
                .limit(HEAD)
                .map(line -> NormalText.normalize(line).strip())
                .flatMap(line -> atEitherEnd(line).stream())
                .flatMap(mark -> mark.numbers().stream())
                .filter(number -> number.kind().endsWith("答申"))
                .findFirst();
    }

    /** A heading bears its number before or behind its words: …に係る審査請求について（答申第4号）. */
    private static List<Mark> atEitherEnd(String line) {
        return ConsultationNumber.findAll(line).stream()
                .filter(
                        mark ->
                                line.substring(0, mark.start()).matches("[\\[(【<〔]?")
                                        || line.substring(mark.end()).matches("[\\])】>〕]?"))
                .toList();
    }
}
