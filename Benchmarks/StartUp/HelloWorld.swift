import Foundation

/// A statically linked C program that prints one line: about the least a process can cost.
enum HelloWorld {
  private static let source = "#include <stdio.h>\nint main(void) { puts(\"hello\"); return 0; }\n"

  /// Compiles it into a directory; nil where there is no C compiler or no static C library.
  static func compile(in directory: URL) throws -> String? {
    try CProgram(name: "hello", source: source, flags: ["-static"]).compile(in: directory)
  }
}
