package jp.senrei.indexer.fetch;

/** 転送: where an answer that sends elsewhere may send. */
final class Redirects {
    private Redirects() {}

    /**
     * From {@code https} never to {@code http}: on the way anybody could put other bytes in their
     * place. Everything else that holds for an address holds for this one too.
     */
    static SourceAddress follow(SourceAddress from, String location, boolean anyPort)
            throws Trouble {
        SourceAddress to;
        try {
            to = from.resolve(location, anyPort);
        } catch (Trouble refused) {
            throw new Trouble(Trouble.Code.REDIRECT, "転送先のアドレスを使えません。" + refused.sentence());
        }
        if (from.isSecure() && !to.isSecure())
            throw new Trouble(
                    Trouble.Code.REDIRECT,
                    "暗号化されていないアドレス（http://）へ転送されるため、取り込みません。サイトの管理者に確かめてください。");
        return to;
    }
}
