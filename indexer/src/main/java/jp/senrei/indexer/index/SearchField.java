package jp.senrei.indexer.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can stand before the colon in a query, under all its names. */
enum SearchField {
    CONTRACTOR("contractor", "委託先", "委託業者", "受託者"),
    LINK_PARTNER("link-partner", "linkPartner", "結合先"),
    PROPOSER("proposer", "提案事業者"),
    PROVIDER("provider", "サービス提供者", "提供者"),
    ORGANIZATION("organization", "事業者", "業者", "機関"),
    ARTICLE("article", "条文", "条"),
    SERVICE("service", "サービス"),
    CERTIFICATION("certification", "認証"),
    PERSONAL_INFORMATION("personalInformation", "personal-information", "個人情報", "個人情報の項目", "項目"),
    SPEAKER("speaker", "発言者"),
    COUNCIL("council", "審議会"),
    MUNICIPALITY("municipality", "自治体", "市区町村"),
    DEPARTMENT("department", "所管課", "所管", "部署", "課"),
    TITLE("title", "件名", "案件名", "題名"),
    NUMBER("number", "番号", "諮問番号"),
    YEAR("year", "年度"),
    OUTCOME("outcome", "結果", "審議結果"),
    KIND("kind", "種別"),
    MATTER("matter", "区分"),
    DATE("date", "開催日", "日付");

    private static final Map<String, SearchField> BY_NAME = byName();

    private final List<String> names;

    SearchField(String... names) {
        this.names = List.of(names);
    }

    /** The field with this name, in any width or case, or null. */
    static @Nullable SearchField named(String name) {
        return BY_NAME.get(Folding.CHARACTERS.fold(name).text());
    }

    /** Its first name in Japanese, as a query is written on a page. */
    String japanese() {
        return names.stream()
                .filter(name -> !name.matches("[A-Za-z-]+"))
                .findFirst()
                .orElse(names.getFirst());
    }

    private static Map<String, SearchField> byName() {
        var byName = new HashMap<String, SearchField>();
        for (var field : values()) {
            for (var name : field.names) byName.put(Folding.CHARACTERS.fold(name).text(), field);
        }
        return Map.copyOf(byName);
    }
}
