package jp.senrei.indexer.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 法人格: the legal form of an organisation, written out or in brackets. */
enum LegalForm {
    STOCK_COMPANY("株式会社", "(株)"),
    LIMITED_COMPANY("有限会社", "(有)"),
    LLC("合同会社", "(同)"),
    GENERAL_ASSOCIATION("一般社団法人", "(一社)"),
    PUBLIC_ASSOCIATION("公益社団法人", "(公社)"),
    GENERAL_FOUNDATION("一般財団法人", "(一財)"),
    PUBLIC_FOUNDATION("公益財団法人", "(公財)"),
    WELFARE("社会福祉法人", "(福)", "(社福)"),
    MEDICAL("医療法人", "(医)"),
    SCHOOL("学校法人", "(学)"),
    ADMINISTRATIVE_AGENCY("独立行政法人", "(独)"),
    NON_PROFIT("特定非営利活動法人", "NPO法人", "(特非)");

    private static final String OPENS = "(（";
    private static final String CLOSES = ")）";
    private static final int LONGEST_SHORT = 4;
    private static final Set<String> SHORT =
            Stream.of(values())
                    .flatMap(legalForm -> legalForm.forms.stream())
                    .filter(form -> form.startsWith("("))
                    .collect(Collectors.toUnmodifiableSet());

    private final List<String> forms;

    LegalForm(String... forms) {
        this.forms = List.of(forms);
    }

    /** Where the short form in brackets that begins here ends; the same place when none does. */
    static int endOfShort(String text, int start) {
        if (OPENS.indexOf(text.charAt(start)) < 0) return start;
        int most = Math.min(text.length(), start + LONGEST_SHORT);
        for (int end = start + 2; end <= most; end++) {
            if (CLOSES.indexOf(text.charAt(end - 1)) < 0) continue;
            var written = "(" + text.substring(start + 1, end - 1) + ")";
            return SHORT.contains(written) ? end : start;
        }
        return start;
    }

    /** The same name with its legal form written in the other ways; empty when it has none. */
    static Set<String> others(String name) {
        var others = new LinkedHashSet<String>();
        var folded = Folding.WORDS.fold(name).text();
        for (var legalForm : values()) legalForm.addOthers(folded, others);
        others.remove(folded);
        return others;
    }

    private void addOthers(String name, Set<String> others) {
        for (var form : forms) {
            var written = Folding.WORDS.fold(form).text();
            if (!name.contains(written) || name.equals(written)) continue;
            forms.forEach(other -> others.add(name.replace(written, other)));
        }
    }
}
