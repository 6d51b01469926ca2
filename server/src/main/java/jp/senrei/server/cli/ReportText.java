package jp.senrei.server.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.senrei.indexer.ingest.Report;
import jp.senrei.indexer.ingest.Result;

/** What a run did, in words and for programs. */
final class ReportText {
    private ReportText() {}

    static void print(Report report, PrintStream out) {
        failures(report, out);
        out.println(
                report.files()
                        + "件を調べました（新しい文書 "
                        + report.added()
                        + "件、読み取れないもの "
                        + report.failures().size()
                        + "件"
                        + (report.passedOver() > 0 ? "、対象外のファイル " + report.passedOver() + "件" : "")
                        + "）。");
        versions(report, out);
        remarks(report, out);
        deleted(report, out);
        for (var gone : report.gone())
            out.println(
                    "なくなっていました（保存した文書は残ります）: "
                            + Printable.of(gone.source())
                            + "（"
                            + gone.document()
                            + "）");
        if (report.changedVisibility() > 0)
            out.println("公開・内部の別が変わった文書は " + report.changedVisibility() + "件です。");
    }

    /** No failure: somebody wanted it so. */
    static void deleted(Report report, PrintStream out) {
        for (var deleted : report.deleted())
            out.println(
                    "取り込みませんでした: "
                            + Printable.of(deleted.source())
                            + "（"
                            + deleted.document()
                            + "） "
                            + Printable.of(deleted.reason()));
    }

    static void remarks(Report report, PrintStream out) {
        for (var remark : report.remarks())
            out.println(
                    switch (remark.kind()) {
                                case TAKEN_AGAIN -> "保存庫から失われていた原本を、もう一度受け入れました: ";
                                case PUT_BACK -> "保存庫の原本が壊れているか失われていたため、いまのファイルから元に戻しました: ";
                                case STAYS_WITHDRAWN ->
                                        "公開を取りやめた文書のため、内部のままです。公開するときは ./senrei publish "
                                                + remark.document()
                                                + " を実行してください: ";
                            }
                            + Printable.of(remark.file())
                            + "（"
                            + remark.document()
                            + "）");
    }

    static void versions(Report report, PrintStream out) {
        for (var version : report.versions())
            out.println(
                    "新しい版として受け入れました: "
                            + Printable.of(version.newerFile())
                            + "（"
                            + version.newer()
                            + "）← "
                            + Printable.of(version.olderFile())
                            + "（"
                            + version.older()
                            + "）。以前の版も、そのアドレスで開けます。");
    }

    /** What could not be read or taken, and what is found only as it was read before. */
    static void failures(Report report, PrintStream out) {
        for (var failure : report.failures()) out.println(Printable.of(failed(failure)));
        for (var locked : report.asBefore())
            out.println(
                    "パスワードがないため、以前に読み取った内容のままです: "
                            + Printable.of(locked.source())
                            + "（"
                            + locked.document()
                            + "）");
        if (!report.asBefore().isEmpty())
            out.println("読み直すときは、./senrei reindex --password-file FILE のように、パスワードを付けて作り直してください。");
    }

    private static String failed(Result failure) {
        return switch (failure) {
            case Result.Unreadable unreadable ->
                    "読み取れませんでした（原本は保存済み）: "
                            + unreadable.source()
                            + " ["
                            + unreadable.reason().code()
                            + "] "
                            + unreadable.reason().message();
            case Result.NotArchived lost -> "保存できませんでした: " + lost.source() + " " + lost.reason();
            case Result.Read ignored -> throw new AssertionError("not a failure");
            case Result.Deleted ignored -> throw new AssertionError("not a failure");
            case Result.Gone ignored -> throw new AssertionError("not a failure");
            case Result.AsBefore ignored -> throw new AssertionError("not a failure");
        };
    }

    static Map<String, Object> summary(Report report) {
        var failures = new ArrayList<Map<String, Object>>();
        for (var failure : report.failures()) {
            var line = new LinkedHashMap<String, Object>();
            line.put("file", failure.source());
            switch (failure) {
                case Result.Unreadable unreadable -> {
                    line.put("document", unreadable.document());
                    line.put("code", unreadable.reason().code());
                    line.put("message", unreadable.reason().message());
                }
                case Result.NotArchived lost -> line.put("message", lost.reason());
                case Result.Read ignored -> throw new AssertionError("not a failure");
                case Result.Deleted ignored -> throw new AssertionError("not a failure");
                case Result.Gone ignored -> throw new AssertionError("not a failure");
                case Result.AsBefore ignored -> throw new AssertionError("not a failure");
            }
            failures.add(line);
        }
        var summary = new LinkedHashMap<String, Object>();
        summary.put("files", report.files());
        summary.put("added", report.added());
        summary.put("passedOver", report.passedOver());
        summary.put("changedVisibility", report.changedVisibility());
        summary.put("versions", report.versions());
        summary.put("remarks", report.remarks());
        summary.put("deleted", report.deleted());
        summary.put("gone", report.gone());
        summary.put("asBefore", report.asBefore());
        summary.put("failures", failures);
        return summary;
    }
}
