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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the generator knows of the class in a source: its parameter, its variables' types. */
final class GenericClass {

    private static final Pattern OLD = Pattern.compile("(?s)\\\\old\\s*\\((.*)\\)");
    private static final Pattern ELEMENT = Pattern.compile("(?s)(.*?)(\\w+)\\s*\\[.*\\]");
    private static final Pattern PATH = Pattern.compile("(?:[\\w\\\\]+\\.)*(\\\\?\\w+)");

    private final ClassOrInterfaceDeclaration type;
    private final String parameter;

    GenericClass(String file, CompilationUnit unit) {
        type = unit.findFirst(ClassOrInterfaceDeclaration.class).orElseThrow(() ->
                new RefusedException(file, 1, "there is no class", "write one generic class"));
        if (unit.getTypes().size() != 1 || type.getTypeParameters().size() != 1
                || !type.getTypeParameter(0).getTypeBound().isEmpty()) {
            throw new RefusedException(file, type.getBegin().orElseThrow().line,
                    "primitive forms need one class with one type parameter without a bound",
                    "write it as final class " + type.getNameAsString() + "<T>");
        }
        parameter = type.getTypeParameter(0).getNameAsString();
    }

    ClassOrInterfaceDeclaration type() {
        return type;
    }

    String name() {
        return type.getNameAsString();
    }

    String parameter() {
        return parameter;
    }

    boolean isElement(Type candidate) {
        String text = candidate.asString();
        return text.equals(parameter) || text.equals("Object");
    }

    /** Whether {@code expression}, Java or JML, inside {@code member} is an element. */
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
