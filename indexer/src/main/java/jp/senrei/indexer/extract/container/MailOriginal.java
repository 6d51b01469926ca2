package jp.senrei.indexer.extract.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.Extraction.Extracted;
import jp.senrei.indexer.extract.Finding;
import jp.senrei.indexer.extract.format.BlockWriter;
import jp.senrei.indexer.extract.format.MemberWriter;
import jp.senrei.indexer.extract.format.Request;
import jp.senrei.indexer.extract.html.HtmlEncoding;
import jp.senrei.indexer.extract.html.HtmlText;
import jp.senrei.indexer.extract.plain.PlainText;
import jp.senrei.indexer.extract.plain.TextEncoding;
import jp.senrei.indexer.extract.plain.TextEncoding.Decoded;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * An e-mail: who, what about and when as lines of text, then what it says, one part of text after
 * the other; its attachments are members. Of a text that is there in several forms the plain one is
 * read.
 */
public final class MailOriginal {
    /** A mail forwarded within a mail, and so on; more is not made by people. */
    private static final int MOST_NESTED = 30;

    private static final int MOST_PARTS = 10_000;

    /** No encoding of mails takes more bytes for a UTF-16 unit. */
    private static final int MOST_BYTES_PER_CHARACTER = 4;

    private static final long MOST_BYTES = 1 << 30;

    private static final MimeConfig LIMITS =
            MimeConfig.custom()
                    .setMaxHeaderCount(2_000)
                    .setMaxHeaderLen(1 << 20)
                    .setMaxLineLen(-1)
                    .setMalformedHeaderStartsBody(true)
                    .build();

    private final Request request;
    private final MemberWriter members;
    private int parts;
    private long characters;

    public MailOriginal(Request request) throws IOException {
        this.request = request;
        members = new MemberWriter(request);
    }

    public Extraction read(String type) throws IOException {
        if (request.depth() >= request.limits().depth() + 1)
            return Finding.NESTED_TOO_DEEP.in(type);
        try (var bytes = new BufferedInputStream(Files.newInputStream(request.file()))) {
            return read(parse(bytes), type);
        } catch (TooLong e) {
            return Finding.TOO_LARGE.in(type);
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
            var sections = sections(mail, 0);
            var writer = new BlockWriter();
            MailHead.write(mail, writer);
            sections.forEach(section -> writer.copy(section.text()));
            var text = writer.build();
            if (!request.limits().allow(text)) return Finding.TOO_LARGE.in(type);
            if (text.blocks().isEmpty() && members.documents() == 0) return Finding.EMPTY.in(type);
            return new Extracted(type, text, warnings(sections), members.members());
        } finally {
            mail.dispose();
        }
    }

    private List<Warning> warnings(List<Section> sections) {
        Set<Warning> warnings = new LinkedHashSet<>();
        if (members.documents() + members.passedOver() > 0)
            warnings.add(
                    Finding.ATTACHMENTS.warning(
                            String.valueOf(members.documents()),
                            String.valueOf(members.passedOver())));
        sections.forEach(section -> warnings.addAll(section.warnings()));
        return List.copyOf(warnings);
    }

    // ---- parts

    /** A part of what the mail says. */
    private record Section(boolean isPlain, DocumentText text, List<Warning> warnings) {
        boolean isBlank() {
            return text.blocks().isEmpty();
        }
    }

    private List<Section> sections(Entity part, int depth) throws IOException, MimeException {
        if (depth > MOST_NESTED || ++parts > MOST_PARTS) throw new MemberWriter.Bomb();
        return switch (part.getBody()) {
            case Multipart several -> sections(several, depth);
            case Message mail -> {
                takeMail(new MailPart(part), mail);
                yield List.of();
            }
            case SingleBody content -> section(new MailPart(part), content);
            case null, default -> List.of();
        };
    }

    private List<Section> sections(Multipart several, int depth) throws IOException, MimeException {
        var each = new ArrayList<List<Section>>();
        for (var part : several.getBodyParts()) each.add(sections(part, depth + 1));
        return several.getSubType().equalsIgnoreCase("alternative")
                ? best(each)
                : each.stream().flatMap(List::stream).toList();
    }

    /** Some programs send a plain form with nothing in it. */
    private static List<Section> best(List<List<Section>> forms) {
        var said =
                forms.stream().filter(form -> !form.stream().allMatch(Section::isBlank)).toList();
        return said.stream()
                .filter(form -> form.stream().allMatch(Section::isPlain))
                .findFirst()
                .or(() -> said.stream().findFirst())
                .orElse(List.of());
    }

    private List<Section> section(MailPart part, SingleBody content) throws IOException {
        if (part.isDecoration()) return List.of();
        if (!part.isAttachment()) return List.of(text(part, content));
        members.take(part.name(), content::getInputStream);
        return List.of();
    }

    private void takeMail(MailPart part, Message mail) throws IOException {
        var subject = Objects.requireNonNullElse(MailHead.subject(mail), "転送されたメール");
        var name = Objects.requireNonNullElse(part.givenName(), subject);
        var file = Files.createTempFile("mail", ".eml");
        try (var out = Files.newOutputStream(file)) {
            new DefaultMessageWriter().writeMessage(mail, out);
        }
        members.take(withEnding(name, ".eml"), () -> Files.newInputStream(file));
    }

    private static String withEnding(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending)
                ? name
                : name.replace('/', '／') + ending;
    }

    // ---- text

    private Section text(MailPart part, SingleBody content) throws IOException {
        var decoded = decoded(part, bytes(content));
        if (decoded.isEmpty())
            return new Section(
                    part.isPlain(), DocumentText.EMPTY, List.of(Finding.PARTLY_READ.warning()));
        var characters = decoded.get();
        count(characters.text().length());
        var text =
                part.isPlain()
                        ? PlainText.read(characters.text())
                        : HtmlText.ofPage(characters.text());
        return new Section(part.isPlain(), text, characters.warnings());
    }

    private byte[] bytes(SingleBody content) throws IOException {
        int most =
                (int)
                        Math.min(
                                MOST_BYTES,
                                (long) request.limits().characters() * MOST_BYTES_PER_CHARACTER);
        try (var in = content.getInputStream()) {
            var bytes = in.readNBytes(most + 1);
            if (bytes.length > most) throw new TooLong();
            return bytes;
        }
    }

    private static Optional<Decoded> decoded(MailPart part, byte[] bytes) {
        return part.charset()
                .flatMap(charset -> TextEncoding.decode(bytes, charset))
                .or(() -> part.isHtml() ? HtmlEncoding.decode(bytes) : TextEncoding.decode(bytes));
    }

    private void count(int more) throws TooLong {
        characters += more;
        if (characters > request.limits().characters()) throw new TooLong();
    }

    /** More text than the limit. */
    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }
}
