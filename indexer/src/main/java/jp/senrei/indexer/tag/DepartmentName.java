package jp.senrei.indexer.tag;

import java.util.Optional;

/**
 * A unit of a municipality as a form names it: 子ども家庭課, 健康部 健康推進課.
 *
 * @param name its chain of units, with one space between
 */
public record DepartmentName(String name) {
    /**
     * The unit that a whole text names, width normalised and in capitals. Empty for words that
     * stand for any unit (所管課), for rooms (会議室) and for a 部 or 局 alone, which may be a part of
     * anything (外部).
     */
    public static Optional<DepartmentName> of(String text) {
        return DepartmentReader.read(text).stream()
                .filter(found -> found.start() == 0 && found.end() == text.length())
                .map(found -> new DepartmentName(found.value()))
                .findFirst();
    }
}
