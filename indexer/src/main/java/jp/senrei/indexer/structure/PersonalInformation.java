package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.text.NormalText;

/**
 * The items of personal information that a form lists, as it writes them, one a line or in a run:
 * 氏名、住所、勤務先（名称、所在地）; 氏名 ・ 住所; (1)氏名 (2)住所.
 *
 * <p>A middle dot or a space without more separates items only when the vocabulary knows all of
 * them: 氏名・住所, but 児童・生徒の氏名 is one item and so is 3歳児健康診査 視力検査.
 */
final class PersonalInformation {
    private static final int LONGEST = 45;

    /** …を行う区民の下記情報 氏名、連絡先: the items come behind. */
    private static final Pattern INTRODUCTION =
            Pattern.compile("^.{0,80}?(?:下記|以下|次)の?(?:とおり)?(?:個人)?(?:情報|項目)(?:等|のとおり)?[:。\\s]*");

    /** 【区が送信する項目】, 〔提供を受ける個人情報〕, <以下は承認済>, wherever they stand. */
    private static final Pattern HEADING = Pattern.compile("[【〔\\[<][^】〕\\]>\\n]{1,40}[】〕\\]>]");

    private static final Pattern LIST_MARK =
            Pattern.compile(
                    "^(?:[-・●○◇◆■□※*]|\\(?\\d{1,2}[.)]|\\d{1,2}\\s|[①-⑳]|\\(?[ア-ン][.)]|[ア-ン]\\s)\\s*");

    /** The next item of a run: ・ between spaces, (2), 2., イ. */
    private static final Pattern NEXT_MARK =
            Pattern.compile(
                    "\\s+[・●○◇◆■□]\\s*|\\s*・\\s+|\\s*\\(\\d{1,2}\\)\\s*|(?<=\\s)\\d{1,2}[.)]\\s*|\\s+[ア-ン]\\s+|\\s*/\\s*|\\s*;\\s*");

    /** …を記録する。: a list that ends as a sentence. */
    private static final Pattern VERB =
            Pattern.compile(
                    "(?:等|など)?(?:の(?:個人)?情報)?(?:を|について)?(?:取り?扱|記録|収集|提供|利用|登録|管理|保有|送信|入力|記載|取得)[ぁ-ん]{0,8}。?$");

    private static final Pattern AND = Pattern.compile("^(?:[・※]|及び|および|並びに|ならびに|また|又は)\\s*");
    private static final Pattern AND_SO_ON = Pattern.compile("(?:等|など|ほか)$");

    private static final Pattern NO_ITEM =
            Pattern.compile(
                    "\\d+|[-/―]|なし|無し?|該当なし|特になし|その他|別紙.*|.*参照.*|.*のとおり|(?:個人情報の)?(?:記録)?項目(?:名)?|利用目的|備考|個人情報|対象者|件数|保存期間|収集先|提供先|根拠|区分|内容|番号|No\\.?|[ぁ-んー]{1,3}|[^\\p{L}\\p{N}]*");

    private static final Set<String> KNOWN =
            Vocabulary.standard().personalItems().stream()
                    .flatMap(item -> item.forms().stream())
                    .map(NormalText::squeeze)
                    .collect(Collectors.toUnmodifiableSet());

    private PersonalInformation() {}

    static List<String> items(String value) {
        var items = new LinkedHashSet<String>();
        for (var line : HEADING.matcher(value).replaceAll("\n").split("[\n\t]"))
            for (var run : runs(line.strip())) add(items, run);
        return List.copyOf(items);
    }

    private static List<String> runs(String line) {
        var text = INTRODUCTION.matcher(LIST_MARK.matcher(line).replaceFirst("")).replaceFirst("");
        if (text.endsWith("。")) {
            var verb = VERB.matcher(text);
            if (!verb.find()) return List.of();
            text = text.substring(0, verb.start());
            // a sentence about something, not a list
            if (Arrays.stream(text.split("[、,・]")).anyMatch(piece -> piece.length() > 20))
                return List.of();
        }
        return outsideBrackets(text.strip(), NEXT_MARK);
    }

    private static void add(Set<String> items, String run) {
        var pieces = outsideBrackets(run, Pattern.compile("[、,]"));
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            // その他、区政に係る情報 is one item
            if (piece.equals("その他") && i + 1 < pieces.size()) piece += "、" + pieces.get(++i);
            for (var part : known(piece)) {
                var bare = LIST_MARK.matcher(AND.matcher(part).replaceFirst("")).replaceFirst("");
                var item = AND_SO_ON.matcher(bare.strip()).replaceFirst("").strip();
                if (item.length() <= LONGEST && !NO_ITEM.matcher(item).matches()) items.add(item);
            }
        }
    }

    /** Apart at dots, spaces and 及び when every part is an item of the vocabulary, else whole. */
    private static List<String> known(String piece) {
        var parts = Arrays.asList(piece.split("\\s*・\\s*|\\s+|及び|並びに|および"));
        boolean all =
                parts.size() > 1
                        && parts.stream()
                                .allMatch(part -> KNOWN.contains(NormalText.squeeze(part)));
        return all ? parts : List.of(piece);
    }

    /** Split at the separators that stand outside brackets. */
    private static List<String> outsideBrackets(String text, Pattern separator) {
        var pieces = new ArrayList<String>();
        var match = separator.matcher(text);
        int start = 0;
        int depth = 0;
        int read = 0;
        while (match.find()) {
            depth = depthAt(text, read, match.start(), depth);
            read = match.start();
            if (depth > 0) continue;
            pieces.add(text.substring(start, match.start()).strip());
            start = match.end();
            read = match.end();
        }
        pieces.add(text.substring(start).strip());
        return pieces;
    }

    private static int depthAt(String text, int from, int to, int depth) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '「') depth++;
            if ((c == ')' || c == '」') && depth > 0) depth--;
        }
        return depth;
    }
}
