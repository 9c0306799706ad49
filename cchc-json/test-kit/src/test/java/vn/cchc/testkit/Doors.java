package vn.cchc.testkit;

import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public constructors and methods of a library. */
final class Doors {
  private Doors() {}

  /** Returns the public types that the module of a class exports. */
  static List<Class<?>> types(Class<?> of) throws IOException, URISyntaxException {
    URL place = of.getProtectionDomain().getCodeSource().getLocation();
    ModuleDescriptor module =
        ModuleFinder.of(Path.of(place.toURI())).findAll().iterator().next().descriptor();
    Set<String> exported =
        module.exports().stream()
            .filter(one -> !one.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet());
    return ClassPath.from(of.getClassLoader()).getTopLevelClassesRecursive("vn.cchc").stream()
        .filter(one -> exported.contains(one.getPackageName()))
        .<Class<?>>map(ClassPath.ClassInfo::load)
        .filter(one -> one.getProtectionDomain().getCodeSource().getLocation().equals(place))
        .flatMap(Doors::withNested)
        .filter(type -> !type.isAnnotation())
        .sorted(Comparator.comparing(Class::getName))
        .toList();
  }

  private static Stream<Class<?>> withNested(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        ? Stream.concat(
            Stream.of(type), Stream.of(type.getDeclaredClasses()).flatMap(Doors::withNested))
        : Stream.empty();
  }

  /** Returns the constructors and methods of a type that have code and parameters. */
  static List<Executable> of(Class<?> type) {
    return Stream.concat(
            Modifier.isAbstract(type.getModifiers())
                ? Stream.empty()
                : Stream.of(type.getConstructors()),
            classes(type)
                .flatMap(one -> Stream.of(one.getMethods()))
                .filter(method -> !Modifier.isAbstract(method.getModifiers()))
                .filter(method -> isOwn(type, method))
                .distinct())
        .filter(door -> door.getParameterCount() > 0)
        .sorted(Comparator.comparing(Executable::toString))
        .toList();
  }

  /** Returns a type, and those of its constants if it is an enum whose constants have code. */
  private static Stream<Class<?>> classes(Class<?> type) {
    return Stream.concat(
        Stream.of(type),
        Stream.of(type)
            .filter(Class::isEnum)
            .flatMap(one -> Stream.of(one.getEnumConstants()).map(Object::getClass)));
  }

  /** Returns whether no other public type has a method, and the compiler did not write it. */
  private static boolean isOwn(Class<?> type, Method method) {
    Class<?> declaring = method.getDeclaringClass();
    return (declaring == type || !Modifier.isPublic(declaring.getModifiers()))
        && !method.isBridge()
        && !method.getName().equals("equals")
        && !(type.isEnum() && method.getName().equals("valueOf"));
  }
}
