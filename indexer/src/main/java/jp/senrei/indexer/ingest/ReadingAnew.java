package jp.senrei.indexer.ingest;

import java.time.Clock;
import java.util.function.IntConsumer;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.Original;

/** Originals that are archived already and have to be read again, or were never read. */
record ReadingAnew(
        Archive archive,
        Readings readings,
        Succession succession,
        Publisher publisher,
        ReadingDesk desk,
        Reception reception,
        Clock clock) {

    /**
     * All but what one that was killed less than a day ago read.
     *
     * @param begin told how many there are
     */
    void all(Tally tally, IntConsumer begin) {
        var anew = readings.rereading(clock.instant());
        var left = archive.all().stream().filter(one -> !isReadAnew(one, anew)).toList();
        begin.accept(left.size());
        desk.beginsAnew(anew);
        int place = 0;
        for (var original : left) {
            desk.begin(original, place++, tally);
            while (reception.isBehind()) reception.finishOne(tally);
        }
        reception.finishAll(tally);
        desk.endsAnew();
        readings.areOfThisVersion();
        anew.end();
    }

    /** What a run that was killed read may have got lost with the power. */
    private boolean isReadAnew(Original original, Rereading anew) {
        return anew.isDone(original.id()) && readings.municipalityOf(original.id()).isPresent();
    }

    /** What it kept may lack what this program finds, or be what this one cannot read. */
    Report whatAnotherVersionRead(Progress progress) {
        var tally = new Tally(Progress.SILENT);
        if (readings.areOfAnotherVersion()) {
            publisher.changeAll(readings.municipalities());
            all(tally, progress::readsAnew);
        }
        readings.areOfThisVersion();
        return tally.report(0);
    }

    /**
     * A run that died may have archived a document, or what was said of it, and not read it; what
     * was read may be lost.
     */
    void whatTheLastRunLeft() {
        // it may have told of a new version and not lived to link without the earlier one
        succession.replaced().forEach(desk::changed);
        var tally = new Tally(Progress.SILENT);
        int place = 0;
        for (var original : archive.all()) {
            if (desk.upToDate(original).isEmpty()) desk.begin(original, place++, tally);
        }
        reception.finishAll(tally);
    }
}
