package dev.avila.alloc;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Serializable;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packages are kinds of evidence; what is proved depends on nothing that is only tested. */
final class ArchitectureTest {

    private static final String ROOT = "dev.avila.alloc";
    private static final String VIEW = ROOT + ".view";
    private static final String CONCURRENT = ROOT + ".concurrent";
    private static final String FOREIGN = ROOT + ".foreign";
    private static final String IO = ROOT + ".io";

    /** Each package that needs a peer, which no other package needs, and where that one's are. */
    private static final Map<String, String> PEERS = Map.of(
        ROOT + ".agrona", "org.agrona.",
        ROOT + ".jackson", "com.fasterxml.jackson.",
        ROOT + ".netty", "io.netty.");

    /** Each proved package and the library's packages that it may use, besides its own. */
    private static final Map<String, List<String>> ARROWS = Map.of(
        "layout", List.of(""),
        "arena", List.of("", "layout", "view"),
        "pool", List.of("", "layout", "view"),
        "stack", List.of("", "view"));

    private static final URL SHIPPED =
        AllocException.class.getProtectionDomain().getCodeSource().getLocation();

    private static final JavaClasses MAIN = new ClassFileImporter().importUrl(SHIPPED);

    @Test
    void theShippedClassesNeedTheJavaBaseModuleOnly() {
        classes().that(describe("need no peer", type -> !needsPeer(type))).should(dependOnlyOn(
            target -> isOurs(target) && !needsPeer(target) || isBase(target))).check(MAIN);
    }

    @Test
    void aPackageWithAPeerNeedsThatOneOnly() {
        PEERS.forEach((own, peer) -> classes().that(resideInAPackage(own)).should(dependOnlyOn(
            target -> isOurs(target) && !needsPeer(target) || isBase(target)
                || target.getPackageName().equals(own)
                || target.getPackageName().concat(".").startsWith(peer))).check(MAIN));
    }

    @Test
    void aModuleThatRequiresOursNeedsNoPeer(@TempDir Path folder) throws Exception {
        Path user = Files.writeString(folder.resolve("module-info.java"),
            "module user { requires " + ROOT + "; }");
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null,
            "--module-path", Path.of(SHIPPED.toURI()).toString(), user.toString()));
    }

    private static boolean isOurs(JavaClass target) {
        return target.getPackageName().startsWith(ROOT);
    }

    private static boolean isBase(JavaClass target) {
        return Object.class.getModule().getPackages().contains(target.getPackageName());
    }

    private static boolean needsPeer(JavaClass type) {
        return PEERS.containsKey(type.getPackageName());
    }

    @Test
    void aProvedPackageUsesTheLanguageTheErrorsAndItsOwnArrows() {
        ARROWS.forEach((name, targets) -> provedPackageRule(name, targets).check(MAIN));
    }

    @Test
    void everyPackageIsProvedOrNamedHere() {
        var packages = new TreeSet<String>();
        MAIN.forEach(type -> packages.add(type.getPackageName()));
        var known = new TreeSet<>(List.of(ROOT, VIEW, CONCURRENT, FOREIGN, IO));
        known.addAll(PEERS.keySet());
        ARROWS.keySet().forEach(name -> known.add(ROOT + "." + name));
        assertEquals(known, packages);
    }

    @Test
    void theErrorsUseTheLanguageOnly() {
        classes().that(resideInAPackage(ROOT)).should(dependOnlyOn(
            target -> target.getPackageName().equals(ROOT) || isLanguage(target))).check(MAIN);
    }

    @Test
    void aProvedClassUsesViewAsItsSupertypeOnly() {
        classes().that(areProved()).should(new ArchCondition<>("use view as supertype only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                    .filter(use -> use.getTargetClass().getPackageName().equals(VIEW))
                    .filter(use -> !type.isAssignableTo(use.getTargetClass().getName()))
                    .forEach(use -> events.add(
                        SimpleConditionEvent.violated(type, use.getDescription())));
            }
        }).check(MAIN);
    }

    @Test
    void viewsHaveNoFields() {
        viewsWithoutFields().check(MAIN);
    }

    /** Instead of javac's own rule, which would ask it of the containers too. */
    @Test
    void whatAStreamCanHoldNamesItsVersion() {
        classes().that().areAssignableTo(Serializable.class).and().areNotEnums()
            .and().areNotAssignableTo(VIEW + ".Proxied")
            .should(new ArchCondition<>("have a serialVersionUID") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean named = type.tryGetField("serialVersionUID").isPresent();
                    events.add(new SimpleConditionEvent(type, named, type.getName()));
                }
            }).check(MAIN);
    }

    @Test
    void provedCodeReadsNoMessage() {
        noClasses().that(areProved()).should().callMethodWhere(describe("getMessage",
            (JavaCall<?> call) -> call.getName().equals("getMessage"))).check(MAIN);
    }

    @Test
    void everyProvedPublicClassIsFinal() {
        classes().that(areProved()).and().doNotHaveSimpleName("package-info").should(
            new ArchCondition<>("be final") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean closed = type.getModifiers().contains(JavaModifier.FINAL);
                events.add(new SimpleConditionEvent(type, closed, type.getName()));
            }
        }).check(MAIN);
    }

    @Test
    void everyPackageSaysItsEvidence() throws Exception {
        for (Path file : Tidy.javaFiles(Path.of("src/main/java"))) {
            if (file.endsWith("package-info.java")) {
                String text = Files.readString(file);
                boolean says = text.contains("Evidence:")
                    && (text.contains("<b>proved</b>") || text.contains("<b>tested</b>"));
                assertEquals(true, says, file + " does not say its evidence");
            }
        }
    }

    @Test
    void theRulesCanFail() {
        var bad = new ClassFileImporter().importClasses(ArchitectureTest.class);
        assertThrows(AssertionError.class,
            () -> classes().should(dependOnlyOn(ArchitectureTest::isLanguage)).check(bad));
        assertThrows(AssertionError.class,
            () -> classes().should(haveNoFields()).check(bad));
    }

    private static ArchRule provedPackageRule(String name, List<String> targets) {
        String own = ROOT + "." + name;
        return classes().that(resideInAPackage(own)).should(dependOnlyOn(target -> {
            String used = target.getPackageName();
            return isLanguage(target) || used.equals(own) || targets.stream()
                .anyMatch(allowed -> used.equals(allowed.isEmpty() ? ROOT : ROOT + "." + allowed));
        }));
    }

    private static boolean isLanguage(JavaClass target) {
        return target.getPackageName().equals("java.lang")
            || target.isPrimitive()
            || target.isEquivalentTo(NoSuchElementException.class);
    }

    private static DescribedPredicate<JavaClass> areProved() {
        return describe("are in a proved package", type -> ARROWS.keySet().stream()
            .anyMatch(name -> type.getPackageName().equals(ROOT + "." + name)));
    }

    private static ArchRule viewsWithoutFields() {
        return classes().that(resideInAPackage(VIEW))
            .and(describe("are top level", type -> type.getEnclosingClass().isEmpty()))
            .should(haveNoFields());
    }

    private static ArchCondition<JavaClass> haveNoFields() {
        return new ArchCondition<>("have no fields") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().forEach(field -> events.add(
                    SimpleConditionEvent.violated(field, field.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> dependOnlyOn(
            Predicate<JavaClass> allowed) {
        return new ArchCondition<>("depend only on what is allowed") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                    .filter(use -> !allowed.test(use.getTargetClass().getBaseComponentType()))
                    .forEach(use -> events.add(
                        SimpleConditionEvent.violated(type, use.getDescription())));
            }
        };
    }
}
