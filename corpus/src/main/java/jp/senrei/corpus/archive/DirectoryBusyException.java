package jp.senrei.corpus.archive;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Somebody else is writing to the data directory. The message is a sentence for a person (日本語). */
public final class DirectoryBusyException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Tokyo"));

    private final String writing;

    DirectoryBusyException(Path data, Optional<WriterLock.Holder> holder) {
        this(
                "データの置き場所「%s」には、別の処理%sが書き込んでいます。"
                        .formatted(data, holder.map(DirectoryBusyException::named).orElse("")));
    }

    private DirectoryBusyException(String writing) {
        super(writing + "終わってから、もう一度実行してください。");
        this.writing = writing;
    }

    /** Who writes, without what to do about it. */
    public String writing() {
        return writing;
    }

    private static String named(WriterLock.Holder holder) {
        return "（%s、プロセス番号 %d、%s から）"
                .formatted(holder.command(), holder.pid(), TIME.format(holder.since()));
    }
}
