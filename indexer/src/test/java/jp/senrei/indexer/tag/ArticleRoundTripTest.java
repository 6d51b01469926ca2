package jp.senrei.indexer.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.text.NormalText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A hundred thousand written forms, each read as exactly the article that it was written from. */
class ArticleRoundTripTest {
    private static final int FORMS = 100_000;
    private static final long SEED = 20_230_401;

    /** Name as written, law meant. */
    private record Name(String written, String law) {}

    private record Form(String text, ArticleRef article) {}

    private enum Digits {
        HALF_WIDTH,
        FULL_WIDTH,
        KANJI,
        KANJI_BY_POSITION
    }

    private static final List<Name> NAMES = names();
    private static final List<String> BEFORE =
            List.of(
                    "",
                    "本件は、",
                    "この業務については",
                    "なお、",
                    "根拠：",
                    "「",
                    "（",
                    "令和4年7月28日付けで",
                    "※",
                    "1\t業務の委託\t");
    private static final List<String> BEHIND =
            List.of(
                    "",
                    "の規定により諮問する。",
                    "に基づき、",
                    "」",
                    "）",
                    "による",
                    "、",
                    "。",
                    "\t備考",
                    "関係",
                    "及び施行規則",
                    "は、",
                    "\n2 委託先");
    private static final List<String> SUFFIXES =
            List.of("", "", "", "", "ただし書", "本文", "前段", "後段", "各号", "柱書");
    private static final List<String> GAPS = List.of("", "", "", "", " ", "　", "\n", "  ");

    private final Random random = new Random(SEED);

    private static List<Name> names() {
        var names = new ArrayList<Name>();
        for (var law : Vocabulary.standard().laws()) {
            names.add(new Name(law.name(), law.name()));
            law.forms().forEach(form -> names.add(new Name(form, law.name())));
        }
        for (var own :
                List.of(
                        "潮見市個人情報保護条例",
                        "潮見市情報公開条例",
                        "藤ヶ原区個人情報の保護に関する法律施行条例",
                        "霞台町議会の個人情報の保護に関する条例",
                        "潮見市情報公開・個人情報保護審議会条例",
                        "潮見市個人情報保護条例施行規則",
                        "国民健康保険法施行令")) names.add(new Name(own, own));
        names.add(new Name("条例", "潮見市個人情報保護条例"));
        names.add(new Name("市条例", "潮見市個人情報保護条例"));
        names.add(new Name("個人情報保護条例", "潮見市個人情報保護条例"));
        names.removeIf(name -> !name.written().matches(".*(?:法|法律|条例|規則|令)"));
        return names;
    }

    @Test
    void everyWrittenFormIsReadAsTheArticleItWasWrittenFrom() {
        for (int i = 0; i < FORMS; i++) {
            var form = form();
            var before = pick(BEFORE);
            var text = NormalText.normalize(before + form.text + pick(BEHIND));
            var found = new ArticleReader("潮見市個人情報保護条例").found(text);
            int start = NormalText.normalize(before).length();
            int end = start + NormalText.normalize(form.text).length();
            var expected = List.of(new Found<>(form.article, start, end));
            // asked first: a hundred thousand descriptions take longer than the reading
            if (!found.equals(expected))
                assertThat(found).as("%d: %s", i, text).isEqualTo(expected);
        }
    }

    private Form form() {
        var name = pick(NAMES);
        var digits = Digits.values()[random.nextInt(Digits.values().length)];
        boolean ordinal = random.nextInt(4) > 0;
        int article = 1 + random.nextInt(random.nextBoolean() ? 30 : 999);
        var branch = maybe(4, 15);
        var subBranch = branch == null ? null : maybe(4, 9);
        var paragraph = maybe(2, 12);
        var item = maybe(3, 30);
        var itemBranch = item == null ? null : maybe(6, 9);
        var suffix = pick(SUFFIXES);

        var text = new StringBuilder(ordinal ? "第" + gap() : "");
        text.append(written(article, digits)).append(ordinal ? gap() : "").append("条");
        text.append(branch(branch, digits)).append(branch(subBranch, digits));
        // 第16条の21項 would be read either way: a branch is followed by 第
        text.append(part(paragraph, "項", ordinal || branch != null, digits));
        text.append(part(item, "号", ordinal || branch != null, digits));
        text.append(branch(itemBranch, digits)).append(suffix);
        var written = name.written + (ordinal ? gap() : "") + text;
        return new Form(
                written,
                new ArticleRef(
                        name.law,
                        article,
                        branch,
                        paragraph,
                        item,
                        NormalText.squeeze(written),
                        subBranch,
                        itemBranch,
                        suffix.isEmpty() ? null : suffix));
    }

    private String branch(@Nullable Integer number, Digits digits) {
        return number == null ? "" : "の" + written(number, digits);
    }

    private String part(@Nullable Integer number, String unit, boolean ordinal, Digits digits) {
        if (number == null) return "";
        var inside = ordinal ? gap() : "";
        return inside + (ordinal ? "第" + gap() : "") + written(number, digits) + inside + unit;
    }

    private static String written(int number, Digits digits) {
        var arabic = Integer.toString(number);
        return switch (digits) {
            case HALF_WIDTH -> arabic;
            case FULL_WIDTH -> mapped(arabic, "０１２３４５６７８９");
            case KANJI_BY_POSITION -> mapped(arabic, "〇一二三四五六七八九");
            case KANJI -> kanji(number);
        };
    }

    private static String mapped(String arabic, String digits) {
        var text = new StringBuilder();
        arabic.chars().forEach(digit -> text.append(digits.charAt(digit - '0')));
        return text.toString();
    }

    private static String kanji(int number) {
        return unit(number / 100, "百") + unit(number / 10 % 10, "十") + one(number % 10);
    }

    private static String unit(int count, String unit) {
        if (count == 0) return "";
        return (count == 1 ? "" : one(count)) + unit;
    }

    private static String one(int digit) {
        return digit == 0 ? "" : mapped(Integer.toString(digit), "〇一二三四五六七八九");
    }

    private @Nullable Integer maybe(int oneIn, int most) {
        return random.nextInt(oneIn) == 0 ? 1 + random.nextInt(most) : null;
    }

    private String gap() {
        return pick(GAPS);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
