package jp.senrei.indexer.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.accession.Taken;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.archive.Sha256;
import jp.senrei.corpus.archive.Source;
import jp.senrei.corpus.model.Document;
import jp.senrei.indexer.extract.Member;

/**
 * A file found in another, as {@code CONTAINER!/member}. It is as public as its container and of
 * the same council; one that is known already stays as it is here, since somebody may have decided
 * on it alone. When its container is shown to others, it follows ({@link Accession}).
 */
record MemberInput(Member member, Original container, Instant now) implements Input {
    private static final Pattern INSIDE = Pattern.compile("!/");

    /** In how many containers an original lies, where it lies least deep. */
    static int depth(Original original) {
        return original.sources().stream()
                .mapToInt(source -> (int) INSIDE.matcher(source.address()).results().count())
                .min()
                .orElse(0);
    }

    @Override
    public String source() {
        return inside(container.sources().getLast());
    }

    /** What it may have been taken as: its container may lie in several places. */
    Stream<String> sources() {
        return container.sources().stream().map(this::inside);
    }

    private String inside(Source source) {
        return source.address() + "!/" + member.name();
    }

    /** It is not taken. */
    void leave() {
        member.file().toFile().delete();
    }

    /** The id it has or would have. */
    String document() {
        try {
            return Document.idOf(Sha256.of(member.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param said of the container, which knows it by now
     */
    @Override
    public Received into(Accession accession, Intake said) {
        try (var bytes = Files.newInputStream(member.file())) {
            var name = Path.of(member.name()).getFileName().toString();
            var source = Source.of(source(), now);
            return switch (accession.take(bytes, name, source, intake(accession))) {
                case Taken.Archived archived -> new Received.Kept(archived);
                case Taken.Refused refused ->
                        new Received.Ended(new Result.NotArchived(source(), refused.reason()));
            };
        } catch (IOException e) {
            return notArchived(
                    accession,
                    "NO_ACCESS",
                    "取り出したファイルを読めませんでした。ディスクの空きを確かめて、./senrei ingest --retry を実行してください。");
        } finally {
            leave();
        }
    }

    private Intake intake(Accession accession) throws IOException {
        return accession.archive().find(Document.idOf(Sha256.of(member.file()))).isPresent()
                ? Intake.SILENT
                : new Intake(container.visibility(), container.municipality(), container.council());
    }

    private Received notArchived(Accession accession, String code, String reason) {
        accession.notArchived(source(), code, reason);
        return new Received.Ended(new Result.NotArchived(source(), reason));
    }
}
