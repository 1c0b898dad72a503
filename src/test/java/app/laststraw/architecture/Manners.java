package app.laststraw.architecture;

import static app.laststraw.architecture.House.accesses;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.text.Format;
import java.time.Clock;
import java.time.InstantSource;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What nobody does in any room: look at a clock, read the environment, print, keep state in a static. */
final class Manners {
    private static final List<Class<?>> CHANGING = List.of(
            AbstractCollection.class,
            AbstractMap.class,
            Format.class,
            StringBuilder.class,
            ThreadLocal.class,
            Date.class);

    private final String root;

    Manners(String root) {
        this.root = root;
    }

    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("time is handed in", nobodyBelowTheRoot("the system clock", Manners::readsTheClock));
        rules.put("nothing prints but the command line", nobodyBelowTheRoot("the console", Manners::prints));
        rules.put("the environment is read in Config", environmentIsReadInConfig());
        rules.put("statics are final", noFields().that(areStatic()).should().notBeFinal());
        rules.put("statics do not change", noFields().that(areStatic()).should().haveRawType(thatChanges()));
        return rules;
    }

    private ArchRule nobodyBelowTheRoot(String what, Predicate<AccessTarget> targets) {
        return noClasses().that(not(resideInAPackage(root))).should().accessTargetWhere(accesses(what, targets));
    }

    private static boolean readsTheClock(AccessTarget target) {
        String owner = target.getOwner().getName();
        return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.") && !takesAClock(target);
            case "currentTimeMillis" -> owner.equals(System.class.getName());
            case "system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes" ->
                owner.equals(Clock.class.getName()) || owner.equals(InstantSource.class.getName());
            case "<init>" -> owner.equals(Date.class.getName());
            default -> false;
        };
    }

    private static boolean takesAClock(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget method
                && method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean prints(AccessTarget target) {
        boolean console = target.getOwner().isEquivalentTo(System.class)
                && target.getName().matches("out|err");
        return console || target.getName().equals("printStackTrace");
    }

    private ArchRule environmentIsReadInConfig() {
        return noClasses()
                .that(describe(
                        "are not Config", candidate -> !candidate.getName().equals(root + ".Config")))
                .should()
                .accessTargetWhere(accesses(
                        "the environment",
                        target -> target.getOwner().isEquivalentTo(System.class)
                                && target.getName().equals("getenv")));
    }

    /** Those that somebody wrote: what the compiler adds is its own affair. */
    private static DescribedPredicate<JavaField> areStatic() {
        return describe(
                "are static",
                field -> field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static DescribedPredicate<JavaClass> thatChanges() {
        return describe(
                "that changes",
                type -> type.isArray()
                        || type.getPackageName().equals("java.util.concurrent.atomic")
                        || CHANGING.stream().anyMatch(type::isAssignableTo));
    }
}
