package jp.senrei.indexer.ingest;

import java.io.IOException;
import java.nio.file.Files;
import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.accession.Taken;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.Source;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.indexer.fetch.Fetched;

/** What came of asking for an address, on its way into the archive. */
record WebInput(Fetched fetched) implements Input {
    @Override
    public String source() {
        return fetched.address();
    }

    @Override
    public Received into(Accession accession, Intake intake) {
        try {
            return switch (fetched) {
                case Fetched.Taken taken -> take(taken, accession, intake);
                case Fetched.Unchanged unchanged -> again(accession, intake);
                case Fetched.Gone gone -> leave(gone, accession);
                case Fetched.Failed failed ->
                        notArchived(accession, failed.code(), failed.reason());
            };
        } catch (IOException e) {
            return notArchived(
                    accession, "NO_ACCESS", "受け取った内容を読めませんでした。ディスクの空きを確かめて、もう一度取り込んでください。");
        }
    }

    private Received take(Fetched.Taken taken, Accession accession, Intake intake)
            throws IOException {
        try (taken;
                var bytes = Files.newInputStream(taken.file())) {
            var source = Source.of(source(), taken.retrieval().time(), taken.retrieval());
            return received(accession.take(bytes, taken.name(), source, intake), accession);
        }
    }

    /**
     * The bytes are those that are archived, but who may see them may be told anew. Of what is lost
     * or damaged nobody was told, so a server that says so is wrong.
     */
    private Received again(Accession accession, Intake intake) throws IOException {
        var held = HeldAddress.of(source(), accession).filter(HeldAddress::isWhole);
        if (held.isEmpty()) return notArchived(accession, "STATUS", "サーバーの答えが正しくありません（HTTP 304）。");
        var original = held.get().original();
        try (var bytes = Files.newInputStream(held.get().bytes())) {
            var source = held.get().source();
            return received(accession.take(bytes, original.file(), source, intake), accession);
        }
    }

    private Received received(Taken taken, Accession accession) {
        return switch (taken) {
            case Taken.Archived archived -> new Received.Kept(archived);
            case Taken.Refused refused -> new Received.Ended(Result.Deleted.of(source(), refused));
        };
    }

    private Received leave(Fetched.Gone gone, Accession accession) {
        var there = accession.register().at(source()).filter(DocumentState::isHere);
        if (there.isEmpty()) return notArchived(accession, "STATUS", gone.reason());
        accession.gone(source());
        return new Received.Ended(new Result.Gone(source(), there.get().id()));
    }

    private Received notArchived(Accession accession, String code, String reason) {
        accession.notArchived(source(), code, reason);
        return new Received.Ended(new Result.NotArchived(source(), reason));
    }
}
