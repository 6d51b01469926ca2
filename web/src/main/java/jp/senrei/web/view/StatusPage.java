package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 保存の状況: how the archive is, and what its ledger ends with.
 *
 * @param ledger null when nothing was ever written down, or while it is being read
 * @param ledgerIsBeingRead a long one, since the server was started
 * @param failed sources that could not be taken or read, for those who look after the archive
 * @param failedInAll more than are listed where there are many
 */
public record StatusPage(
        Frame frame,
        List<Fact> facts,
        @Nullable Ledger ledger,
        boolean ledgerIsBeingRead,
        List<Failed> failed,
        int failedInAll) {
    public StatusPage {
        facts = List.copyOf(facts);
        failed = List.copyOf(failed);
    }

    /**
     * @param hash of its last line
     * @param download where all of it is
     */
    public record Ledger(String hash, long entries, Day day, String download) {}

    /**
     * @param reason for a person, in Japanese
     */
    public record Failed(String source, String state, String reason, int attempts, Day since) {}
}
