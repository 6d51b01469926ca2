package jp.senrei.corpus.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import jp.senrei.corpus.archive.ArchiveAudit;
import jp.senrei.corpus.archive.Finding;
import jp.senrei.corpus.archive.Original;
import org.jspecify.annotations.Nullable;

/**
 * 台帳の点検: each line by itself and after the one before, and all of them against the archive: every
 * acknowledged document is there once, and no document is there that no line tells of.
 */
public final class LedgerAudit {
    private static final String FILE = "ledger/ledger.jsonl";
    private static final String FROM_A_BACKUP =
            "バックアップ（zip）を別の場所に展開し、その中の data/ledger/ledger.jsonl をここに写してから、./senrei reindex"
                    + " を実行してください。バックアップのあとに受け入れた文書が、台帳に加わります。";
    private static final String REINDEX = "./senrei reindex を実行すると、台帳に加わります。";

    private final List<Finding> findings = new ArrayList<>();
    private final Register register = new Register();
    private final PublicLedger shown = new PublicLedger();
    private final Map<String, Integer> archived = new HashMap<>();
    private Event.@Nullable Opened opened;
    private @Nullable Instant lost;
    private Head head = Head.NONE;
    private boolean isDamaged;

    private LedgerAudit() {}

    /**
     * @param folder {@code ledger/}
     * @param archive what was found of the archive: what is damaged there is not told once more
     */
    public static LedgerAudit of(Path folder, ArchiveAudit archive) throws IOException {
        var originals = archive.originals();
        var audit = new LedgerAudit();
        audit.read(LedgerLines.of(Ledger.file(folder)));
        if (audit.head.isNone() && originals.isEmpty() && audit.findings.isEmpty()) return audit;
        // of a ledger that lacks a line nothing else can be said
        if (!audit.isDamaged) audit.compare(originals, archive.damaged());
        audit.compareRoot(archive.rootFiles());
        return audit;
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public Head head() {
        return head;
    }

    /** Where the ledger ends that visitors see. */
    public Head publicHead() {
        return shown.head();
    }

    /** When it was begun anew, because the one before was lost. */
    public Optional<Instant> lost() {
        return Optional.ofNullable(lost);
    }

    private void read(LedgerLines lines) throws IOException {
        lines.read(this::take, this::fault);
        head = lines.head();
        if (lines.isTorn())
            find("LEDGER_TORN", FILE, "最後の行が書きかけです。", "次の取り込みで取り除かれます。何もしなくてかまいません。");
    }

    private void fault(LedgerLines.Fault fault) {
        isDamaged = true;
        find("LEDGER_LINE", FILE + ":" + fault.number(), fault.reason() + "。", FROM_A_BACKUP);
    }

    private void take(Entry entry) {
        register.take(entry);
        shown.take(entry);
        if (entry.event() instanceof Event.Opened it) {
            opened = it;
            if (it.beginning().equals(Event.Opened.LOST)) lost = entry.time();
        }
        if (entry.event() instanceof Event.Archived it)
            archived.merge(it.document(), 1, Integer::sum);
        if (entry.event() instanceof Event.Deleted it) archived.remove(it.document());
    }

    private void compare(SortedMap<String, Original> originals, Set<String> damaged) {
        if (head.isNone()) {
            find(
                    "LEDGER_MISSING",
                    FILE,
                    "台帳がありません。",
                    "バックアップから戻してください。なければ、次の取り込みで、失われたことを記して新しく始まります。");
            return;
        }
        for (var state : register.documents()) {
            if (damaged.contains(state.id())) continue;
            var here = originals.get(state.id());
            if (state.isHere() && here == null)
                find(
                        "NOT_IN_ARCHIVE",
                        place(state),
                        "台帳にある文書「" + state.file() + "」が保存庫にありません。",
                        "バックアップから、この文書のフォルダーを戻してください。");
            if (!state.isHere() && here != null)
                find(
                        "DELETED",
                        place(state),
                        "削除した文書が、まだ保存庫にあります。",
                        "./senrei reindex を実行すると、削除が終わります。");
            if (state.isHere() && here != null) compare(state, here);
        }
        originals.values().stream()
                .filter(original -> register.document(original.id()).isEmpty())
                .forEach(
                        it ->
                                find(
                                        "NOT_IN_LEDGER",
                                        place(it.sha256()),
                                        "文書「" + it.file() + "」が台帳にありません。",
                                        REINDEX));
    }

    private void compare(DocumentState state, Original here) {
        if (!state.sha256().equals(here.sha256()))
            find("LEDGER_DIFFERS", place(state), "ハッシュ値が台帳と違います。", Finding.FROM_A_BACKUP);
        if (archived.getOrDefault(state.id(), 0) != 1)
            find(
                    "LEDGER_TWICE",
                    place(state),
                    "受け入れた記録が、台帳に" + archived.getOrDefault(state.id(), 0) + "回あります。",
                    Finding.FROM_A_BACKUP);
        if (state.visibility() != here.visibility())
            find(
                    "LEDGER_DIFFERS",
                    place(state),
                    "公開・内部の別が台帳と違います（保存庫: "
                            + here.visibility().label()
                            + "、台帳: "
                            + state.visibility().label()
                            + "）。",
                    REINDEX);
        var by = here.replaced() == null ? null : here.replaced().by();
        if (!Objects.equals(by, state.replacedBy()))
            find("LEDGER_DIFFERS", place(state), "どの版が新しいかが台帳と違います。", REINDEX);
    }

    private void compareRoot(SortedMap<String, String> root) {
        if (opened == null) return;
        opened.root()
                .forEach(
                        (file, hash) -> {
                            if (!root.containsKey(file))
                                find(
                                        "ROOT",
                                        "archive/" + file,
                                        "保存庫そのもののファイルがありません。",
                                        Finding.FROM_A_BACKUP);
                            else if (!hash.equals(root.get(file)))
                                find(
                                        "ROOT",
                                        "archive/" + file,
                                        "保存庫そのもののファイルが、台帳を始めたときと違います。",
                                        Finding.FROM_A_BACKUP);
                        });
        for (var file : root.keySet()) {
            if (!opened.root().containsKey(file))
                find("ALIEN", "archive/" + file, "保存庫のどの文書のものでもありません。", Finding.MOVE_AWAY);
        }
    }

    private static String place(DocumentState state) {
        return place(state.sha256());
    }

    private static String place(String sha256) {
        return "archive/%s/%s/%s/%s"
                .formatted(
                        sha256.substring(0, 3),
                        sha256.substring(3, 6),
                        sha256.substring(6, 9),
                        sha256);
    }

    private void find(String code, String file, String what, String repair) {
        findings.add(new Finding(code, file, what, repair));
    }
}
