package dev.avila.alloc.prover.lower;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.type.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the generator knows of the class in a source: which types of its elements become primitive,
 * and its variables' types. The element types are the type parameters, or else {@code Object};
 * beside parameters, {@code Object} stands for the first of them.
 */
final class GenericClass {

    private static final Pattern OLD = Pattern.compile("(?s)\\\\old\\s*\\((.*)\\)");
    private static final Pattern ELEMENT = Pattern.compile("(?s)(.*?)(\\w+)\\s*\\[.*\\]");
    private static final Pattern PATH = Pattern.compile("(?:[\\w\\\\]+\\.)*(\\\\?\\w+)");

    private final ClassOrInterfaceDeclaration type;
    private final PrimitiveForm form;
    private final List<String> parameters;

    GenericClass(String file, CompilationUnit unit, PrimitiveForm form) {
        this.form = form;
        type = unit.findFirst(ClassOrInterfaceDeclaration.class).orElseThrow(() ->
                new RefusedException(file, 1, "there is no class", "write one generic class"));
        parameters = type.getTypeParameters().stream()
                .map(parameter -> parameter.getNameAsString()).toList();
        int elements = Math.max(1, parameters.size());
        if (unit.getTypes().size() != 1 || elements < form.elements().size()
                || type.getTypeParameters().stream().anyMatch(p -> !p.getTypeBound().isEmpty())) {
            throw new RefusedException(file, type.getBegin().orElseThrow().line,
                    "primitive forms need one class, without bounds, with " + form.elements().size()
                    + " or more types of elements",
                    "write it as final class " + type.getNameAsString() + "<T>");
        }
    }

    ClassOrInterfaceDeclaration type() {
        return type;
    }

    String name() {
        return type.getNameAsString();
    }

    PrimitiveForm form() {
        return form;
    }

    List<String> parameters() {
        return parameters;
    }

    /** The parameters whose elements stay references. */
    List<String> kept() {
        return parameters.stream().filter(parameter -> primitive(parameter).isEmpty()).toList();
    }

    /** What becomes of the elements of {@code type}, unless they stay references. */
    Optional<ElementType> primitive(String type) {
        int index = type.equals("Object") ? 0 : parameters.indexOf(type);
        return 0 <= index && index < form.elements().size()
                ? Optional.of(form.elements().get(index)) : Optional.empty();
    }

    /** Whether {@code candidate} is the type of elements that become primitive. */
    boolean isElement(Type candidate) {
        return primitive(candidate.asString()).isPresent();
    }

    /**
     * Whether {@code expression}, Java or JML, inside {@code member} is an element that becomes
     * primitive.
     */
    boolean isElement(String expression, BodyDeclaration<?> member) {
        String text = Nesting.trim(expression);
        if (text.startsWith("(") && Nesting.close(text, 0) == text.length() - 1) {
            return isElement(text.substring(1, text.length() - 1), member);
        }
        Matcher old = OLD.matcher(text);
        if (old.matches()) {
            return isElement(old.group(1), member);
        }
        if (text.equals("this")) {
            return false;
        }
        int choice = Nesting.find(text, "?", 0);
        if (choice >= 0) {
            return isElement(text.substring(Nesting.find(text, ":", choice) + 1), member);
        }
        Map<String, Type> variables = variables(member);
        Matcher element = ELEMENT.matcher(text);
        if (element.matches() && variables.get(element.group(2)) != null
                && variables.get(element.group(2)).isArrayType()) {
            return isElement(variables.get(element.group(2)).asArrayType().getComponentType());
        }
        Matcher path = PATH.matcher(text);
        if (path.matches() && variables.containsKey(path.group(1))) {
            return isElement(variables.get(path.group(1)));
        }
        throw new NullFacts.NoRuleException(text);
    }

    /** The same, and false for an expression whose type nothing says. */
    boolean isKnownElement(String expression, BodyDeclaration<?> member) {
        try {
            return isElement(expression, member);
        } catch (NullFacts.NoRuleException e) {
            return false;
        }
    }

    /** The types of the fields and of all variables of {@code member}, and of its result. */
    private Map<String, Type> variables(BodyDeclaration<?> member) {
        Map<String, Type> variables = new HashMap<>();
        type.getFields().forEach(field -> collect(field, variables));
        if (member != null && !(member instanceof FieldDeclaration)) {
            collect(member, variables);
            member.findAll(Parameter.class)
                    .forEach(p -> variables.put(p.getNameAsString(), p.getType()));
        }
        if (member instanceof MethodDeclaration method) {
            variables.put("\\result", method.getType());
        }
        return variables;
    }

    private static void collect(Node node, Map<String, Type> variables) {
        node.findAll(VariableDeclarator.class)
                .forEach(v -> variables.put(v.getNameAsString(), v.getType()));
    }
}
