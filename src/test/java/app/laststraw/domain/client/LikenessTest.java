package app.laststraw.domain.client;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.workspace.ClientPresence;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Northwind | NORTHWIND Ltd.",
                "Northwind, Inc. | Northwind GmbH & Co. KG",
                "Müller S.A. | Muller",
                "O’Brien & Sons | O'Brien Sons",
                "Smith-Jones | Smith Jones LLC",
                "Northwind | Northwind Traders",
                "The Acme Group | Acme",
                "Acme Trading | New Acme Trading House",
                "晨光科技有限公司 | 晨光科技",
                "晨光 | 上海晨光科技股份有限公司",
                "上海晨光公司 | 上海晨光有限责任公司",
                "晨光 Studio | 晨光",
                "X Ltd | x",
            })
    void namesThatMayMeanTheSameFirmAreAlike(String one, String other) {
        assertTrue(Likeness.between(client(one), client(other)));
        assertTrue(Likeness.between(client(other), client(one)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Northwind | Northwinds",
                "Northwind | Southwind",
                "Art | Art Deco",
                "Acme Trading | Acme House Trading",
                "Company Ltd | Limited Inc",
                "晨 | 晨光",
                "晨光 | 阳光",
                "有限公司 | 晨光有限公司",
                "Trading Acme | Acme Trading",
            })
    void otherNamesAreNot(String one, String other) {
        assertFalse(Likeness.between(client(one), client(other)));
        assertFalse(Likeness.between(client(other), client(one)));
    }

    @Test
    void anAliasCountsAsANameDoes() {
        Client alias = client("NW").called(new ClientName("NW"), List.of(new ClientName("Northwind Ltd")));
        assertTrue(Likeness.between(alias, client("Northwind")));
        assertTrue(Likeness.between(client("Northwind"), alias));
    }

    @Test
    void soDoesAnEmailDomain() {
        assertTrue(Likeness.between(at("A", "nw.example", "a.example"), at("B", "NW.example")));
        assertFalse(Likeness.between(at("A", "nw.example"), at("B", "mail.nw.example")));
        assertFalse(Likeness.between(client("A"), client("B")));
    }

    private static Client client(String name) {
        return Client.named(new ClientId(1), new ClientName(name));
    }

    private static Client at(String name, String... domains) {
        Client client = client(name);
        return client.with(
                null, null, client.engagement(), null, new ClientPresence(Set.of(), Set.of(), Set.of(domains)));
    }
}
