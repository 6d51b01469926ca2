package jp.senrei.server;

import java.util.List;
import jp.senrei.corpus.model.Appearance;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Evidence;
import jp.senrei.corpus.model.Exchange;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.MeetingRef;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Organization;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.Reference;
import jp.senrei.corpus.model.Regime;
import jp.senrei.corpus.model.ServiceMention;
import org.jspecify.annotations.Nullable;

/** A case of which nothing is known but what a test says. */
public final class DossierDraft {
    private final String id;
    private Municipality municipality = new Municipality("990001", "潮見市", "みなと県");
    private @Nullable String council;
    private MeetingRef meeting = new MeetingRef("m", null, null, null, false, null);
    private CaseKind kind = CaseKind.CONSULTATION;
    private @Nullable String number;
    private String title = "題名";
    private @Nullable String department;
    private List<Matter> matters = List.of();
    private List<ArticleRef> articles = List.of();
    private List<Organization> organizations = List.of();
    private List<ServiceMention> services = List.of();
    private List<String> certifications = List.of();
    private List<String> personalInformation = List.of();
    private List<String> protections = List.of();
    private @Nullable String startDate;
    private @Nullable String startText;
    private Outcome outcome = Outcome.PENDING;
    private @Nullable String decision;
    private List<String> conditions = List.of();
    private List<Reference> references = List.of();
    private List<Appearance> appearances = List.of();
    private Regime regime = Regime.ACT;
    private List<Exchange> exchanges = List.of();
    private List<Evidence> evidence = List.of();

    public DossierDraft(String id) {
        this.id = id;
    }

    public DossierDraft municipality(Municipality said) {
        municipality = said;
        return this;
    }

    public DossierDraft council(@Nullable String said) {
        council = said;
        return this;
    }

    public DossierDraft meeting(MeetingRef said) {
        meeting = said;
        return this;
    }

    public DossierDraft kind(CaseKind said) {
        kind = said;
        return this;
    }

    public DossierDraft number(@Nullable String said) {
        number = said;
        return this;
    }

    public DossierDraft title(String said) {
        title = said;
        return this;
    }

    public DossierDraft department(@Nullable String said) {
        department = said;
        return this;
    }

    public DossierDraft matters(Matter... all) {
        matters = List.of(all);
        return this;
    }

    public DossierDraft articles(ArticleRef... all) {
        articles = List.of(all);
        return this;
    }

    public DossierDraft organizations(Organization... all) {
        organizations = List.of(all);
        return this;
    }

    public DossierDraft services(ServiceMention... all) {
        services = List.of(all);
        return this;
    }

    public DossierDraft certifications(String... all) {
        certifications = List.of(all);
        return this;
    }

    public DossierDraft personalInformation(List<String> all) {
        personalInformation = all;
        return this;
    }

    public DossierDraft protections(String... all) {
        protections = List.of(all);
        return this;
    }

    public DossierDraft outcome(Outcome said) {
        outcome = said;
        return this;
    }

    public DossierDraft decision(@Nullable String said) {
        decision = said;
        return this;
    }

    public DossierDraft conditions(List<String> all) {
        conditions = all;
        return this;
    }

    public DossierDraft references(List<Reference> all) {
        references = all;
        return this;
    }

    public DossierDraft appearances(Appearance... all) {
        appearances = List.of(all);
        return this;
    }

    public DossierDraft regime(Regime said) {
        regime = said;
        return this;
    }

    public DossierDraft exchanges(List<Exchange> all) {
        exchanges = all;
        return this;
    }

    public DossierDraft evidence(Evidence... all) {
        evidence = List.of(all);
        return this;
    }

    /**
     * @param text as written
     * @param date 2023-10
     */
    public DossierDraft start(String text, String date) {
        startText = text;
        startDate = date;
        return this;
    }

    public Dossier dossier() {
        return new Dossier(
                id,
                municipality,
                council,
                meeting,
                kind,
                number,
                title,
                department,
                matters,
                articles,
                organizations,
                services,
                certifications,
                personalInformation,
                protections,
                startDate,
                startText,
                outcome,
                decision,
                conditions,
                references,
                appearances,
                regime,
                exchanges,
                List.of(),
                evidence);
    }
}
