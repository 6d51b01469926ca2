package jp.senrei.web.view;

import java.util.List;

/** サイトマップ: the pages that every page leads to, in groups. */
public record SiteMapPage(Frame frame, List<Group> groups) {
    public SiteMapPage {
        groups = List.copyOf(groups);
    }

    public record Group(String title, List<Link> links) {
        public Group {
            links = List.copyOf(links);
        }
    }
}
