package jp.senrei.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import jp.senrei.indexer.tag.PersonName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonWordsTest {
    @ParameterizedTest
    @CsvSource({
        "柿本委員, 柿本, 委員",
        "甲野会長, 甲野, 会長",
        "甲野　委員, 甲野, 委員",
        "髙橋副会長, 高橋, 副会長",
        "渡邉委員長, 渡辺, 委員長",
        "佐々木座長, 佐々木, 座長",
        "甲野一郎委員, 甲野一郎, 委員",
        "乙山部長, 乙山, 部長",
        "乙山課長, 乙山, 課長",
        "丙田課長補佐, 丙田, 課長補佐",
        "丙田主査, 丙田, 主査",
        "丁川事務局長, ,",
        "林委員, 林, 委員",
        "甲野会長職務代理者, 甲野, 会長職務代理者"
    })
    void knowsAPersonByTheRole(String run, String name, String role) {
        var person = PersonWords.person(folded(run));
        if (name == null) assertThat(person).isEmpty();
        else assertThat(person).contains(new PersonName(name, role));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "会長", "委員", "副会長", "各委員", "全委員", "学識経験者委員", "広報課長", "総務部長", "担当課長", "委員会", "審議会会長",
                "甲野委員の質問", "甲野委員会", "甲野", "民生委員", "教育委員", "市民委員", "公募委員", "業務主任", "民生児童委員", "",
                "LINE委員", "第1委員", "事務局", "監査委員", "人権擁護委員"
            })
    void aRoleWithoutANameIsNobody(String run) {
        assertThat(PersonWords.person(folded(run))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "子ども家庭課",
                "こども政策課",
                "子育て支援課",
                "情報政策課",
                "ＤＸ推進課",
                "ICT推進室",
                "健康部健康推進課",
                "健康部　健康推進課",
                "市長公室広報課",
                "政策課企画係",
                "まちづくり推進課",
                "福祉事務所",
                "消防署"
            })
    void knowsADepartmentByItsEnd(String run) {
        assertThat(PersonWords.department(folded(run))).contains(folded(run));
        assertThat(PersonWords.person(folded(run))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "課",
                "所管課",
                "各課",
                "担当課",
                "会議室",
                "教室",
                "放課後",
                "外部",
                "一部",
                "課税",
                "情報政策課長",
                "情報政策課の職員",
                "法律事務所",
                "LINE",
                "",
                "課題",
                "子ども",
                "入室"
            })
    void whatStandsForAnyUnitIsNoDepartment(String run) {
        assertThat(PersonWords.department(folded(run))).isEmpty();
    }

    private static String folded(String run) {
        return Folding.WORDS.fold(run).text();
    }
}
