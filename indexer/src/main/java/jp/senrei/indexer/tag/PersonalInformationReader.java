package jp.senrei.indexer.tag;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.vocabulary.PersonalItem;
import jp.senrei.corpus.vocabulary.Vocabulary;

/**
 * Items of personal information named in prose, in sentences about what is recorded or handed over.
 * Told by the vocabulary's name for the item: 「お名前」 is 氏名.
 *
 * <p>A short common word (顔, 資格, 学年) counts only beside another item or before 情報, データ and the
 * like.
 */
final class PersonalInformationReader {
    private static final Pattern HANDLING =
            Pattern.compile(
                    "個人情報|項目|記録|収集|取得|登録|名簿|取り扱|取扱|提供|載って|載る|記載|入力|抽出|送信|写り込|写って|情報は|データは|情報を|データを");

    private static final Pattern SENTENCE = Pattern.compile("[^。\\n]++");

    /** Between two items of a list. */
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "[\\s、,・/()「」]{0,3}(?:及び|および|並びに|ならびに|又は|または|や|と|とか|などの|のほか、?)?[\\s、,・/()「」]{0,3}");

    /** 住所変更 and 氏名等 still name the item, 住所地特例 and 顔認証 do not. */
    private static final Pattern GOES_ON =
            Pattern.compile(
                    "^(?:[^一-龥]|$|等|及|又|並|欄|情報|一覧|変更|登録|入力|確認|取得|収集|提供|記録|照会|抽出|以外|利用|管理|検索|項目|名簿|別|順|毎|電話|住所|生年|氏名|性別|年齢|連絡|続柄|世帯|台帳|写真|個人|健康|勤務)");

    private static final Pattern AS_DATA =
            Pattern.compile(
                    "^(?:等|など)?(?:の)?(?:情報|データ|個人情報)|^(?:等|など)?(?:を|が|の)(?:記録|収集|登録|入力|提供|抽出|送信)");

    private static final Pattern JAPANESE = Pattern.compile("[一-龥ァ-ヺー]");

    private final VocabularyMatcher<PersonalItem> matcher;

    PersonalInformationReader(Vocabulary vocabulary) {
        matcher = new VocabularyMatcher<>(vocabulary.personalItems(), PersonalItem::forms);
    }

    /** The items of a normalised text, each once, in order. */
    List<String> read(String text) {
        var names = new LinkedHashSet<String>();
        found(text).forEach(found -> names.add(found.value()));
        return List.copyOf(names);
    }

    List<Found<String>> found(String text) {
        var all = new ArrayList<Found<String>>();
        var sentence = SENTENCE.matcher(text);
        while (sentence.find()) {
            if (HANDLING.matcher(sentence.group()).find())
                addFrom(sentence.group(), sentence.start(), all);
        }
        return all;
    }

    private void addFrom(String sentence, int offset, List<Found<String>> all) {
        var hits =
                matcher.find(sentence).stream().filter(hit -> standsAlone(sentence, hit)).toList();
        var sure = new boolean[hits.size()];
        for (int i = 0; i < sure.length; i++) {
            var hit = hits.get(i);
            sure[i] = !hit.entry().onlyListed() || isData(sentence, hit);
        }
        for (int i = 1; i < sure.length; i++) {
            if (areListed(sentence, hits.get(i - 1), hits.get(i))) sure[i - 1] = sure[i] = true;
        }
        for (int i = 0; i < sure.length; i++) {
            var hit = hits.get(i);
            if (sure[i])
                all.add(new Found<>(hit.entry().name(), offset + hit.start(), offset + hit.end()));
        }
    }

    private static boolean standsAlone(String sentence, VocabularyMatcher.Hit<PersonalItem> hit) {
        if (!GOES_ON.matcher(
                        sentence.substring(hit.end(), Math.min(sentence.length(), hit.end() + 2)))
                .find()) return false;
        return !hit.entry().onlyListed()
                || hit.start() == 0
                || !JAPANESE.matcher(sentence.substring(hit.start() - 1, hit.start())).matches();
    }

    private static boolean isData(String sentence, VocabularyMatcher.Hit<PersonalItem> hit) {
        return AS_DATA.matcher(
                        sentence.substring(hit.end(), Math.min(sentence.length(), hit.end() + 8)))
                .find();
    }

    private static boolean areListed(
            String sentence,
            VocabularyMatcher.Hit<PersonalItem> one,
            VocabularyMatcher.Hit<PersonalItem> next) {
        return one.end() < next.start()
                && BETWEEN.matcher(sentence.substring(one.end(), next.start())).matches();
    }
}
