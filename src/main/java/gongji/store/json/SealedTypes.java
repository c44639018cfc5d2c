package gongji.store.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * Tells the cases of a sealed interface apart by their simple names, without a word of it in the interface, and writes of a
 * record nothing but its components.
 */
final class SealedTypes extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public @Nullable TypeResolverBuilder<?> findTypeResolver(MapperConfig<?> config, AnnotatedClass type,
            JavaType baseType) {
        if (!isSealed(type.getRawType()) && !isCase(type.getRawType())) {
            return super.findTypeResolver(config, type, baseType);
        }
        return new StdTypeResolverBuilder().init(JsonTypeInfo.Id.NAME, null)
                .inclusion(JsonTypeInfo.As.PROPERTY)
                .typeProperty("is");
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(Annotated type) {
        Class<?> raw = type.getRawType();
        return isSealed(raw)
                ? Arrays.stream(raw.getPermittedSubclasses()).map(it -> new NamedType(it, it.getSimpleName())).toList()
                : super.findSubtypes(type);
    }

    @Override
    public @Nullable String findTypeName(AnnotatedClass type) {
        return isCase(type.getRawType()) ? type.getRawType().getSimpleName() : super.findTypeName(type);
    }

    @Override
    public boolean hasIgnoreMarker(AnnotatedMember member) {
        boolean computed = member instanceof AnnotatedMethod method && method.getParameterCount() == 0
                && method.getDeclaringClass().isRecord() && Arrays.stream(method.getDeclaringClass()
                        .getRecordComponents()).noneMatch(it -> it.getName().equals(method.getName()));
        return computed || super.hasIgnoreMarker(member);
    }

    private static boolean isSealed(Class<?> type) {
        return type.isInterface() && type.isSealed();
    }

    private static boolean isCase(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).anyMatch(SealedTypes::isSealed);
    }
}
