import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.RecordComponentNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Lets {@code equals} and {@code hashCode} of records compare and mix their components by plain
 * code, with the results that Java's own have.
 *
 * <p>The compiler leaves both to {@code ObjectMethods}, which makes classes for each record when it
 * is first asked: a millisecond for each method, which no archive of classes can hold.
 */
class PlainRecords {
  public static void main(String[] arguments) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
        ClassNode type = new ClassNode();
        new ClassReader(Files.readAllBytes(file)).accept(type, 0);
        if ("java/lang/Record".equals(type.superName) && isChanged(type)) {
          ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
          type.accept(out);
          Files.write(file, out.toByteArray());
        }
      }
    }
  }

  private static boolean isChanged(ClassNode type) {
    boolean changed = false;
    for (MethodNode method : type.methods) {
      if (method.name.equals("equals") && isLeftToJava(method)) {
        replace(method, equality(type));
        changed = true;
      } else if (method.name.equals("hashCode") && isLeftToJava(method)) {
        replace(method, hash(type));
        changed = true;
      }
    }
    return changed;
  }

  private static boolean isLeftToJava(MethodNode method) {
    return Stream.of(method.instructions.toArray())
        .anyMatch(
            one ->
                one instanceof InvokeDynamicInsnNode call
                    && call.bsm.getOwner().equals("java/lang/runtime/ObjectMethods"));
  }

  /** Replaces the code of a method and keeps its line. */
  private static void replace(MethodNode method, InsnList code) {
    LabelNode start = new LabelNode();
    InsnList all = new InsnList();
    all.add(start);
    Stream.of(method.instructions.toArray())
        .filter(LineNumberNode.class::isInstance)
        .findFirst()
        .ifPresent(line -> all.add(new LineNumberNode(((LineNumberNode) line).line, start)));
    all.add(code);
    method.instructions = all;
    method.localVariables = null;
  }

  private static InsnList equality(ClassNode type) {
    LabelNode different = new LabelNode();
    InsnList code =
        list(
            new VarInsnNode(Opcodes.ALOAD, 1),
            new TypeInsnNode(Opcodes.INSTANCEOF, type.name),
            new JumpInsnNode(Opcodes.IFEQ, different));
    for (RecordComponentNode component : components(type)) {
      code.add(component(type, component));
      code.add(new VarInsnNode(Opcodes.ALOAD, 1));
      code.add(new TypeInsnNode(Opcodes.CHECKCAST, type.name));
      code.add(field(type, component));
      code.add(jumpIfDifferent(component.descriptor, different));
    }
    code.add(list(new InsnNode(Opcodes.ICONST_1), new InsnNode(Opcodes.IRETURN), different));
    code.add(new FrameNode(Opcodes.F_SAME, 0, null, 0, null));
    code.add(list(new InsnNode(Opcodes.ICONST_0), new InsnNode(Opcodes.IRETURN)));
    return code;
  }

  private static InsnList jumpIfDifferent(String component, LabelNode different) {
    return switch (Type.getType(component).getSort()) {
      case Type.OBJECT, Type.ARRAY ->
          list(
              call("java/util/Objects", "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z"),
              new JumpInsnNode(Opcodes.IFEQ, different));
      case Type.LONG ->
          list(new InsnNode(Opcodes.LCMP), new JumpInsnNode(Opcodes.IFNE, different));
      case Type.FLOAT ->
          list(
              call("java/lang/Float", "compare", "(FF)I"),
              new JumpInsnNode(Opcodes.IFNE, different));
      case Type.DOUBLE ->
          list(
              call("java/lang/Double", "compare", "(DD)I"),
              new JumpInsnNode(Opcodes.IFNE, different));
      default -> list(new JumpInsnNode(Opcodes.IF_ICMPNE, different));
    };
  }

  private static InsnList hash(ClassNode type) {
    InsnList code = list(new InsnNode(Opcodes.ICONST_0));
    for (RecordComponentNode component : components(type)) {
      code.add(list(new IntInsnNode(Opcodes.BIPUSH, 31), new InsnNode(Opcodes.IMUL)));
      code.add(component(type, component));
      code.add(
          call(hashedBy(component.descriptor), "hashCode", hashDescriptor(component.descriptor)));
      code.add(new InsnNode(Opcodes.IADD));
    }
    code.add(new InsnNode(Opcodes.IRETURN));
    return code;
  }

  private static String hashedBy(String component) {
    return switch (Type.getType(component).getSort()) {
      case Type.BOOLEAN -> "java/lang/Boolean";
      case Type.CHAR -> "java/lang/Character";
      case Type.BYTE -> "java/lang/Byte";
      case Type.SHORT -> "java/lang/Short";
      case Type.INT -> "java/lang/Integer";
      case Type.LONG -> "java/lang/Long";
      case Type.FLOAT -> "java/lang/Float";
      case Type.DOUBLE -> "java/lang/Double";
      default -> "java/util/Objects";
    };
  }

  private static String hashDescriptor(String component) {
    boolean isPrimitive = component.length() == 1;
    return "(%s)I".formatted(isPrimitive ? component : "Ljava/lang/Object;");
  }

  /** ASM knows no list where there is nothing to list. */
  private static List<RecordComponentNode> components(ClassNode type) {
    return type.recordComponents == null ? List.of() : type.recordComponents;
  }

  private static InsnList component(ClassNode type, RecordComponentNode component) {
    return list(new VarInsnNode(Opcodes.ALOAD, 0), field(type, component));
  }

  private static FieldInsnNode field(ClassNode type, RecordComponentNode component) {
    return new FieldInsnNode(
        Opcodes.GETFIELD, type.name, component.name, component.descriptor);
  }

  private static MethodInsnNode call(String owner, String name, String descriptor) {
    return new MethodInsnNode(Opcodes.INVOKESTATIC, owner, name, descriptor);
  }

  private static InsnList list(AbstractInsnNode... nodes) {
    InsnList list = new InsnList();
    List.of(nodes).forEach(list::add);
    return list;
  }
}
