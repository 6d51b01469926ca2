package jp.senrei.server.site.statistics;

import static jp.senrei.server.question.SearchAddress.encode;
import static jp.senrei.server.site.Addresses.STATISTICS;
import static jp.senrei.server.site.Addresses.statistics;

import jp.senrei.server.statistics.Indicator;

/** Where the figures are. */
final class StatisticsAddresses {
    private StatisticsAddresses() {}

    static String csv(String municipality) {
        return statistics(municipality) + ".csv";
    }

    static String csv(String municipality, String table) {
        return csv(municipality) + "?table=" + encode(table);
    }

    static String compare(Indicator indicator) {
        return STATISTICS + "/compare?row=" + indicator.code();
    }

    static String compareCsv(Indicator indicator) {
        return STATISTICS + "/compare.csv?row=" + indicator.code();
    }
}
