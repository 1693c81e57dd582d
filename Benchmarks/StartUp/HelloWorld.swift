import Foundation

/// A statically linked C program that prints one line: about the least a process can cost.
enum HelloWorld {
  /// Compiles it into a directory; nil where there is no C compiler or no static C library.
  static func compile(in directory: URL) throws -> URL? {
    let source = directory.appendingPathComponent("hello.c")
    let program = directory.appendingPathComponent("hello")
    try Data("#include <stdio.h>\nint main(void) { puts(\"hello\"); return 0; }\n".utf8).write(to: source)
    let compiler = Process()
    compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    compiler.arguments = ["cc", "-O2", "-static", "-o", program.path, source.path]
    compiler.standardError = FileHandle.nullDevice
    try compiler.run()
    compiler.waitUntilExit()
    return compiler.terminationStatus == 0 ? program : nil
  }
}
