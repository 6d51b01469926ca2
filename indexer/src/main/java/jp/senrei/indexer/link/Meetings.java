package jp.senrei.indexer.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.MeetingRef;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.indexer.structure.MeetingReading;

/** The meetings of a municipality, each told by one or several documents. */
final class Meetings {
    private final Municipality municipality;
    private final List<MeetingReading> merged = new ArrayList<>();
    private final List<List<String>> documents = new ArrayList<>();
    private final Map<String, Integer> index = new HashMap<>();

    Meetings(Municipality municipality, List<ReadDocument> read) {
        this.municipality = municipality;
        for (var document : read) {
            for (int i = 0; i < document.reading().meetings().size(); i++) {
                index.put(
                        key(document, i),
                        place(document.reading().meetings().get(i), document.id()));
            }
        }
    }

    private static String key(ReadDocument document, int meeting) {
        return document.id() + "/" + meeting;
    }

    int of(ReadDocument document, int meeting) {
        return Objects.requireNonNull(index.get(key(document, meeting)), document.id());
    }

    MeetingReading reading(int meeting) {
        return merged.get(meeting);
    }

    private int place(MeetingReading meeting, String document) {
        for (int i = 0; i < merged.size(); i++) {
            if (!same(merged.get(i), meeting)) continue;
            merged.set(i, merged.get(i).and(meeting));
            if (!documents.get(i).contains(document)) documents.get(i).add(document);
            return i;
        }
        merged.add(meeting);
        documents.add(new ArrayList<>(List.of(document)));
        return merged.size() - 1;
    }

    private static boolean same(MeetingReading known, MeetingReading more) {
        boolean council =
                known.council() == null
                        || more.council() == null
                        || known.council().equals(more.council());
        if (!council) return false;
        if (known.date() != null && more.date() != null) return known.date().equals(more.date());
        return known.ordinal() != null && known.ordinal().equals(more.ordinal());
    }

    /** Stable and readable: the day, else the ordinal, else the first document that tells of it. */
    String id(int meeting) {
        var id = idWithoutCouncil(meeting);
        for (int i = 0; i < meeting; i++) {
            // two councils of one city may meet on the same day, or both count a 第1回
            if (idWithoutCouncil(i).equals(id))
                return id
                        + "-%04x"
                                .formatted(
                                        Objects.hashCode(merged.get(meeting).council()) & 0xffff);
        }
        return id;
    }

    private String idWithoutCouncil(int meeting) {
        var reading = merged.get(meeting);
        if (reading.date() != null)
            return municipality.code() + "-" + reading.date().toString().replace("-", "");
        if (reading.ordinal() != null)
            return municipality.code()
                    + "-m"
                    + "%06x".formatted(reading.ordinal().hashCode() & 0xffffff);
        return municipality.code()
                + "-undated-"
                + documents.get(meeting).getFirst().substring(0, 8);
    }

    MeetingRef ref(int meeting) {
        var reading = merged.get(meeting);
        return new MeetingRef(
                id(meeting),
                reading.ordinal(),
                reading.date(),
                reading.endDate(),
                reading.written(),
                reading.venue());
    }

    List<Meeting> all(Map<String, List<String>> gaps) {
        var all = new ArrayList<Meeting>();
        for (int i = 0; i < merged.size(); i++) {
            var reading = merged.get(i);
            all.add(
                    new Meeting(
                            id(i),
                            municipality,
                            reading.council(),
                            reading.ordinal(),
                            reading.date(),
                            reading.endDate(),
                            reading.written(),
                            reading.venue(),
                            reading.attendees(),
                            reading.absent(),
                            reading.observers(),
                            documents.get(i),
                            gaps.getOrDefault(id(i), List.of()),
                            reading.hours()));
        }
        return all;
    }
}
