package jp.senrei.indexer.extract.container;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Block;
import jp.senrei.indexer.extract.format.BlockWriter;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.jspecify.annotations.Nullable;

/** 差出人, 件名 and 日付 of a mail, as lines of its text. */
final class MailHead {
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("uuuu年M月d日（E） H:mm", Locale.JAPANESE);

    private static final char BROKEN = '\uFFFD';

    private MailHead() {}

    static void write(Message mail, BlockWriter writer) {
        writeLine(writer, "差出人", senders(mail));
        writeLine(writer, "件名", subject(mail));
        writeLine(writer, "日付", date(mail));
    }

    private static void writeLine(BlockWriter writer, String label, @Nullable String value) {
        if (value == null || value.isBlank()) return;
        writer.write(Block.Kind.PARAGRAPH, label + "：" + value.replaceAll("\\s+", " "));
    }

    static @Nullable String subject(Message mail) {
        return decoded(mail, "Subject");
    }

    /** The parser of addresses knows nothing of ① and 髙; then they stand as they were written. */
    private static @Nullable String senders(Message mail) {
        if (mail.getFrom() == null) return null;
        var senders = mail.getFrom().stream().map(MailHead::shown).collect(Collectors.joining("、"));
        return senders.indexOf(BROKEN) < 0 ? senders : decoded(mail, "From");
    }

    private static String shown(Mailbox sender) {
        return sender.getName() == null
                ? sender.getAddress()
                : sender.getName() + " <" + sender.getAddress() + ">";
    }

    private static @Nullable String decoded(Message mail, String name) {
        var field = mail.getHeader().getField(name);
        return field == null ? null : MailPart.decoded(field.getBody());
    }

    /** In the zone of the sender, as he wrote it. */
    private static @Nullable String date(Message mail) {
        var field = mail.getHeader().getField("Date");
        if (field == null) return null;
        var written = field.getBody().strip();
        try {
            return ZonedDateTime.parse(
                            written.replaceAll("\\s*\\(.*", ""),
                            DateTimeFormatter.RFC_1123_DATE_TIME)
                    .format(SHOWN);
        } catch (DateTimeException odd) {
            return written;
        }
    }
}
