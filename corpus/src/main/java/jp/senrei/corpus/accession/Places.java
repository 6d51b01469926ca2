package jp.senrei.corpus.accession;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.archive.Replaced;
import jp.senrei.corpus.archive.Source;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.corpus.ledger.Event;
import jp.senrei.corpus.ledger.Ledger;
import jp.senrei.corpus.ledger.Register;
import jp.senrei.corpus.ledger.SourceState;

/** 所在: which document is where, and which took the place of which. */
final class Places {
    private final Archive archive;
    private final Ledger ledger;
    private final Clock clock;
    private final Drafts drafts;

    Places(Archive archive, Ledger ledger, Clock clock) {
        this.archive = archive;
        this.ledger = ledger;
        this.clock = clock;
        this.drafts = new Drafts(register().sources().stream().map(SourceState::source).toList());
    }

    private Register register() {
        return ledger.register();
    }

    /**
     * @param there what was at the address before this document came
     */
    boolean isStill(String document, Optional<DocumentState> there, String address) {
        return there.filter(state -> state.id().equals(document)).isPresent()
                && !register().isGone(address);
    }

    /** It is at an address where it was not: what was there, and drafts of it, are older now. */
    List<Version> arrive(String document, Source source, Optional<DocumentState> there) {
        var at = source.address();
        archive.change(document, old -> old.foundAt(source).replaced(null), source.found());
        if (!register().sourcesOf(document).contains(at) || register().isGone(at))
            ledger.note(new Event.Found(document, at), source.found());
        drafts.add(at);
        var versions = new ArrayList<Version>();
        there.filter(older -> isNowhere(older.id()))
                .flatMap(older -> replace(older.id(), document))
                .ifPresent(versions::add);
        for (var draft : drafts.of(at))
            register()
                    .at(draft)
                    .flatMap(older -> replace(older.id(), document))
                    .ifPresent(versions::add);
        return versions;
    }

    /** Other bytes are at all places where it was, or nothing is. */
    private boolean isNowhere(String document) {
        return register().sourcesOf(document).stream().allMatch(register()::isGone);
    }

    /** It is where it was. Told only when attempts to take it from there failed in between. */
    void staysAt(Original original, String address) {
        if (!register().hasFailed(address)) return;
        var now = clock.instant();
        var replaced = original.replaced();
        ledger.note(new Event.Found(original.id(), address), now);
        if (replaced != null) ledger.note(new Event.Replaced(original.id(), replaced.by()), now);
    }

    /** Empty when it is the same document, not here, or replaced by this one already. */
    Optional<Version> replace(String older, String newer) {
        var state = register().document(older).filter(DocumentState::isHere);
        if (state.isEmpty() || older.equals(newer) || newer.equals(state.get().replacedBy()))
            return Optional.empty();
        var now = clock.instant();
        archive.change(older, old -> old.replaced(new Replaced(newer, now)), now);
        ledger.note(new Event.Replaced(older, newer), now);
        var file = register().document(newer).map(DocumentState::file).orElse(newer);
        return Optional.of(new Version(older, state.get().file(), newer, file));
    }
}
