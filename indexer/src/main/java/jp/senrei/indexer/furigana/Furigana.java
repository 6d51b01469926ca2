package jp.senrei.indexer.furigana;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Readings above kanji: 承認した is 承認(しょうにん) and した, 申し込み is 申(もう)し込(こ)み. Kana, letters and figures
 * get none. Safe for many threads.
 *
 * <p>Known weakness: a word with several readings gets the one that the dictionary thinks likelier.
 */
public final class Furigana {
    /** （火） is かようび and not ひ. */
    private static final Map<String, String> WEEKDAYS =
            Map.of("月", "げつ", "火", "か", "水", "すい", "木", "もく", "金", "きん", "土", "ど", "日", "にち");

    private static final Set<String> PLAIN_NUMBERS = Set.of("二", "三", "五");
    private static final Set<String> SPEAKER_MARKS =
            Set.of("○", "◯", "〇", "●", "◎", "□", "■", "◇", "◆");
    private static final Set<String> ROLES =
            Set.of(
                    "委員", "会長", "副", "委員長", "議長", "部長", "課長", "次長", "係長", "所長", "室長", "館長", "園長",
                    "校長", "局長", "主幹", "主査", "主任", "主事", "補佐", "先生", "教授", "弁護士", "氏", "様", "さん",
                    "君");

    private static final int LONGEST_GIVEN_NAME = 3;
    private static final String ROLE =
            "(?:" + ROLES.stream().sorted().collect(Collectors.joining("|")) + ")";
    private static final Pattern ROLE_BEHIND = Pattern.compile("[\\s　]{1,4}[(（]?" + ROLE);

    /** The rest of a name before what somebody is: 沖原(いづ子　副会長). */
    private static final Pattern FULL_NAME =
            Pattern.compile("[\\s　]?[\\p{IsHan}ぁ-んァ-ヶ]{1,3}[\\s　]{0,4}[(（]?" + ROLE);

    private final String text;
    private final List<Token> tokens;
    private final BitSet people;
    private final List<Stretch> stretches = new ArrayList<>();

    /** Where what is kept back for the next stretch without a reading begins. */
    private int plainFrom;

    private Furigana(String text) {
        this.text = text;
        this.tokens = Tokens.of(text);
        this.people = PeopleNamed.in(text, tokens);
    }

    /** Linear: about 0.8 ms for 1,000 characters once Java is warm. */
    public static List<Stretch> of(String text) {
        if (text.isEmpty()) return List.of();
        if (!Kanji.isIn(text)) return List.of(new Stretch(text, null));
        return new Furigana(text).read();
    }

    private List<Stretch> read() {
        for (int i = 0; i < tokens.size(); ) i += readFrom(i);
        plainUpTo(text.length());
        return List.copyOf(stretches);
    }

    /** Gives how many tokens were read. */
    private int readFrom(int i) {
        var known = KnownReadings.STANDARD.longestAt(text, tokens, i);
        if (known != null && (known.tokens() > 1 || !counts(i))) {
            int start = tokens.get(i).start();
            for (var part : known.word().parts()) {
                add(start, part.text(), part.reading());
                start += part.text().length();
            }
            return known.tokens();
        }
        var token = tokens.get(i);
        add(token.start(), token.text(), reading(i));
        return 1;
    }

    private @Nullable String reading(int i) {
        var token = tokens.get(i);
        if (token.isNumber()) return isPlainNumber(i) ? token.reading() : null;
        if (isPerson(i) || isLetterApart(token)) return null;
        if (isInBrackets(token) && WEEKDAYS.containsKey(token.text()))
            return WEEKDAYS.get(token.text());
        if (isYearBefore(i)) return "ねん";
        return counts(i) ? Counters.reading(text, tokens, i) : token.reading();
    }

    /** にほん, さんてん, ごめい: no word behind them changes how they are read but 人 and 日. */
    private boolean isPlainNumber(int i) {
        var token = tokens.get(i);
        return PLAIN_NUMBERS.contains(token.text())
                && !counts(i)
                && (i + 1 == tokens.size()
                        || !tokens.get(i + 1).isNumber()
                                && !tokens.get(i + 1).text().startsWith("人")
                                && !tokens.get(i + 1).text().startsWith("日"));
    }

    /** How a name is read only its bearer knows. Many names of people are names of places. */
    private boolean isPerson(int i) {
        var token = tokens.get(i);
        if (people.get(token.start()) || token.isPerson() || isGivenName(token)) return true;
        if (isFamilyName(i)) return true;
        if (!token.isName()) return false;
        if (!isMunicipality(token)
                && FULL_NAME.matcher(text).region(token.end(), text.length()).lookingAt())
            return true;
        return i > 0 && SPEAKER_MARKS.contains(tokens.get(i - 1).text())
                || i + 1 < tokens.size() && ROLES.contains(tokens.get(i + 1).text());
    }

    /** 年1回, which is ねんいっかい. */
    private boolean isYearBefore(int i) {
        return tokens.get(i).text().equals("年")
                && i + 1 < tokens.size()
                && tokens.get(i + 1).isNumber();
    }

    /** 遠近 of 遠近俊夫. */
    private boolean isFamilyName(int i) {
        var token = tokens.get(i);
        if (i + 1 == tokens.size() || !tokens.get(i + 1).isGivenName()) return false;
        return token.end() == tokens.get(i + 1).start()
                && token.text().length() <= LONGEST_GIVEN_NAME
                && !ROLES.contains(token.text());
    }

    private static boolean isMunicipality(Token token) {
        return "市区町村都道府県".indexOf(token.text().charAt(token.text().length() - 1)) >= 0;
    }

    /** 岬　陽子　委員: between white space, before what somebody is. */
    private boolean isGivenName(Token token) {
        return token.text().length() <= LONGEST_GIVEN_NAME
                && isGap(token.start() - 1)
                && isGap(token.end())
                && ROLE_BEHIND.matcher(text).region(token.end(), text.length()).lookingAt();
    }

    private boolean isInBrackets(Token token) {
        return token.start() > 0
                && token.end() < text.length()
                && "(（".indexOf(text.charAt(token.start() - 1)) >= 0
                && ")）".indexOf(text.charAt(token.end())) >= 0;
    }

    private boolean counts(int i) {
        return i > 0
                && tokens.get(i - 1).isNumber()
                && tokens.get(i - 1).end() == tokens.get(i).start();
    }

    /** 日　時: the letters of a word set wide, which is にちじ and not ひ, とき. */
    private boolean isLetterApart(Token token) {
        return token.text().length() == 1
                && (isGap(token.start() - 1) && isAlone(token.start() - 2, -1)
                        || isGap(token.end()) && isAlone(token.end() + 1, 1));
    }

    private boolean isAlone(int at, int step) {
        return at >= 0
                && at < text.length()
                && Kanji.isOne(text.charAt(at))
                && (at + step < 0 || at + step >= text.length() || isGap(at + step));
    }

    private boolean isGap(int at) {
        return at >= 0 && at < text.length() && isWhite(text.charAt(at));
    }

    private static boolean isWhite(char c) {
        return Character.isWhitespace(c) || c == '\u00a0';
    }

    private void add(int start, String word, @Nullable String reading) {
        if (reading == null || !Kanji.isIn(word)) return;
        int at = start;
        for (var part : Okurigana.apart(word, reading)) {
            if (part.reading() != null) {
                plainUpTo(at);
                stretches.add(part);
                plainFrom = at + part.text().length();
            }
            at += part.text().length();
        }
    }

    private void plainUpTo(int end) {
        if (end > plainFrom) stretches.add(new Stretch(text.substring(plainFrom, end), null));
        plainFrom = end;
    }
}
