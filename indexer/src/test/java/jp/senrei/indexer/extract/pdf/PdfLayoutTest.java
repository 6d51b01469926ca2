package jp.senrei.indexer.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of pages as councils lay them out. */
class PdfLayoutTest {
    @TempDir Path folder;

    @Test
    void linesAreReadFromTheTopWhateverTheOrderOfDrawing() throws IOException {
        try (var sheet = new PdfSheet()) {
            sheet.text(60, 200, 10.5f, "二行目です。").text(60, 180, 10.5f, "一行目です。");

            assertThat(read(sheet)).containsExactly("1 一行目です。", "1 二行目です。");
        }
    }

    @Test
    void lettersPlacedAloneAreOneLineAndAGapInAFormIsAGap() throws IOException {
        try (var sheet = new PdfSheet()) {
            sheet.letters(60, 180, 10.5f, 11.2f, "一太郎は文字を一つずつ置く。")
                    .letters(60, 200, 10.5f, 31.5f, "会議録")
                    .text(60, 220, 10.5f, "開催日　令和4年度 LINE の活用");

            assertThat(read(sheet))
                    .containsExactly("1 一太郎は文字を一つずつ置く。", "1 会 議 録", "1 開催日　令和4年度 LINE の活用");
        }
    }

    @Test
    void furiganaIsLeftOut() throws IOException {
        try (var sheet = new PdfSheet()) {
            sheet.text(60, 180, 10.5f, "会長の髙橋です。本日は")
                    .text(91.5f, 174.5f, 5.25f, "たかはし")
                    .text(60, 200, 10.5f, "お集まりいただきありがとうございます。");

            assertThat(read(sheet)).containsExactly("1 会長の髙橋です。本日は", "1 お集まりいただきありがとうございます。");
        }
    }

    @Test
    void radicalsAndUprightBracketsAreTheLettersTheyStandFor() {
        assertThat(GlyphText.plain("⼈")).isEqualTo("人");
        assertThat(GlyphText.plain("⻑")).isEqualTo("長");
        assertThat(GlyphText.plain("︵")).isEqualTo("（");
        assertThat(GlyphText.plain("﨑")).isEqualTo("﨑");
        assertThat(GlyphText.plain("①")).isEqualTo("①");
        assertThat(GlyphText.plain("☑")).isEqualTo("☑");
        assertThat(GlyphText.plain("ﬁ")).isEqualTo("ﬁ");
    }

    private static final String PROSE =
            "本市では個人情報の取扱いについて審議会の意見を聴いたうえで事務を始めることとしており今回の諮問はその手続として行うものである。"
                    + "委託先の選定に当たっては安全管理の措置を仕様書に定め受託者の監督を定期に行うこととし再委託は原則として認めないこととした。";

    private static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < text.length(); i += width)
            lines.add(text.substring(i, Math.min(text.length(), i + width)));
        return lines;
    }

    @Test
    void columnsAreReadOneAfterTheOtherUnderAHeadingOverBoth() throws IOException {
        try (var sheet = new PdfSheet()) {
            sheet.text(180, 80, 16, "審議会だより　第十二号（令和四年六月）");
            var left = wrapped(PROSE, 20);
            for (int i = 0; i < left.size(); i++) sheet.text(60, 120 + 16 * i, 10.5f, left.get(i));
            for (int i = 0; i < left.size(); i++)
                sheet.text(310, 125 + 16 * i, 10.5f, "右" + left.get(i).substring(1));
            var wanted = new ArrayList<>(List.of("1 審議会だより　第十二号（令和四年六月）"));
            left.forEach(line -> wanted.add("1 " + line));
            left.forEach(line -> wanted.add("1 右" + line.substring(1)));

            assertThat(read(sheet)).isEqualTo(wanted);
        }
    }

    @Test
    void columnsOnTheSameLinesAndAShortLastOneAreReadOneAfterTheOther() throws IOException {
        try (var sheet = new PdfSheet()) {
            var left = wrapped(PROSE, 20);
            for (int i = 0; i < left.size(); i++) sheet.text(60, 120 + 16 * i, 10.5f, left.get(i));
            sheet.text(310, 120, 10.5f, "段の終わりの行。").text(310, 136, 10.5f, "以上");
            var wanted = new ArrayList<String>();
            left.forEach(line -> wanted.add("1 " + line));
            wanted.addAll(List.of("1 段の終わりの行。", "1 以上"));

            assertThat(read(sheet)).isEqualTo(wanted);
        }
    }

    @Test
    void verticalWritingIsReadFromTheRight() throws IOException {
        try (var sheet = new PdfSheet()) {
            sheet.vertical(520, 80, 12, "審議会会議録")
                    .vertical(490, 80, 12, "○会長（髙橋）　ただいまから審議会を開会します。")
                    .vertical(460, 80, 12, "本日の議題は諮問三件でございます。")
                    .text(280, 800, 9, "- 3 -");

            assertThat(read(sheet))
                    .containsExactly(
                            "1 審議会会議録", "1 ○会長（髙橋）　ただいまから審議会を開会します。", "1 本日の議題は諮問三件でございます。");
        }
    }

    @Test
    void lettersStackedByAFontForHorizontalWritingAreVerticalWriting() throws IOException {
        try (var sheet = new PdfSheet()) {
            sheet.stacked(520, 80, 12, "審議会会議録")
                    .stacked(490, 80, 12, "○会長　ただいまから審議会を開会します。")
                    .stacked(460, 80, 12, "令和四年")
                    .text(454, 128, 12, "12")
                    .stacked(460, 140, 12, "月に諮問された件である。");

            assertThat(read(sheet))
                    .containsExactly("1 審議会会議録", "1 ○会長　ただいまから審議会を開会します。", "1 令和四年12月に諮問された件である。");
        }
    }

    @Test
    void tiersOfVerticalWritingAreReadOneAfterTheOther() throws IOException {
        try (var sheet = new PdfSheet()) {
            var lines = wrapped(PROSE, 22);
            for (int i = 0; i < lines.size(); i++) {
                sheet.vertical(520 - 18 * i, 80, 12, lines.get(i));
                sheet.vertical(520 - 18 * i, 420, 12, "下" + lines.get(i).substring(1));
            }
            var wanted = new ArrayList<String>();
            lines.forEach(line -> wanted.add("1 " + line));
            lines.forEach(line -> wanted.add("1 下" + line.substring(1)));

            assertThat(read(sheet)).isEqualTo(wanted);
        }
    }

    @Test
    void turnedPagesAreReadAsTheyAreDisplayed() throws IOException {
        try (var sheet = new PdfSheet()) {
            sheet.turned(500, 80, 10.5f, "横に置いた紙の一行目").turned(480, 80, 10.5f, "二行目").rotate(270);
            sheet.nextPage().turned(500, 80, 10.5f, "回さずに横向きの一行目").turned(480, 80, 10.5f, "二行目");

            assertThat(read(sheet))
                    .containsExactly("1 横に置いた紙の一行目", "1 二行目", "2 回さずに横向きの一行目", "2 二行目");
        }
    }

    @Test
    void ruledTableGivesRowsWithMergedCellsInTheirColumns() throws IOException {
        try (var sheet = new PdfSheet()) {
            sheet.text(60, 70, 10.5f, "表1　請求の件数")
                    .grid(new float[] {60, 400}, new float[] {100, 125, 150, 175, 225})
                    .line(160, 100, 160, 225)
                    .line(240, 125, 240, 225)
                    .line(320, 100, 320, 225)
                    .text(65, 118, 10.5f, "実施機関") // over two rows: erased below
                    .text(165, 105, 10.5f, "処理の状況")
                    .text(165, 130, 10.5f, "全部公開")
                    .text(245, 130, 10.5f, "一部公開")
                    .text(325, 105, 10.5f, "合計")
                    .text(65, 155, 10.5f, "市長")
                    .text(165, 155, 10.5f, "92")
                    .text(245, 155, 10.5f, "61")
                    .text(325, 155, 10.5f, "153")
                    .text(65, 180, 10.5f, "教育")
                    .text(65, 196, 10.5f, "委員会")
                    .text(165, 180, 10.5f, "14")
                    .text(325, 180, 10.5f, "14")
                    .text(60, 240, 10.5f, "以上");

            assertThat(read(sheet))
                    .containsExactly(
                            "1 表1　請求の件数",
                            "1 実施機関 | 処理の状況 |  | 合計",
                            "1  | 全部公開 | 一部公開 | ",
                            "1 市長 | 92 | 61 | 153",
                            "1 教育⏎委員会 | 14 |  | 14",
                            "1 以上");
        }
    }

    @Test
    void tableOfThinBarsWithoutSidesHasItsCells() throws IOException {
        try (var sheet = new PdfSheet()) {
            for (float y : new float[] {100, 120, 140, 160}) sheet.bar(60, y, 300, 0.5f);
            sheet.bar(160, 100, 0.5f, 60).bar(260, 100, 0.5f, 60);
            sheet.text(65, 104, 10.5f, "区分")
                    .text(165, 104, 10.5f, "件数")
                    .text(265, 104, 10.5f, "人数");
            sheet.text(65, 124, 10.5f, "開示")
                    .text(165, 124, 10.5f, "46")
                    .text(265, 124, 10.5f, "40");
            sheet.text(65, 144, 10.5f, "訂正").text(165, 144, 10.5f, "0").text(265, 144, 10.5f, "0");

            assertThat(read(sheet))
                    .containsExactly("1 区分 | 件数 | 人数", "1 開示 | 46 | 40", "1 訂正 | 0 | 0");
        }
    }

    @Test
    void cellsMergedDownLeaveTheirPlace() throws IOException {
        try (var sheet = new PdfSheet()) {
            sheet.grid(new float[] {60, 300}, new float[] {100, 160})
                    .line(120, 100, 120, 160)
                    .line(120, 130, 300, 130)
                    .line(200, 100, 200, 160)
                    .stacked(90, 112, 12, "申請者")
                    .text(125, 108, 10.5f, "氏名")
                    .text(205, 108, 10.5f, "潮見太郎")
                    .text(125, 138, 10.5f, "住所")
                    .text(205, 138, 10.5f, "潮見市中央一丁目");

            assertThat(read(sheet)).containsExactly("1 申請者 | 氏名 | 潮見太郎", "1  | 住所 | 潮見市中央一丁目");
        }
    }

    @Test
    void numbersThatNoRulePartsAreRowsOfTheirOwn() throws IOException {
        try (var sheet = new PdfSheet()) {
            sheet.grid(new float[] {60, 160, 240}, new float[] {100, 120, 190})
                    .text(65, 104, 10.5f, "実施機関")
                    .text(165, 104, 10.5f, "請求")
                    .text(65, 124, 10.5f, "市長")
                    .text(65, 144, 10.5f, "教育委員会")
                    .text(65, 164, 10.5f, "合計")
                    .text(200, 124, 10.5f, "163")
                    .text(205, 144, 10.5f, "31")
                    .text(200, 164, 10.5f, "194");

            assertThat(read(sheet))
                    .containsExactly("1 実施機関 | 請求", "1 市長 | 163", "1 教育委員会 | 31", "1 合計 | 194");
        }
    }

    @Test
    void boxAroundTextIsNoTable() throws IOException {
        try (var sheet = new PdfSheet()) {
            sheet.grid(new float[] {50, 540}, new float[] {60, 780}).text(60, 80, 10.5f, "枠の中の文。");

            assertThat(read(sheet)).containsExactly("1 枠の中の文。");
        }
    }

    @Test
    void cellAsLongAsAPageIsReadAsLines() throws IOException {
        try (var sheet = new PdfSheet()) {
            sheet.grid(new float[] {50, 120, 540}, new float[] {60, 90, 780})
                    .text(55, 66, 10.5f, "開催日")
                    .text(125, 66, 10.5f, "令和4年6月30日")
                    .text(55, 100, 10.5f, "議事");
            var wanted = new ArrayList<>(List.of("1 開催日 | 令和4年6月30日", "1 議事"));
            for (int i = 0; i < 20; i++) {
                sheet.text(125, 100 + 16 * i, 10.5f, "○委員　発言" + i + "です。");
                wanted.add("1 ○委員　発言" + i + "です。");
            }

            assertThat(read(sheet)).isEqualTo(wanted);
        }
    }

    @Test
    void labelsBesideTheirValuesAreRowsWithoutRules() throws IOException {
        try (var sheet = new PdfSheet()) {
            // all labels first, as forms draw them
            for (var label : List.of("件名", "所管課", "実施時期", "委託先"))
                sheet.text(
                        60,
                        100 + 20 * List.of("件名", "所管課", "実施時期", "委託先").indexOf(label),
                        10.5f,
                        label);
            sheet.text(160, 100, 10.5f, "公式LINEによる配信")
                    .text(160, 120, 10.5f, "広報課")
                    .text(160, 140, 10.5f, "令和4年10月")
                    .text(160, 160, 10.5f, "潮見情報サービス株式会社");

            assertThat(read(sheet))
                    .containsExactly(
                            "1 件名 | 公式LINEによる配信",
                            "1 所管課 | 広報課",
                            "1 実施時期 | 令和4年10月",
                            "1 委託先 | 潮見情報サービス株式会社");
        }
    }

    @Test
    void speakersBesideWhatTheySayStayLines() throws IOException {
        try (var sheet = new PdfSheet()) {
            sheet.text(60, 100, 10.5f, "会長")
                    .text(140, 100, 10.5f, "ただいまから開会します。")
                    .text(60, 120, 10.5f, "事務局")
                    .text(140, 120, 10.5f, "資料1を御覧ください。")
                    .text(60, 140, 10.5f, "会長")
                    .text(140, 140, 10.5f, "質問はありますか。");

            assertThat(read(sheet))
                    .containsExactly("1 会長 ただいまから開会します。", "1 事務局 資料1を御覧ください。", "1 会長 質問はありますか。");
        }
    }

    @Test
    void pageNumbersAreLeftOutAndRunningHeadsStandOnce() throws IOException {
        try (var sheet = new PdfSheet()) {
            for (int page = 1; page <= 4; page++) {
                if (page > 1) sheet.nextPage();
                sheet.text(60, 30, 9, "令和4年度第1回　潮見市審議会")
                        .text(60, 100, 10.5f, "本文は" + page + "枚目に続き、")
                        .text(290, 800, 9, "－ " + page + " －");
            }

            assertThat(read(sheet))
                    .containsExactly(
                            "1 令和4年度第1回　潮見市審議会",
                            "1 本文は1枚目に続き、",
                            "2 本文は2枚目に続き、",
                            "3 本文は3枚目に続き、",
                            "4 本文は4枚目に続き、");
        }
    }

    @Test
    void aSentenceSaidAtTheTopOfEveryPageStays() throws IOException {
        var said = "○会長　ほかにございませんか。";
        try (var sheet = new PdfSheet()) {
            for (int page = 1; page <= 3; page++) {
                if (page > 1) sheet.nextPage();
                sheet.text(60, 30, 10.5f, said).text(60, 100, 10.5f, page + "人目の意見です。");
            }

            assertThat(read(sheet)).contains("1 " + said, "2 " + said, "3 " + said);
        }
    }

    @Test
    void aTitleOnFewOfManyPagesIsNoRunningHead() throws IOException {
        try (var sheet = new PdfSheet()) {
            for (int page = 1; page <= 12; page++) {
                if (page > 1) sheet.nextPage();
                if (page % 5 == 1) sheet.text(60, 30, 9, "諮問個票");
                sheet.text(60, 100, 10.5f, "本文" + page);
            }

            assertThat(read(sheet)).contains("1 諮問個票", "6 諮問個票", "11 諮問個票");
        }
    }

    @Test
    void headsOfLeftAndRightPagesStandOnceEach() throws IOException {
        try (var sheet = new PdfSheet()) {
            for (int page = 1; page <= 6; page++) {
                if (page > 1) sheet.nextPage();
                sheet.text(60, 30, 9, page % 2 == 1 ? "潮見市" : "審議会")
                        .text(60, 100, 10.5f, "文" + page);
            }

            assertThat(read(sheet))
                    .containsExactly(
                            "1 潮見市", "1 文1", "2 審議会", "2 文2", "3 文3", "4 文4", "5 文5", "6 文6");
        }
    }

    /** A year, or the number of an item that the page before began, is no number of a page. */
    @ParameterizedTest
    @CsvSource({
        "2024,true",
        "(2),true",
        "57,true",
        "1,false",
        "- 57 -,false",
        "P.57,false",
        "57ページ,false"
    })
    void aNumberAloneIsOneOfAPageOnlyWhenItCanBe(String line, boolean stays) {
        var pages = List.of(new PdfPage(1, List.of(new PageBlock.Line(line, true))));

        assertThat(Furniture.without(pages).getFirst().blocks()).hasSize(stays ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"57,58", "(57),(59)", "ⅳ,ⅴ", "ix,x"})
    void numbersThatGoOnFromPageToPageAreThoseOfPages(String first, String second) {
        var pages =
                List.of(
                        new PdfPage(5, List.of(new PageBlock.Line(first, true))),
                        new PdfPage(6, List.of(new PageBlock.Line(second, true))));

        assertThat(Furniture.without(pages)).allMatch(page -> page.blocks().isEmpty());
    }

    @Test
    void aCellBesideOneMergedDownStaysACell() throws IOException {
        try (var sheet = new PdfSheet()) {
            sheet.grid(new float[] {60, 300}, new float[] {100, 160})
                    .line(180, 100, 180, 160)
                    .line(60, 130, 180, 130)
                    .text(65, 108, 10.5f, "委託先")
                    .text(185, 108, 10.5f, "潮見情報サービス")
                    .text(65, 138, 10.5f, "再委託先");

            assertThat(read(sheet)).containsExactly("1 委託先 | 潮見情報サービス", "1 再委託先 | ");
        }
    }

    @Test
    void blankPagesCount() throws IOException {
        try (var sheet = new PdfSheet()) {
            sheet.text(60, 100, 10.5f, "一枚目").nextPage().nextPage().text(60, 100, 10.5f, "三枚目");

            var text =
                    PdfText.read(
                            sheet.save(folder.resolve("b.pdf")),
                            List.of(),
                            PdfLimits.DEFAULT,
                            Ocr.NONE,
                            EmbeddedFiles.LEFT_IN);

            assertThat(lines(text)).containsExactly("1 一枚目", "3 三枚目");
            assertThat(text.pages()).hasSize(3);
            assertThat(text.warnings()).isEmpty();
        }
    }

    private List<String> read(PdfSheet sheet) throws IOException {
        var file = Files.createTempFile(folder, "sheet", ".pdf");
        var text =
                PdfText.read(
                        sheet.save(file),
                        List.of(),
                        PdfLimits.DEFAULT,
                        Ocr.NONE,
                        EmbeddedFiles.LEFT_IN);
        assertThat(text.warnings()).isEmpty();
        return lines(text);
    }

    /** Page and line; cells parted by bars, their lines by ⏎. */
    static List<String> lines(PdfText text) {
        return text.pages().stream()
                .flatMap(
                        page ->
                                page.blocks().stream()
                                        .map(block -> page.number() + " " + line(block)))
                .collect(Collectors.toList());
    }

    private static String line(PageBlock block) {
        return switch (block) {
            case PageBlock.Line line -> line.text();
            case PageBlock.Row row -> String.join(" | ", row.cells()).replace("\n", "⏎");
        };
    }
}
