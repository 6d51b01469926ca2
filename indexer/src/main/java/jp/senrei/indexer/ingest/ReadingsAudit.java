package jp.senrei.indexer.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import jp.senrei.corpus.archive.Finding;
import jp.senrei.corpus.archive.Original;

/**
 * Whether what was read of each document is there and as it was written. Derived, so the repair is
 * the same for all: read it again.
 */
public final class ReadingsAudit {
    private static final String FOLDER = "index/readings/";
    private static final String REPAIR = "./senrei reindex で作り直してください。原本は失われていません。";

    private ReadingsAudit() {}

    /**
     * @param originals what the archive holds, by id
     * @param damaged the ids of those there that something else was found about
     */
    public static List<Finding> findings(
            DataDirectory data, SortedMap<String, Original> originals, Set<String> damaged) {
        var readings = new Readings(data.readings());
        var findings = new ArrayList<Finding>();
        if (!originals.isEmpty() && !readings.isFormatAsWritten())
            findings.add(found("READING_FORMAT", ".format", "読み取った内容が、この版のものではありません。"));
        var read = new HashSet<String>();
        for (var code : readings.municipalities()) {
            for (var id : readings.documents(code)) {
                var name = code + "/" + id;
                boolean isThere = originals.containsKey(id);
                if (!isThere && !damaged.contains(id))
                    findings.add(found("READING_ALIEN", name, "保存庫にない文書の内容が残っています。"));
                else if (isThere && readings.of(code, id).isEmpty())
                    findings.add(found("READING_DAMAGED", name, "読み取った内容のファイルが壊れています。"));
                if (!read.add(id)) findings.add(found("READING_TWICE", name, "同じ文書の内容が2か所にあります。"));
            }
        }
        for (var original : originals.values()) {
            if (!read.contains(original.id()))
                findings.add(
                        found(
                                "READING_MISSING",
                                original.id(),
                                "文書「" + original.file() + "」を読み取った内容がありません。"));
        }
        for (var code : readings.unpublished())
            findings.add(found("NOT_PUBLISHED", code, "読み取った内容が、まだ索引に入っていません。"));
        return findings;
    }

    private static Finding found(String code, String file, String what) {
        return new Finding(code, FOLDER + file, what, REPAIR);
    }
}
