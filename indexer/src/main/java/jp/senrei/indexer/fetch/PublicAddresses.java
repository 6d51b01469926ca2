package jp.senrei.indexer.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses belong to the public internet. A page that somebody names, or a redirect or a
 * name on that page, must not make this program ask a machine inside the own network (SSRF): not
 * itself, not a router, not the metadata service of a cloud.
 *
 * <p>Of IPv6 only global unicast (2000::/3) counts, and of that not what carries an IPv4 address
 * inside (6to4, Teredo, NAT64, mapped, compatible), which is judged by that address.
 */
final class PublicAddresses {
    private record Block(byte[] prefix, int bits) {
        static Block of(String text) {
            var parts = text.split("/");
            try {
                return new Block(
                        InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new AssertionError(text, e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.length) return false;
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) return false;
            }
            return true;
        }
    }

    /** IANA's special-purpose registry: none of these is a host on the public internet. */
    private static final List<Block> NOT_PUBLIC =
            List.of(
                            "0.0.0.0/8", // this network
                            "10.0.0.0/8",
                            "100.64.0.0/10", // shared by a provider's customers (CGNAT)
                            "127.0.0.0/8",
                            "169.254.0.0/16", // link-local, and the metadata of clouds
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "192.88.99.0/24",
                            "192.168.0.0/16",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "224.0.0.0/4",
                            "240.0.0.0/4",
                            "2001::/23", // Teredo, ORCHID and other protocols
                            "2001:db8::/32",
                            "3fff::/20")
                    .stream()
                    .map(Block::of)
                    .toList();

    private static final Block GLOBAL = Block.of("2000::/3");
    private static final Block SIX_TO_FOUR = Block.of("2002::/16");
    private static final Block NAT64 = Block.of("64:ff9b::/96");

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> !isBlocked(four.getAddress());
            case Inet6Address six -> isPublic(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic(byte[] six) {
        if (SIX_TO_FOUR.holds(six)) return !isBlocked(Arrays.copyOfRange(six, 2, 6));
        if (NAT64.holds(six)) return !isBlocked(Arrays.copyOfRange(six, 12, 16));
        return GLOBAL.holds(six) && !isBlocked(six);
    }

    private static boolean isBlocked(byte[] address) {
        return NOT_PUBLIC.stream().anyMatch(block -> block.holds(address));
    }
}
