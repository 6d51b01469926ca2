package jp.senrei.indexer.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakerDepartmentTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "高齢福祉課,高齢福祉課",
                "教育総務課長,教育総務課",
                "乙部広報課長,広報課",
                "手嶋納税課長,納税課",
                "矢留危機管理課長,危機管理課",
                "茂籠福祉政策課長,福祉政策課",
                "図書館長,図書館",
                "税務係長,税務係",
                "健康課 乙部課長補佐,健康課",
                "霧ヶ浜こども家庭課主査,こども家庭課",
                "さくら課,さくら課",
                "情報政策課職員,情報政策課",
                "会長,-",
                "真柄委員,-",
                "小鳥遊課長,-",
                "事務局,-",
                "説明員,-"
            })
    void theLabelNamesTheSection(String label, String section) {
        assertThat(SpeakerDepartment.of(label)).isEqualTo(section);
    }
}
