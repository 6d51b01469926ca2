package jp.senrei.server.site.results;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.Absence;
import jp.senrei.indexer.index.Absence.Near;
import jp.senrei.indexer.index.Absence.Part;
import jp.senrei.indexer.index.Answer;
import jp.senrei.indexer.index.Coverage;
import jp.senrei.indexer.index.DocumentHit;
import jp.senrei.indexer.index.Partial;
import jp.senrei.indexer.index.Question;
import jp.senrei.server.question.AbsenceStatement;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.question.SearchType;
import jp.senrei.server.site.Addresses;
import jp.senrei.web.view.Counted;
import jp.senrei.web.view.Day;
import jp.senrei.web.view.Fact;
import jp.senrei.web.view.Fact.Value;
import jp.senrei.web.view.Link;
import jp.senrei.web.view.NothingFound;
import jp.senrei.web.view.PartlyFound;
import org.jspecify.annotations.Nullable;

/** 該当なし of one question, in words. */
final class AbsenceView {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** More names of a kind than a line should hold are told by their number. */
    private static final int MOST_NAMES = 12;

    private static final int MOST_PLACES = 100;

    private AbsenceView() {}

    /**
     * @param documents that have the words outside of a case
     * @param today in Japan
     * @return null when the answer has something, or when there was nothing to ask
     */
    static @Nullable NothingFound of(
            SearchType type,
            Question question,
            Answer<?> answer,
            List<DocumentHit> documents,
            Audience audience,
            LocalDate today) {
        var absence = answer.absence();
        var statement = AbsenceStatement.of(question, answer, type.label(), audience, today);
        if (absence == null || statement == null) return null;
        return new NothingFound(
                reasons(type, question, absence),
                absence.near().stream().map(near -> near(type, near)).toList(),
                documents.stream().map(AbsenceView::document).toList(),
                absence.parts().stream().map(part -> word(type, question, part)).toList(),
                statement,
                searched(absence.coverage()),
                absence.coverage().gaps().stream()
                        .limit(MOST_PLACES)
                        .map(AbsenceView::gap)
                        .toList(),
                absence.coverage().unread().stream()
                        .limit(MOST_PLACES)
                        .map(AbsenceView::unread)
                        .toList());
    }

    static PartlyFound of(SearchType type, Question question, Partial partial) {
        return new PartlyFound(
                partial.words().stream()
                        .filter(word -> word.hits() > 0)
                        .map(word -> alone(type, question, word))
                        .distinct()
                        .toList(),
                partial.missing().stream()
                        .map(part -> missing(type, question, part))
                        .distinct()
                        .toList());
    }

    private static List<String> reasons(SearchType type, Question question, Absence absence) {
        var failed =
                absence.failed().stream().map(part -> missing(type, question, part)).distinct();
        var apart =
                absence.apart().stream()
                        .map(
                                pair ->
                                        (isNarrowed(type, question) ? "指定した条件では、" : "")
                                                + "「%s」と「%s」を両方とも含む%sはありません。"
                                                        .formatted(
                                                                pair.one(),
                                                                pair.other(),
                                                                type.label()));
        return Stream.concat(failed, apart).toList();
    }

    private static String missing(SearchType type, Question question, Part part) {
        if (!part.anywhere()) return "「%s」を含む資料はありません。".formatted(part.text());
        return (isNarrowed(type, question) ? "「%s」を含む%sで、指定した条件に合うものはありません。" : "「%s」を含む%sはありません。")
                .formatted(part.text(), type.label());
    }

    private static boolean isNarrowed(SearchType type, Question question) {
        return !question.filters().isEmpty()
                || question.from() != null
                || question.to() != null
                || type.scope(question) != type.scope(question.within(null));
    }

    private static Counted near(SearchType type, Near near) {
        var question = near.question();
        var text =
                switch (near.kind()) {
                    case UNFILTERED -> "絞り込みの条件を外して「" + question.text() + "」で検索する";
                    case CHARACTERS -> "前後の文字を問わず、文字の並びとして " + question.text() + " で検索する";
                    case LESS -> "「" + near.left() + "」を除いて「" + question.text() + "」で検索する";
                    case WIDER -> type.scope(question).label() + "で「" + question.text() + "」を検索する";
                    case ANY -> "いずれかの語を含むものを「" + question.text() + "」で検索する";
                    case CASES -> "案件にあるもの";
                    case UTTERANCES -> "会議録の発言にあるもの";
                    case DOCUMENTS -> "案件になっていない箇所も含め、文書にあるもの";
                };
        var address = listed(type, near).in(SearchAddress.of(question.page(1)));
        return new Counted(text, address, near.hits());
    }

    private static Link document(DocumentHit hit) {
        var place = hit.snippets().isEmpty() ? null : hit.snippets().getFirst();
        var document = hit.document();
        return new Link(
                place == null ? document.title() : document.title() + " " + place.page() + "ページ",
                Addresses.passage(document.id(), place == null ? null : place.passage()));
    }

    private static SearchType listed(SearchType type, Near near) {
        return switch (near.kind()) {
            case UNFILTERED, CHARACTERS, LESS, WIDER, ANY -> type;
            case CASES -> SearchType.CASES;
            case UTTERANCES -> SearchType.UTTERANCES;
            case DOCUMENTS -> SearchType.DOCUMENTS;
        };
    }

    private static NothingFound.Word word(SearchType type, Question question, Part part) {
        var forms = new ArrayList<String>();
        if (part.reading() != null) forms.add(part.reading().label() + "として、どの書き方でも");
        if (!part.names().isEmpty()) forms.add("言い換え：" + some(part.names()));
        return new NothingFound.Word(
                alone(type, question, part), forms.isEmpty() ? null : String.join("。", forms));
    }

    private static Counted alone(SearchType type, Question question, Part part) {
        var href =
                part.hits() == 0
                        ? null
                        : type.in(SearchAddress.of(question.text(part.text()).page(1)));
        return new Counted(part.text(), href, part.hits());
    }

    private static List<Fact> searched(Coverage coverage) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("自治体", told(coverage.municipalities(), "団体")));
        facts.add(fact("審議会", told(coverage.councils(), "件")));
        facts.add(fact("会議", "%,d回".formatted(coverage.meetings())));
        if (coverage.from() != null && coverage.to() != null)
            facts.add(fact("開催日", days(coverage.from(), coverage.to())));
        facts.add(
                fact(
                        "資料",
                        "案件%,d件、発言%,d件、文書%,d件"
                                .formatted(
                                        coverage.cases(),
                                        coverage.utterances(),
                                        coverage.documents())));
        var edition = coverage.edition();
        if (edition != null)
            facts.add(
                    fact(
                            "索引",
                            "第%,d版（%s）%s"
                                    .formatted(
                                            edition.number(),
                                            edition.id(),
                                            edition.published() == null
                                                    ? ""
                                                    : time(edition.published()) + " 作成")));
        return facts;
    }

    private static String days(LocalDate from, LocalDate to) {
        var first = Day.of(from).text();
        return from.equals(to) ? first : first + "〜" + Day.of(to).text();
    }

    private static Fact fact(String term, String value) {
        return new Fact(term, List.of(Value.of(value)));
    }

    private static String time(Instant instant) {
        var time = instant.atZone(JAPAN);
        return "%s %d時%02d分"
                .formatted(Day.of(time.toLocalDate()).text(), time.getHour(), time.getMinute());
    }

    private static String told(List<String> names, String unit) {
        var count = "%,d%s".formatted(names.size(), unit);
        return names.isEmpty() ? count : count + "（" + some(names) + "）";
    }

    private static String some(List<String> names) {
        var shown = names.stream().limit(MOST_NAMES).collect(Collectors.joining("、"));
        return names.size() > MOST_NAMES ? shown + "など" : shown;
    }

    private static Link gap(Coverage.Gap gap) {
        return new Link(gap.name() + "　" + gap.missing(), Addresses.meeting(gap.meeting()));
    }

    private static Link unread(Coverage.Unread unread) {
        var page = unread.page() == null ? "" : "　" + unread.page() + "ページ";
        return new Link(unread.title() + page, Addresses.document(unread.document()));
    }
}
