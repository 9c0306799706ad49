import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypeReference;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Lets every public method and constructor that a module exports refuse a null by the name of the
 * parameter, as {@code requireNonNull(plan, "plan")} does, unless the parameter is
 * {@code @Nullable}.
 *
 * <p>Within the two libraries the compiler proves that no null is passed. A caller may not be
 * checked so, and the methods that builders inherit from generated code could not hold such a line.
 * So the checks are put into the compiled classes, at the beginning of each method.
 */
class NamedNulls {
  private static final String NULLABLE = "Lorg/jspecify/annotations/Nullable;";

  private final Map<String, ClassNode> classes = new TreeMap<>();
  private final Set<String> changed = new HashSet<>();

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    NamedNulls all = new NamedNulls();
    ModuleDescriptor module;
    try (var in = Files.newInputStream(folder.resolve("module-info.class"))) {
      module = ModuleDescriptor.read(in);
    }
    for (ModuleDescriptor.Exports one : module.exports()) {
      if (!one.isQualified()) {
        all.read(folder.resolve(one.source().replace('.', '/')));
      }
    }
    all.doors().forEach(all::check);
    all.write(folder);
  }

  private void read(Path room) throws IOException {
    try (Stream<Path> files = Files.list(room)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
        ClassNode type = new ClassNode();
        new ClassReader(Files.readAllBytes(file)).accept(type, 0);
        classes.put(type.name, type);
      }
    }
  }

  private void write(Path folder) throws IOException {
    for (String name : changed) {
      ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      classes.get(name).accept(out);
      Files.write(folder.resolve(name + ".class"), out.toByteArray());
    }
  }

  /** Returns the public classes, those that they inherit from, and those of constants. */
  private Set<ClassNode> doors() {
    Set<ClassNode> doors = new HashSet<>();
    for (ClassNode type : classes.values()) {
      if (isPublic(type) || isConstant(type)) {
        for (ClassNode one = type; one != null; one = classes.get(one.superName)) {
          doors.add(one);
        }
      }
    }
    return doors;
  }

  /** Returns whether a class is public, and so is every class around it. */
  private boolean isPublic(ClassNode type) {
    return (type.access & Opcodes.ACC_PUBLIC) != 0
        && type.innerClasses.stream()
            .filter(inner -> inner.name.equals(type.name))
            .allMatch(
                inner ->
                    inner.outerName != null
                        && (inner.access & Opcodes.ACC_PUBLIC) != 0
                        && isPublic(classes.get(inner.outerName)));
  }

  /** Returns whether a class is the code of one constant of an enum. */
  private static boolean isConstant(ClassNode type) {
    return (type.access & Opcodes.ACC_ENUM) != 0;
  }

  private void check(ClassNode type) {
    int left = Opcodes.ACC_ABSTRACT | Opcodes.ACC_SYNTHETIC;
    for (MethodNode method : type.methods) {
      if ((method.access & Opcodes.ACC_PUBLIC) != 0
          && (method.access & left) == 0
          && !method.name.equals("equals")) {
        check(type, method);
      }
    }
  }

  private void check(ClassNode type, MethodNode method) {
    Map<Integer, String> wanted = parameters(type, method);
    wanted.values().removeAll(checked(method));
    if (wanted.isEmpty()) {
      return;
    }
    InsnList checks = new InsnList();
    LabelNode start = new LabelNode();
    checks.add(start);
    checks.add(new LineNumberNode(firstLine(method), start));
    wanted.forEach(
        (slot, name) -> {
          checks.add(new VarInsnNode(Opcodes.ALOAD, slot));
          checks.add(new LdcInsnNode(name));
          checks.add(
              new MethodInsnNode(
                  Opcodes.INVOKESTATIC,
                  "java/util/Objects",
                  "requireNonNull",
                  "(Ljava/lang/Object;Ljava/lang/String;)Ljava/lang/Object;"));
          checks.add(new InsnNode(Opcodes.POP));
        });
    method.instructions.insert(checks);
    changed.add(type.name);
  }

  /** Returns the names of the parameters that must not be null, by their slots. */
  private static Map<Integer, String> parameters(ClassNode type, MethodNode method) {
    Map<Integer, String> parameters = new LinkedHashMap<>();
    Type[] types = Type.getArgumentTypes(method.desc);
    int slot = (method.access & Opcodes.ACC_STATIC) != 0 ? 0 : 1;
    for (int i = 0; i < types.length; i++) {
      boolean isReference = types[i].getSort() == Type.OBJECT || types[i].getSort() == Type.ARRAY;
      if (isReference && !isNullable(method, i)) {
        parameters.put(slot, method.parameters.get(i).name);
      }
      slot += types[i].getSize();
    }
    return parameters;
  }

  private static boolean isNullable(MethodNode method, int parameter) {
    return method.visibleTypeAnnotations != null
        && method.visibleTypeAnnotations.stream()
            .filter(one -> one.desc.equals(NULLABLE) && one.typePath == null)
            .map(one -> new TypeReference(one.typeRef))
            .anyMatch(
                one ->
                    one.getSort() == TypeReference.METHOD_FORMAL_PARAMETER
                        && one.getFormalParameterIndex() == parameter);
  }

  /** Returns what a method already checks before anything else. */
  private static Set<String> checked(MethodNode method) {
    List<AbstractInsnNode> code =
        Stream.of(method.instructions.toArray()).filter(one -> one.getOpcode() >= 0).toList();
    Set<String> names = new HashSet<>();
    for (int i = 0;
        i + 3 < code.size()
            && code.get(i).getOpcode() == Opcodes.ALOAD
            && code.get(i + 1) instanceof LdcInsnNode name
            && code.get(i + 2) instanceof MethodInsnNode call
            && call.name.equals("requireNonNull");
        i += 4) {
      names.add(name.cst.toString());
    }
    return names;
  }

  private static int firstLine(MethodNode method) {
    return Stream.of(method.instructions.toArray())
        .filter(LineNumberNode.class::isInstance)
        .mapToInt(one -> ((LineNumberNode) one).line)
        .findFirst()
        .orElseThrow();
  }
}
