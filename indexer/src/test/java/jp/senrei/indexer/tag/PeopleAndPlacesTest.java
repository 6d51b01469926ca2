package jp.senrei.indexer.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.senrei.indexer.text.NormalText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People with their role, departments, numbers of cases and of documents. */
class PeopleAndPlacesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ○汐崎会長　それでは               | 汐崎会長
            （井深委員）質問です               | 井深委員
            【久留間委員長】始めます           | 久留間委員長
            汐崎会長、井深副会長、三雲委員     | 汐崎会長,井深副会長,三雲委員
            汐崎 環 委員                       | 汐崎委員
            会長　汐崎環                       | 汐崎環会長
            委員 三雲 千尋                     | 三雲委員
            委員　江口　久、大庭　美香         | 江口委員
            汐崎環（会長）、井深千尋（委員）   | 汐崎環会長,井深千尋委員
            松野いづ子(副会長)                 | 松野副会長
            政策課長の乙山と申します           | 乙山課長
            部長の乙山です                     | 乙山部長
            先ほど井深委員がおっしゃった       | 井深委員
            中村委員、田所委員、服部会長       | 中村委員,田所委員,服部会長
            野老会長職務代理者                 | 野老会長職務代理者
            """)
    void peopleWithTheirRole(String written, String ids) {
        assertThat(ids(PersonReader.read(NormalText.normalize(written))))
                .containsExactly(ids.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "会長", "副会長", "各委員", "広報課長", "審議会会長", "委員の皆様", "学識経験者委員", "出席委員 5人", "情報公開課長",
                "潮見市長", "他の委員から", "全委員", "副委員長を選任", "専門委員", "民生委員", "教育委員会", "今委員が", "町村会長", "支部委員",
                "役所課長"
            })
    void rolesWithoutAName(String written) {
        assertThat(PersonReader.read(NormalText.normalize(written))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            所管は市長公室　広報課　動画発信・取材係です | 市長公室 広報課 動画発信・取材係
            健康部健康推進課から説明           | 健康部 健康推進課
            検診予約について【健康推進課】     | 健康推進課
            担当:子育て支援課                  | 子育て支援課
            総務部\\n情報公開課                 | 総務部 情報公開課
            まちづくり推進課と税務課           | まちづくり推進課,税務課
            学校 ICT 推進担当課                | 学校ICT推進担当課
            危機管理室に報告                   | 危機管理室
            市長公室秘書広報課による処分       | 市長公室 秘書広報課
            """)
    void departments(String written, String ids) {
        assertThat(ids(DepartmentReader.read(NormalText.normalize(written.replace("\\n", "\n")))))
                .containsExactly(ids.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第2会議室",
                "各課の職員",
                "所管課",
                "担当課長",
                "課税の基準",
                "入室を許可",
                "放課後に",
                "一部の課題",
                "教室",
                "所管部課",
                "広報課長が答える",
                "関係課",
                "警察署長",
                "課"
            })
    void noDepartment(String written) {
        assertThat(DepartmentReader.read(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            諮問第４６５号                     | 諮問第465号
            諮問第四百六十五号                 | 諮問第465号
            諮問第 9号                         | 諮問第9号
            令和3年度諮問第12号                | 令和3年度諮問第12号
            第64号諮問事案                     | 諮問第64号
            諮問（情）第６２号                 | 諮問(情)第62号
            平成二十年度諮問第三号             | 平成二十年度諮問第3号
            令2-6、7、8                        | 令2-6,令2-7,令2-8
            諮問第236号及び第237号             | 諮問第236号,諮問第237号
            諮問第12号から第14号まで           | 諮問第12号,諮問第13号,諮問第14号
            諮問事項第5号                      | 諮問第5号
            第3号答申を受けて                  | 答申第3号
            諮問第12号の2                      | 諮問第12号の2
            報告第3号及び答申第4号             | 報告第3号,答申第4号
            """)
    void numbersOfCases(String written, String ids) {
        assertThat(ids(NumberReader.ofCases(NormalText.normalize(written))))
                .containsExactly(ids.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第16条第1項第3号",
                "第3号様式",
                "電話03-1-2",
                "様式第4号",
                "諮問する",
                "第55号\n諮問日",
                "大公審答申第215号",
                "平成24年(行情)諮問第359号",
                "議案第3号"
            })
    void noNumberOfACase(String written) {
        assertThat(NumberReader.ofCases(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            藤市活第251号                      | 藤市活第251号
            令和4年8月3日付け4霞総総第2815号   | 4霞総総第2815号
            霞公審答申第215号                  | 霞公審答申第215号
            平成24年(行情)諮問第359号          | 平成24年(行情)諮問第359号
            教職第837号で依頼                  | 教職第837号
            潮川第20210601-0212号              | 潮川第20210601-0212号
            """)
    void numbersOfDocuments(String written, String ids) {
        assertThat(ids(NumberReader.ofDocuments(NormalText.normalize(written))))
                .containsExactly(ids.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "昭和62年市条例第43号",
                "平成15年法律第57号",
                "平成12年潮見県条例第54号",
                "様式第12号",
                "諮問第465号",
                "第16条第10号",
                "議案第12号",
                "同項第14号",
                "総務省令第21号",
                "別表第10号"
            })
    void noNumberOfADocument(String written) {
        assertThat(NumberReader.ofDocuments(NormalText.normalize(written))).isEmpty();
    }

    private static List<String> ids(List<Found<String>> found) {
        return found.stream().map(Found::value).toList();
    }
}
