package jp.senrei.indexer.extract.container;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.Extraction.Extracted;
import jp.senrei.indexer.extract.Finding;
import jp.senrei.indexer.extract.format.MemberWriter;
import jp.senrei.indexer.extract.format.NoRoom;
import jp.senrei.indexer.extract.format.Request;
import jp.senrei.indexer.extract.plain.TextEncoding;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A ZIP of documents: no text of its own, each entry a member. Names are read in UTF-8 where they
 * say or show that they are, else in Shift_JIS, which Windows in Japan writes.
 */
public final class ZipOriginal {
    private static final Charset WINDOWS = Charset.forName("windows-31j");

    private final Request request;
    private int encrypted;
    private int broken;

    public ZipOriginal(Request request) {
        this.request = request;
    }

    public Extraction read(String type) throws IOException {
        if (request.depth() >= request.limits().depth()) return Finding.NESTED_TOO_DEEP.in(type);
        var members = new MemberWriter(request);
        try (var zip = ZipFile.builder().setPath(request.file()).get()) {
            for (var entry : Collections.list(zip.getEntries())) take(zip, entry, members);
        } catch (MemberWriter.Bomb | NoRoom end) {
            throw end;
        } catch (IOException | RuntimeException damaged) {
            return Finding.CORRUPT.in(type);
        }
        if (members.documents() == 0 && encrypted > 0) return Finding.ENCRYPTED_FOR_GOOD.in(type);
        if (broken > 0 && broken == members.documents()) return Finding.CORRUPT.in(type);
        return new Extracted(type, DocumentText.EMPTY, warnings(members), members.members());
    }

    /** One damaged entry does not lose the others. */
    private void take(ZipFile zip, ZipArchiveEntry entry, MemberWriter members) throws IOException {
        if (entry.isDirectory() || entry.isUnixSymlink()) return;
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            encrypted++;
            return;
        }
        int before = members.documents();
        try {
            members.take(name(entry), () -> zip.getInputStream(entry));
            // nobody may have wanted its bytes
            if (members.documents() > before && !zip.canReadEntryData(entry)) broken++;
        } catch (MemberWriter.Bomb | NoRoom end) {
            throw end;
        } catch (IOException | RuntimeException damaged) {
            broken++;
        }
    }

    private List<Warning> warnings(MemberWriter members) {
        var warnings = new ArrayList<Warning>();
        warnings.add(
                Finding.CONTAINER.warning(
                        String.valueOf(members.documents() - broken),
                        String.valueOf(members.passedOver())));
        if (encrypted > 0)
            warnings.add(Finding.MEMBERS_ENCRYPTED.warning(String.valueOf(encrypted)));
        if (broken > 0) warnings.add(Finding.MEMBERS_BROKEN.warning(String.valueOf(broken)));
        return warnings;
    }

    private static String name(ZipArchiveEntry entry) {
        var raw = entry.getRawName();
        if (raw == null
                || entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME) return entry.getName();
        return TextEncoding.decode(raw, StandardCharsets.UTF_8)
                .map(TextEncoding.Decoded::text)
                .orElseGet(() -> new String(raw, WINDOWS));
    }
}
