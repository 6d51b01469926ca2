package jp.senrei.corpus.accession;

import java.util.Optional;
import java.util.stream.Stream;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.corpus.ledger.Register;

/**
 * 中のファイルの所在: where a file lies that was found in another one.
 *
 * <pre>
 * /papers/資料.zip!/個票.pdf               in a ZIP
 * /papers/資料.zip!/中.zip!/次第.txt        in a ZIP in a ZIP
 * </pre>
 *
 * <p>No name of a member has an exclamation mark before a slash, but folders of this computer and
 * addresses of the web may: whether something lies in a document only the {@link Register} knows,
 * which was told of the document first.
 */
public final class MemberAddress {
    private static final String INSIDE = "!/";

    private MemberAddress() {}

    /**
     * @param member as {@code 資料/個票.pdf}
     */
    public static String of(String container, String member) {
        return container + INSIDE + member;
    }

    /** How the addresses of all begin that lie in a container. */
    static String beginning(String container) {
        return container + INSIDE;
    }

    /** What it would lie in, the innermost first. */
    static Stream<String> outer(String address) {
        return Stream.iterate(
                        address.lastIndexOf(INSIDE),
                        at -> at >= 0,
                        at -> address.lastIndexOf(INSIDE, at - 1))
                .map(at -> address.substring(0, at));
    }

    /** The documents it lies in, the innermost first; also those that are deleted. */
    static Stream<DocumentState> containers(String address, Register register) {
        return outer(address).flatMap(outer -> register.at(outer).stream());
    }

    /** The document that it was taken out of; empty when it stands by itself. */
    public static Optional<DocumentState> container(String address, Register register) {
        return containers(address, register).findFirst();
    }

    /** In how many documents it lies. */
    public static int depth(String address, Register register) {
        return (int) containers(address, register).count();
    }
}
