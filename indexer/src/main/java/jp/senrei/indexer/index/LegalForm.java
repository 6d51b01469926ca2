package jp.senrei.indexer.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

    private final List<String> forms;

    LegalForm(String... forms) {
        this.forms = List.of(forms);
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
