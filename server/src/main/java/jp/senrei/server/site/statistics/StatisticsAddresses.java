package jp.senrei.server.site.statistics;

import static jp.senrei.server.question.SearchAddress.encode;

import jp.senrei.server.statistics.Indicator;

/** Where the figures are. */
final class StatisticsAddresses {
    static final String HOME = "/statistics";

    private StatisticsAddresses() {}

    static String of(String municipality) {
        return HOME + "/" + encode(municipality);
    }

    static String csv(String municipality) {
        return of(municipality) + ".csv";
    }

    static String csv(String municipality, String table) {
        return csv(municipality) + "?table=" + encode(table);
    }

    static String compare(Indicator indicator) {
        return HOME + "/compare?row=" + indicator.code();
    }

    static String compareCsv(Indicator indicator) {
        return HOME + "/compare.csv?row=" + indicator.code();
    }
}
