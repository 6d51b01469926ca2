package jp.senrei.indexer.extract.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.Extraction.Extracted;
import jp.senrei.indexer.extract.Finding;
import jp.senrei.indexer.extract.format.BlockWriter;
import jp.senrei.indexer.extract.format.MemberName;
import jp.senrei.indexer.extract.format.MemberWriter;
import jp.senrei.indexer.extract.format.Request;
import jp.senrei.indexer.extract.html.HtmlText;
import jp.senrei.indexer.extract.plain.PlainText;
import jp.senrei.indexer.extract.plain.TextEncoding;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail: who, what about and when as lines of text, then what it says; its attachments are
 * members. Of a text that is there twice the plain one is read.
 */
public final class MailOriginal {
    /** A mail forwarded within a mail, and so on; more is not made by people. */
    private static final int MOST_NESTED = 30;

    private static final int MOST_PARTS = 10_000;

    private static final MimeConfig LIMITS =
            MimeConfig.custom()
                    .setMaxHeaderCount(2_000)
                    .setMaxHeaderLen(1 << 20)
                    .setMaxLineLen(-1)
                    .setMalformedHeaderStartsBody(true)
                    .build();

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("uuuu年M月d日（E） H:mm", Locale.JAPANESE);

    private final Request request;
    private final MemberWriter members;
    private int parts;
    private @Nullable Entity plain;
    private @Nullable Entity html;

    public MailOriginal(Request request) throws IOException {
        this.request = request;
        members = new MemberWriter(request);
    }

    public Extraction read(String type) throws IOException {
        if (request.depth() >= request.limits().depth() + 1)
            return Finding.NESTED_TOO_DEEP.in(type);
        try (var bytes = new BufferedInputStream(Files.newInputStream(request.file()))) {
            return read(parse(bytes), type);
        } catch (MimeException | MimeIOException damaged) {
            return Finding.CORRUPT.in(type);
        }
    }

    private static Message parse(InputStream bytes) throws IOException, MimeException {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(LIMITS);
        return builder.parseMessage(bytes);
    }

    private Extraction read(Message mail, String type) throws IOException, MimeException {
        try {
            collect(mail, 0);
            var writer = new BlockWriter();
            writeHead(mail, writer);
            body().ifPresent(writer::copy);
            var text = writer.build();
            if (!request.limits().allow(text)) return Finding.TOO_LARGE.in(type);
            if (text.blocks().isEmpty() && members.documents() == 0) return Finding.EMPTY.in(type);
            return new Extracted(type, text, warnings(), members.members());
        } finally {
            mail.dispose();
        }
    }

    private List<Warning> warnings() {
        if (members.documents() == 0) return List.of();
        return List.of(
                Finding.ATTACHMENTS.warning(
                        String.valueOf(members.documents()), String.valueOf(members.passedOver())));
    }

    private void collect(Entity part, int depth) throws IOException, MimeException {
        if (depth > MOST_NESTED || ++parts > MOST_PARTS) throw new MemberWriter.Bomb();
        switch (part.getBody()) {
            case Multipart several -> {
                for (var each : several.getBodyParts()) collect(each, depth + 1);
            }
            case Message mail -> takeMail(part, mail);
            case SingleBody content -> takePart(part, content);
            case null, default -> {}
        }
    }

    private void takeMail(Entity part, Message mail) throws IOException {
        var name = Objects.requireNonNullElse(part.getFilename(), subject(mail));
        var file = Files.createTempFile("mail", ".eml");
        try (var out = Files.newOutputStream(file)) {
            new DefaultMessageWriter().writeMessage(mail, out);
        }
        members.take(withEnding(name, ".eml"), () -> Files.newInputStream(file));
    }

    private static String subject(Message mail) {
        return mail.getSubject() == null ? "転送されたメール" : mail.getSubject();
    }

    private static String withEnding(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending)
                ? name
                : name.replace('/', '／') + ending;
    }

    private void takePart(Entity part, SingleBody content) throws IOException {
        boolean attached =
                part.getFilename() != null || "attachment".equals(part.getDispositionType());
        if (attached) {
            var name = Objects.requireNonNullElse(part.getFilename(), MemberName.NONE);
            members.take(name, content::getInputStream);
        } else if (part.getMimeType().equals("text/plain")) {
            if (plain == null) plain = part;
        } else if (part.getMimeType().equals("text/html")) {
            if (html == null) html = part;
        }
    }

    private static void writeHead(Message mail, BlockWriter writer) {
        writeLine(writer, "差出人", senders(mail));
        writeLine(writer, "件名", mail.getSubject());
        writeLine(writer, "日付", date(mail));
    }

    private static @Nullable String senders(Message mail) {
        if (mail.getFrom() == null) return null;
        return mail.getFrom().stream()
                .map(
                        sender ->
                                sender.getName() == null
                                        ? sender.getAddress()
                                        : sender.getName() + " <" + sender.getAddress() + ">")
                .collect(Collectors.joining("、"));
    }

    private static void writeLine(BlockWriter writer, String label, @Nullable String value) {
        if (value == null || value.isBlank()) return;
        writer.write(Block.Kind.PARAGRAPH, label + "：" + value.replaceAll("\\s+", " "));
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

    private Optional<DocumentText> body() throws IOException {
        if (plain != null) return text(plain).map(PlainText::read);
        if (html != null) return text(html).map(HtmlText::ofPage);
        return Optional.empty();
    }

    private Optional<String> text(Entity part) throws IOException {
        if (!(part.getBody() instanceof SingleBody content)) return Optional.empty();
        try (var in = content.getInputStream()) {
            var bytes = in.readNBytes(request.limits().characters() + 1);
            return charset(part)
                    .flatMap(charset -> TextEncoding.decode(bytes, charset))
                    .or(() -> TextEncoding.decode(bytes))
                    .map(TextEncoding.Decoded::text);
        }
    }

    private static Optional<Charset> charset(Entity part) {
        try {
            return Optional.ofNullable(part.getCharset()).map(Charset::forName);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
