package jp.senrei.indexer.extract.container;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.senrei.indexer.extract.format.MediaTypes;
import jp.senrei.indexer.extract.plain.TextEncoding;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.jspecify.annotations.Nullable;

/** What a part of a mail says of itself. */
record MailPart(Entity entity) {
    /** Any text fits these, whatever it is in. */
    private static final Set<Charset> SAY_NOTHING =
            Set.of(StandardCharsets.US_ASCII, StandardCharsets.UTF_8);

    private static final String UNNAMED = "添付";

    boolean isPlain() {
        return entity.getMimeType().equals(MediaTypes.PLAIN);
    }

    boolean isHtml() {
        return MediaTypes.isHtml(entity.getMimeType());
    }

    /** A picture that the text shows where it stands. */
    boolean isDecoration() {
        return entity.getMimeType().startsWith("image/")
                && entity.getHeader().getField("Content-ID") != null
                && !isMarkedAsAttachment();
    }

    boolean isAttachment() {
        return isMarkedAsAttachment() || givenName() != null || !isPlain() && !isHtml();
    }

    private boolean isMarkedAsAttachment() {
        return "attachment".equalsIgnoreCase(entity.getDispositionType());
    }

    /** What the sender calls the file, or else a name with the ending of its type. */
    String name() {
        var given = givenName();
        return given != null ? given : UNNAMED + MediaTypes.ending(entity.getMimeType());
    }

    @Nullable String givenName() {
        var name = entity.getFilename();
        if (name == null) name = parameter("name");
        return name == null || name.isBlank() ? null : decoded(name);
    }

    /** Declared, and more than what any text fits. */
    Optional<Charset> charset() {
        var declared = parameter("charset");
        if (declared == null) return Optional.empty();
        try {
            return Optional.of(Charset.forName(declared.strip()))
                    .filter(charset -> !SAY_NOTHING.contains(charset));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private @Nullable String parameter(String name) {
        return entity.getHeader().getField("Content-Type") instanceof ContentTypeField type
                ? type.getParameter(name.toLowerCase(Locale.ROOT))
                : null;
    }

    /** Of a header, with ① and 髙 under the names of the standards that do not have them. */
    static String decoded(String words) {
        return DecoderUtil.decodeEncodedWords(
                words, DecodeMonitor.SILENT, StandardCharsets.UTF_8, TextEncoding.MEANT);
    }
}
