package dev.avila.alloc.prover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The pom uses the tools that {@code proofs/versions.properties} pins. */
final class VersionsTest {

    /** The tools that Maven brings; the others are installed by hand. */
    private static final List<String> FROM_MAVEN =
            List.of("key.core", "z3-turnkey", "cvc5", "javaparser-core");

    @Test
    void thePomAndThePinsAgree() throws Exception {
        Map<String, String> pins = Versions.read();
        Map<String, String> pom = dependencies();
        for (String tool : FROM_MAVEN) {
            assertEquals(pins.get(tool), pom.get(tool), tool);
        }
    }

    @Test
    void eachPinHasItsReason() throws Exception {
        String before = "";
        for (String line : Files.readAllLines(Path.of("proofs/versions.properties"))) {
            assertTrue(!line.contains("=") || line.startsWith("#") || before.startsWith("#"),
                    () -> "no comment above: " + line);
            before = line;
        }
    }

    private static Map<String, String> dependencies() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new File("pom.xml"));
        Map<String, String> properties = new HashMap<>();
        for (Element property : children(pom.getElementsByTagName("properties").item(0))) {
            properties.put("${" + property.getTagName() + "}", property.getTextContent());
        }
        Map<String, String> versions = new HashMap<>();
        var dependencies = pom.getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            Map<String, String> fields = new HashMap<>();
            children(dependencies.item(i))
                    .forEach(field -> fields.put(field.getTagName(), field.getTextContent()));
            String version = fields.get("version");
            versions.put(fields.get("artifactId"), properties.getOrDefault(version, version));
        }
        return versions;
    }

    private static List<Element> children(Node parent) {
        return IntStream.range(0, parent.getChildNodes().getLength())
                .mapToObj(parent.getChildNodes()::item)
                .filter(Element.class::isInstance).map(Element.class::cast).toList();
    }
}
