package jp.senrei.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.ingest.Renewal.State;
import org.junit.jupiter.api.Test;

class RenewalNoticeTest {
    @Test
    void tellsHowFarItIsButNoVisitorHowManyDocumentsThereAre() {
        var running = new State.Running(1_200, 3_400);
        assertThat(RenewalNotice.of(running, Audience.READER))
                .isEqualTo("検索用の索引を新しい形式に作り直しています（1,200 / 3,400件）。終わるまで、検索結果の一部が欠けることがあります。");
        assertThat(RenewalNotice.of(running, Audience.VISITOR))
                .isEqualTo("検索用の索引を新しい形式に作り直しています。終わるまで、検索結果の一部が欠けることがあります。");
    }

    @Test
    void saysNothingWhenThereIsNothingToSay() {
        assertThat(RenewalNotice.of(new State.Idle(), Audience.READER)).isNull();
    }
}
