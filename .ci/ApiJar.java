import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Writes what others can see of a jar into another, small one: no code, no private members. Run on
 * JDK 25.
 */
class ApiJar {
  /** The earliest moment that a jar can hold, so that equal classes give equal bytes. */
  private static final long NO_TIME = 315_619_200_000L;

  private static final ClassFile FILE =
      ClassFile.of(
          ClassFile.ConstantPoolSharingOption.NEW_POOL, ClassFile.DebugElementsOption.DROP_DEBUG);

  public static void main(String[] arguments) throws IOException {
    TreeMap<String, ClassModel> classes = classes(Path.of(arguments[0]));
    TreeSet<String> seen = new TreeSet<>();
    classes.forEach(
        (name, model) -> {
          if ((model.flags().flagsMask() & ClassFile.ACC_PUBLIC) != 0) {
            addWithSupertypes(name, classes, seen);
          }
        });
    Path target = Path.of(arguments[1]);
    Files.createDirectories(target.getParent());
    try (OutputStream file = Files.newOutputStream(target);
        JarOutputStream jar = new JarOutputStream(file)) {
      jar.setLevel(9);
      for (String name : seen) {
        JarEntry entry = new JarEntry(name + ".class");
        entry.setTime(NO_TIME);
        jar.putNextEntry(entry);
        jar.write(withoutCode(classes.get(name)));
      }
    }
  }

  private static TreeMap<String, ClassModel> classes(Path path) throws IOException {
    TreeMap<String, ClassModel> classes = new TreeMap<>();
    try (JarFile jar = new JarFile(path.toFile())) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (entry.getName().endsWith(".class") && !entry.getName().equals("module-info.class")) {
          ClassModel model = FILE.parse(jar.getInputStream(entry).readAllBytes());
          classes.put(model.thisClass().asInternalName(), model);
        }
      }
    }
    return classes;
  }

  /** Public types inherit from others that are not: what they inherit is seen too. */
  private static void addWithSupertypes(
      String name, Map<String, ClassModel> classes, Set<String> seen) {
    ClassModel model = classes.get(name);
    if (model != null && seen.add(name)) {
      model.superclass().ifPresent(type -> addWithSupertypes(type.asInternalName(), classes, seen));
      model.interfaces().forEach(type -> addWithSupertypes(type.asInternalName(), classes, seen));
    }
  }

  private static byte[] withoutCode(ClassModel model) {
    return FILE.transformClass(
        model,
        ClassTransform.dropping(ApiJar::isHidden)
            .andThen(
                ClassTransform.transformingMethods(
                    MethodTransform.dropping(element -> element instanceof CodeModel))));
  }

  private static boolean isHidden(ClassElement element) {
    return switch (element) {
      case FieldModel field -> isHidden(field.flags());
      // A class whose constructors are all private cannot be extended: that is seen too.
      case MethodModel method ->
          isHidden(method.flags()) && !method.methodName().equalsString("<init>");
      default -> false;
    };
  }

  private static boolean isHidden(AccessFlags flags) {
    return (flags.flagsMask() & (ClassFile.ACC_PUBLIC | ClassFile.ACC_PROTECTED)) == 0;
  }
}
