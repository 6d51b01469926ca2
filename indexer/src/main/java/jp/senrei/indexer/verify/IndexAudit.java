package jp.senrei.indexer.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import jp.senrei.corpus.archive.Finding;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.indexer.index.EarlierVersion;
import jp.senrei.indexer.index.IndexChecksums;
import jp.senrei.indexer.index.IndexUnavailableException;
import jp.senrei.indexer.index.LuceneIndex;
import jp.senrei.indexer.ingest.DataDirectory;
import jp.senrei.indexer.ingest.ReadingsAudit;

/** 索引の点検: its files, what was read of the documents, and both against the archive. */
final class IndexAudit {
    private static final String REPAIR = "./senrei reindex で作り直してください。原本は失われていません。";
    private static final Map<Audience, String> FOLDERS =
            Map.of(Audience.VISITOR, "index/visitor", Audience.READER, "index/reader");

    private final DataDirectory data;
    private final Set<String> damaged;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param damaged the ids of documents of the archive that something else was found about
     */
    IndexAudit(DataDirectory data, Set<String> damaged) {
        this.data = data;
        this.damaged = damaged;
    }

    /**
     * @param originals what the archive holds, by id
     */
    List<Finding> findings(SortedMap<String, Original> originals) {
        findings.addAll(ReadingsAudit.findings(data, originals, damaged));
        var faults = IndexChecksums.faults(data.index());
        faults.forEach(
                (file, what) ->
                        find(
                                "INDEX_DAMAGED",
                                data.root().relativize(file).toString(),
                                "索引が壊れています（" + what + "）。"));
        if (faults.isEmpty()) compare(originals);
        return List.copyOf(findings);
    }

    private void compare(SortedMap<String, Original> originals) {
        switch (LuceneIndex.condition(data.index())) {
            case ABSENT -> {
                if (!originals.isEmpty()) find("INDEX_MISSING", "index", "索引がありません。");
            }
            case OF_ANOTHER_VERSION -> find("INDEX_VERSION", "index", "索引が、別の版の Senrei のものです。");
            case UNREADABLE -> find("INDEX_DAMAGED", "index", "索引を読めません。");
            case CURRENT -> compareAsFarAsItCanBeRead(originals);
        }
    }

    private void compareAsFarAsItCanBeRead(SortedMap<String, Original> originals) {
        try {
            compareEach(originals);
        } catch (IndexUnavailableException damaged) {
            find("INDEX_DAMAGED", "index", "索引を読めません。");
        }
    }

    private void compareEach(SortedMap<String, Original> originals) {
        try (var index = LuceneIndex.open(data.index())) {
            for (var audience : Audience.values()) {
                for (var original : originals.values()) {
                    if (damaged.contains(original.id())) continue;
                    boolean isThere = index.aboutDocument(original.id(), audience).isPresent();
                    boolean should = audience.maySee(original.visibility());
                    if (should && !isThere) missing(audience, original);
                    if (!should && isThere) shown(audience, original);
                }
                try (var newest = index.all(Document.class, audience);
                        var earlier = index.all(EarlierVersion.class, audience)) {
                    Stream.concat(newest, earlier.map(version -> version.entry().document()))
                            .map(Document::id)
                            .filter(id -> !originals.containsKey(id) && !damaged.contains(id))
                            .forEach(id -> alien(audience, id));
                }
            }
        }
    }

    private void missing(Audience audience, Original original) {
        find(
                "NOT_IN_INDEX",
                place(audience),
                "文書「%s」（%s）が索引にありません。".formatted(original.file(), original.id()));
    }

    private void shown(Audience audience, Original original) {
        find(
                "SHOWN",
                place(audience),
                "内部の文書「%s」（%s）が、公開の索引にあります。".formatted(original.file(), original.id()));
    }

    private void alien(Audience audience, String id) {
        find("INDEX_ALIEN", place(audience), "保存庫にない文書（" + id + "）が索引にあります。");
    }

    private static String place(Audience audience) {
        return FOLDERS.getOrDefault(audience, "index");
    }

    private void find(String code, String file, String what) {
        findings.add(new Finding(code, file, what, REPAIR));
    }
}
