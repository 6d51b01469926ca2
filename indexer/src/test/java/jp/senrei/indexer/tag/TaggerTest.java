package jp.senrei.indexer.tag;

import static org.assertj.core.api.Assertions.assertThat;

import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Organization;
import jp.senrei.corpus.model.OrganizationRole;
import jp.senrei.corpus.model.Part;
import jp.senrei.corpus.model.Reference;
import jp.senrei.corpus.model.ServiceMention;
import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.samples.PlainDocument;
import jp.senrei.indexer.structure.FormValues;
import jp.senrei.indexer.structure.Sighting;
import jp.senrei.indexer.structure.Stretch;
import jp.senrei.indexer.structure.Verdict;
import org.junit.jupiter.api.Test;

class TaggerTest {
    private static final Municipality SHIOMI = new Municipality("990001", "潮見市", "");
    private static final Tagger TAGGER = new Tagger(Vocabulary.standard());

    @Test
    void aDiscussionIsTagged() {
        var tags =
                tag(
                        Part.MINUTES,
                        CaseKind.CONSULTATION,
                        "検診予約におけるＬＩＮＥの利用について",
                        """
                ○健康課長　条例第１６条第１項の業務の委託に当たります。委託先は株式会社ナギサコネクト企画で、プライバシーマークを取得しています。
                令和３年度諮問第１２号で承認済の仕組みに予約を追加します。氏名と電話番号を記録します。サーバーはＡＷＳです。
                運用開始は令和５年４月を予定しています。
                """);

        assertThat(tags.matters()).containsExactly(Matter.OUTSOURCING);
        assertThat(tags.articles())
                .containsExactly(new ArticleRef("潮見市個人情報保護条例", 16, null, 1, null, "条例第16条第1項"));
        assertThat(tags.organizations())
                .containsExactly(new Organization("株式会社ナギサコネクト企画", OrganizationRole.CONTRACTOR));
        assertThat(tags.services()).extracting(ServiceMention::id).containsExactly("line", "aws");
        assertThat(tags.certifications()).containsExactly("プライバシーマーク");
        assertThat(tags.personalInformation()).contains("氏名", "電話番号");
        assertThat(tags.references()).extracting(Reference::number).containsExactly("諮問第12号");
        assertThat(tags.startDate()).isEqualTo("2023-04");
        assertThat(tags.startText()).contains("令和5年4月");
    }

    @Test
    void theMinutesOfTheLastMeetingAreNothingElse() {
        assertThat(tag(Part.MINUTES, CaseKind.CONFIRMATION, "第3回会議録(案)", "外部結合の記載を直します。").matters())
                .containsExactly(Matter.MINUTES);
    }

    @Test
    void aYearlyReportHandlesNoDataOfItsOwn() {
        var report = "誤って別人に送付した。氏名と電話番号を記録した書類である。";
        assertThat(tag(Part.REPORT, CaseKind.REPORT, "個人情報保護制度の運用状況", report).personalInformation())
                .isEmpty();
        assertThat(tag(Part.REPORT, CaseKind.REPORT, "見守り事業の委託", report).personalInformation())
                .contains("氏名");
    }

    @Test
    void onlyTheSightingsOwnTextCounts() {
        var document = PlainDocument.of("Zoomの件\nLINEの件");
        var second = document.blocks().get(1);
        var sighting =
                new Sighting(
                        Part.AGENDA,
                        CaseKind.CONSULTATION,
                        null,
                        "相談の件",
                        null,
                        0,
                        null,
                        java.util.List.of(new Stretch(second.start(), second.end(), 1, 1, null)),
                        Verdict.NONE,
                        FormValues.NONE);
        assertThat(TAGGER.tag(sighting, document, SHIOMI).services())
                .extracting(ServiceMention::id)
                .containsExactly("line");
    }

    @Test
    void anUnknownMunicipalityHasNoOrdinance() {
        var document = PlainDocument.of("第16条第1項により諮問する。");
        var sighting =
                sighting(Part.SHEET, CaseKind.CONSULTATION, "検診予約の委託", document.text().length());
        assertThat(TAGGER.tag(sighting, document, Municipality.UNKNOWN).articles())
                .extracting(ArticleRef::law)
                .containsOnlyNulls();
    }

    private static Tags tag(Part part, CaseKind kind, String title, String text) {
        var document = PlainDocument.of(text);
        return TAGGER.tag(sighting(part, kind, title, document.text().length()), document, SHIOMI);
    }

    private static Sighting sighting(Part part, CaseKind kind, String title, int length) {
        return new Sighting(
                part,
                kind,
                null,
                title,
                null,
                0,
                null,
                java.util.List.of(new Stretch(0, length, 0, 1, null)),
                Verdict.NONE,
                FormValues.NONE);
    }
}
