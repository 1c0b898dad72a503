package app.laststraw.usecase.client;

import java.net.IDN;
import java.util.Locale;
import java.util.Set;

/** E-mail domains as a client's record has them. */
public final class EmailDomain {
    /**
     * Mail providers for everybody. They say nothing of where somebody works: kept as a client's domain, one would make an
     * outsider of each colleague with a private address, without anybody knowing why, and would keep nobody out whom
     * the rules for guests and other organisations let in.
     */
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "yahoo.com",
            "icloud.com",
            "me.com",
            "aol.com",
            "gmx.de",
            "gmx.net",
            "web.de",
            "proton.me",
            "protonmail.com",
            "qq.com",
            "foxmail.com",
            "163.com",
            "126.com",
            "sina.com",
            "mail.ru",
            "yandex.ru");

    private EmailDomain() {}

    public static boolean isForEverybody(String domain) {
        return FOR_EVERYBODY.contains(domain);
    }

    /** As somebody may write it: with an at sign, in capitals, in letters beyond ASCII. */
    public static String asMailServersSayIt(String typed) {
        String bare = typed.substring(typed.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        try {
            return IDN.toASCII(bare);
        } catch (IllegalArgumentException noDomain) {
            return bare;
        }
    }
}
