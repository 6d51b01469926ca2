package jp.senrei.corpus.vocabulary;

import java.util.List;
import jp.senrei.corpus.model.ServiceCategory;

/** A service or cloud provider and the forms it is written in. */
public record Service(String id, String name, ServiceCategory category, List<String> forms) {
    public Service {
        forms = List.copyOf(forms);
    }
}
