package jp.senrei.indexer.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.accession.MemberAddress;
import jp.senrei.corpus.accession.Members;
import jp.senrei.corpus.accession.Taken;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.archive.Sha256;
import jp.senrei.corpus.archive.Source;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.corpus.model.Document;
import jp.senrei.indexer.extract.Member;

/**
 * A file found in another, as {@code CONTAINER!/member}. It is as public as its container and of
 * the same council; one that is known already stays as it is, since somebody may have decided on it
 * alone, or is shown with its container ({@link Members#follows}).
 *
 * @param place where the container is
 * @param follows whether it is shown because its container is
 */
record MemberInput(Member member, Original container, String place, boolean follows, Instant now)
        implements Input {
    static MemberInput of(
            Member member,
            Original container,
            boolean isShownAnew,
            Accession accession,
            Instant now) {
        var members = accession.members();
        boolean follows = isShownAnew && members.follows(document(member), container);
        return new MemberInput(member, container, members.placeOf(container), follows, now);
    }

    @Override
    public String source() {
        return MemberAddress.of(place, member.name());
    }

    /** What it may have been taken as: its container may lie in several places. */
    Stream<String> sources() {
        return Stream.concat(Stream.of(place), container.sources().stream().map(Source::address))
                .map(address -> MemberAddress.of(address, member.name()));
    }

    /** It is not taken. */
    void leave() {
        member.file().toFile().delete();
    }

    /** The id it has or would have. */
    String document() {
        return document(member);
    }

    private static String document(Member member) {
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
                        new Received.Ended(Result.Deleted.of(source(), refused));
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

    private Intake intake(Accession accession) {
        if (follows) return Intake.of(container.visibility());
        return isKnown(accession)
                ? Intake.SILENT
                : new Intake(container.visibility(), container.municipality(), container.council());
    }

    private boolean isKnown(Accession accession) {
        var known = accession.register().document(document()).filter(DocumentState::isHere);
        return known.isPresent() || accession.archive().find(document()).isPresent();
    }

    private Received notArchived(Accession accession, String code, String reason) {
        accession.notArchived(source(), code, reason);
        return new Received.Ended(new Result.NotArchived(source(), reason));
    }
}
