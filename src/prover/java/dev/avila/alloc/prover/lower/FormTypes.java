package dev.avila.alloc.prover.lower;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rewrites the types in the code of a generic class, and its name, for one primitive form. */
final class FormTypes {

    private final FormSource source;
    private final GenericClass generic;
    private final SourceEdits edits;
    private final FormWords words;

    FormTypes(FormSource source, FormWords words) {
        this.source = source;
        this.generic = source.generic();
        this.edits = source.edits();
        this.words = words;
    }

    void rewrite() {
        CompilationUnit unit = source.unit();
        unit.findAll(CastExpr.class).forEach(this::rewriteCast);
        unit.findAll(ClassOrInterfaceDeclaration.class).forEach(this::renameType);
        unit.findAll(ClassOrInterfaceType.class).forEach(this::rewriteType);
        unit.findAll(SingleMemberAnnotationExpr.class).forEach(this::dropSuppression);
        unit.getImports().forEach(this::rewriteImport);
    }

    /** A cast to elements goes; an array that is made and cast has the elements that it says. */
    private void rewriteCast(CastExpr cast) {
        if (source.isRewritten(cast)) {
            return;
        }
        Type type = cast.getType().getElementType();
        if (cast.getExpression() instanceof ArrayCreationExpr made) {
            source.rewrite(made.getElementType(),
                    primitive(type).orElse(source.text(made.getElementType())));
        }
        if (generic.isElement(type)) {
            source.leave(cast.getType());
            edits.replace(source.start(cast),
                    source.start(cast.getExpression()), "");
        }
    }

    private Optional<String> primitive(Type type) {
        return generic.primitive(type.asString()).map(ElementType::type);
    }

    private void renameType(ClassOrInterfaceDeclaration type) {
        if (type != generic.type()) {
            throw source.noRule(type, "a nested type");
        }
        int name = source.start(type.getName());
        int close = generic.parameters().isEmpty() ? source.end(type.getName())
                : edits.text().indexOf('>', name) + 1;
        edits.replace(name, close,
                FormWords.withArguments(words.name(generic.name()), generic.kept()));
        type.getConstructors().forEach(constructor ->
                source.replace(constructor.getName(), words.name(generic.name())));
        type.getMethods().stream().filter(method -> !method.getTypeParameters().isEmpty())
                .findFirst().ifPresent(method -> {
                    throw source.noRule(method, "a generic method");
                });
    }

    private void rewriteType(ClassOrInterfaceType type) {
        if (source.isRewritten(type)) {
            return;
        }
        if (generic.isElement(type)) {
            source.replace(type, primitive(type).orElseThrow());
        } else if (type.getTypeArguments().isPresent()) {
            List<Type> arguments = type.getTypeArguments().get();
            arguments.forEach(source::leave);
            source.replace(type, arguments.isEmpty() ? diamond(type)
                    : FormWords.withArguments(form(type), arguments.stream().map(Type::asString)
                            .filter(generic.kept()::contains).toList()));
        } else {
            source.replace(type, words.name(type.getNameAsString()));
        }
    }

    private String diamond(ClassOrInterfaceType type) {
        return words.name(type.getNameAsString()) + (generic.kept().isEmpty() ? "" : "<>");
    }

    /** The name of the form of {@code type}, a class with elements of this one. */
    private String form(ClassOrInterfaceType type) {
        List<String> arguments = type.getTypeArguments().orElseThrow().stream()
                .map(Type::asString).toList();
        if (!generic.parameters().containsAll(arguments)) {
            throw source.noRule(type, "the type " + type);
        }
        return arguments.stream().flatMap(argument -> generic.primitive(argument).stream())
                .map(ElementType::prefix).collect(Collectors.joining()) + type.getNameAsString();
    }

    private void dropSuppression(SingleMemberAnnotationExpr annotation) {
        if (generic.kept().isEmpty()
                && annotation.toString().equals("@SuppressWarnings(\"unchecked\")")) {
            source.blank(annotation);
        }
    }

    /** Generic supertypes have a form too; {@code Equality} is not needed. */
    private void rewriteImport(ImportDeclaration declaration) {
        String name = declaration.getName().getIdentifier();
        if (name.equals("Equality")) {
            source.blank(declaration);
            return;
        }
        generic.type().getExtendedTypes().stream()
                .filter(type -> type.getNameAsString().equals(name)
                        && type.getTypeArguments().isPresent())
                .findFirst().ifPresent(type -> source.replace(declaration,
                        source.text(declaration).replace(name, form(type))));
    }

    /** What the rules did not reach must not be shipped. */
    void check(CompilationUnit made) {
        made.findAll(ClassOrInterfaceType.class).stream()
                .filter(type -> generic.isElement(type) && !isOfCastArray(type)).findFirst()
                .ifPresent(type -> {
                    throw source.noRule(type, "the type " + type);
                });
    }

    /** As in {@code (V[]) new Object[n]}; such casts are left to elements that stay. */
    private static boolean isOfCastArray(ClassOrInterfaceType type) {
        return type.getParentNode().filter(ArrayCreationExpr.class::isInstance)
                .flatMap(Node::getParentNode).filter(CastExpr.class::isInstance).isPresent();
    }
}
