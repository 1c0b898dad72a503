package app.laststraw.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rules between rooms, for a house that stands in any package: the real one, and the one in {@code seeded}, which
 * breaks every rule once.
 */
public final class House {
    private static final List<String> ADAPTERS =
            List.of("slack", "store", "mustache", "schedule", "playground", "csv", "mail", "chart");
    private static final List<String> DOMAIN =
            List.of("workspace", "client", "report", "tally", "decision", "script", "exit", "digest", "announcement");

    private final String root;

    public House(String root) {
        this.root = root;
    }

    /** Each rule by what it says. */
    public Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("the domain is pure", domainIsPure());
        rules.put("clients know only who is in the workspace", roomKnows("client", "workspace"));
        rules.put("the workspace knows no other room", roomKnows("workspace"));
        rules.put("reports know only clients and the workspace", roomKnows("report", "client", "workspace"));
        rules.put("the tally knows only what is reported", roomKnows("tally", "report", "client", "workspace"));
        rules.put("the decision knows only what is tallied", aboveTheTally("decision"));
        rules.put("scripts know only what is decided", aboveTheTally("script", "decision"));
        rules.put("the exit knows only what is decided", aboveTheTally("exit", "decision"));
        rules.put("the digest knows only what is decided and carried out", aboveTheTally("digest", "decision", "exit"));
        rules.put("use cases know only the domain", knowsOnly("usecase", "domain"));
        rules.put("words know only the domain", knowsOnly("words", "domain"));
        for (String adapter : ADAPTERS) {
            rules.put(adapter + " knows no other adapter", knowsNoOtherAdapter(adapter));
        }
        rules.put("nobody knows the root", nobodyKnowsTheRoot());
        rules.put("ports are called from use cases only", portsAreCalledFromUseCasesOnly());
        rules.put("Slack stays at the front", staysIn(List.of("slack", "playground"), "com.slack..", "okhttp3.."));
        rules.put(
                "web servers stay at the front",
                staysIn(List.of("slack", "playground"), "jakarta.servlet..", "org.eclipse.jetty.."));
        rules.put(
                "the database stays in the store",
                staysIn(
                        List.of("store"),
                        "java.sql..",
                        "org.jdbi..",
                        "com.zaxxer..",
                        "org.flywaydb..",
                        "org.sqlite.."));
        rules.put("connections are handed to the schedule alone", connectionsAreHandedToTheScheduleAlone());
        rules.put("the scheduler stays in schedule", staysIn(List.of("schedule"), "com.github.kagkarlsson.."));
        rules.put("Mustache stays in mustache", staysIn(List.of("mustache"), "com.github.mustachejava.."));
        rules.put("CSV stays in csv", staysIn(List.of("csv"), "de.siegmar.fastcsv.."));
        rules.put("e-mail stays in mail", staysIn(List.of("mail"), "jakarta.mail..", "org.eclipse.angus.."));
        rules.put(
                "drawing stays in chart",
                staysIn(List.of("chart"), "org.knowm.xchart..", "java.awt..", "javax.imageio.."));
        rules.put("messages do nothing but word", wordsOnly("slack.message"));
        rules.put("views do nothing but word", wordsOnly("slack.view"));
        rules.put("only the gate’s doors speak", onlyTheGatesDoorsSpeak());
        rules.put("only the gate’s doors send files", onlyTheGatesDoorsSendFiles());
        rules.put("only the gate’s doors answer a command", onlyTheGatesDoorsAnswerACommand());
        rules.put("only the gate’s doors answer", onlyTheGatesDoorsAnswer());
        rules.put("nobody speaks where a request came from", nobodySpeaksWhereARequestCameFrom());
        rules.put("there are no cycles", noCycles());
        rules.putAll(new Manners(root).rules());
        return rules;
    }

    /** The rooms of the domain that have rules here; a new one asks for a rule. */
    public static List<String> roomsOfTheDomain() {
        return DOMAIN;
    }

    /** An address is a value like any other; the rest of java.net is not. */
    private ArchRule domainIsPure() {
        return noClasses()
                .that(in("domain.."))
                .should()
                .dependOnClassesThat(not(type(URI.class)
                        .or(resideInAnyPackage(
                                root + ".domain..",
                                "java.lang..",
                                "java.util..",
                                "java.time..",
                                "java.math..",
                                "java.text.."))));
    }

    private ArchRule aboveTheTally(String room, String... more) {
        return roomKnows(
                room,
                Stream.concat(Stream.of("tally", "report", "client", "workspace"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private ArchRule roomKnows(String room, String... others) {
        String[] known = Stream.concat(Stream.of(room), Stream.of(others))
                .map(other -> root + ".domain." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that(in("domain." + room + ".."))
                .should()
                .dependOnClassesThat(in("domain..").and(not(resideInAnyPackage(known))));
    }

    private ArchRule knowsOnly(String room, String other) {
        return noClasses()
                .that(in(room + ".."))
                .should()
                .dependOnClassesThat(in(".").and(not(in(room + ".."))).and(not(in(other + ".."))));
    }

    private ArchRule knowsNoOtherAdapter(String adapter) {
        String[] others = ADAPTERS.stream()
                .filter(other -> !other.equals(adapter))
                .map(other -> root + "." + other + "..")
                .toArray(String[]::new);
        return noClasses().that(in(adapter + "..")).should().dependOnClassesThat(resideInAnyPackage(others));
    }

    private ArchRule nobodyKnowsTheRoot() {
        DescribedPredicate<JavaClass> atTheRoot = resideInAPackage(root);
        return noClasses().that(not(atTheRoot)).should().dependOnClassesThat(atTheRoot);
    }

    private ArchRule portsAreCalledFromUseCasesOnly() {
        DescribedPredicate<JavaClass> ports =
                in("domain..").or(in("usecase..")).and(describe("are ports", House::isPort));
        return noClasses()
                .that(not(in("usecase..")))
                .should()
                .accessTargetWhere(accesses("ports", target -> ports.test(target.getOwner())));
    }

    /** A public interface of domain or use cases that anybody may implement; sealed ones are values. */
    private static boolean isPort(JavaClass candidate) {
        return candidate.isInterface()
                && candidate.isTopLevelClass()
                && candidate.getModifiers().contains(JavaModifier.PUBLIC)
                && !candidate.reflect().isSealed();
    }

    private ArchRule staysIn(List<String> rooms, String... packages) {
        String[] inside = rooms.stream().map(room -> root + "." + room + "..").toArray(String[]::new);
        return noClasses()
                .that(not(resideInAnyPackage(inside)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages));
    }

    /** By the root, as everything is. */
    private ArchRule connectionsAreHandedToTheScheduleAlone() {
        return noClasses()
                .that(not(resideInAnyPackage(root, root + ".store..", root + ".schedule..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("javax.sql.."));
    }

    private ArchRule wordsOnly(String room) {
        return noClasses()
                .that(in(room + ".."))
                .should()
                .dependOnClassesThat(in("slack.handler..")
                        .or(resideInAnyPackage(
                                "com.slack.api",
                                "com.slack.api.bolt..",
                                "com.slack.api.methods..",
                                "com.slack.api.webhook..",
                                "okhttp3..",
                                "java.net.http..",
                                "java.nio.file..")));
    }

    /** What is posted passes the gate in Delivery; private answers are those of Replies. */
    private ArchRule onlyTheGatesDoorsSpeak() {
        return onlyTheGatesDoors(
                "the Web API's chat methods",
                target -> isIn("com.slack.api.methods", target)
                        && target.getName().matches("chat[A-Z].*"));
    }

    private ArchRule onlyTheGatesDoorsSendFiles() {
        return onlyTheGatesDoors(
                "the Web API's file methods",
                target -> isIn("com.slack.api.methods", target)
                        && target.getName().matches("files[A-Z].*"));
    }

    private ArchRule onlyTheGatesDoorsAnswer() {
        return onlyTheGatesDoors(
                "Bolt's respond",
                target -> isIn("com.slack.api.bolt", target) && target.getName().equals("respond"));
    }

    /** An acknowledgement with words in it is an answer in the channel where the command was typed. */
    private ArchRule onlyTheGatesDoorsAnswerACommand() {
        return onlyTheGatesDoors(
                "words in the acknowledgement of a command",
                target -> target.getOwner().getName().equals("com.slack.api.bolt.context.builtin.SlashCommandContext")
                        && target.getName().equals("ack")
                        && target instanceof CodeUnitCallTarget call
                        && !call.getRawParameterTypes().isEmpty());
    }

    private ArchRule onlyTheGatesDoors(String what, Predicate<AccessTarget> targets) {
        Set<String> doors = Set.of(root + ".slack.webapi.Delivery", root + ".slack.webapi.Replies");
        return noClasses()
                .that(describe("are not the gate's doors", candidate -> !doors.contains(candidate.getName())))
                .should()
                .accessTargetWhere(accesses(what, targets));
    }

    private ArchRule nobodySpeaksWhereARequestCameFrom() {
        return noClasses()
                .should()
                .accessTargetWhere(accesses(
                        "Bolt's say",
                        target -> isIn("com.slack.api.bolt", target)
                                && target.getName().equals("say")));
    }

    private static boolean isIn(String packages, AccessTarget target) {
        return target.getOwner().getPackageName().startsWith(packages);
    }

    private ArchRule noCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    private DescribedPredicate<JavaClass> in(String room) {
        return resideInAPackage(room.equals(".") ? root + ".." : root + "." + room);
    }

    static DescribedPredicate<JavaAccess<?>> accesses(String what, Predicate<AccessTarget> targets) {
        return describe(what, access -> targets.test(access.getTarget()));
    }
}
