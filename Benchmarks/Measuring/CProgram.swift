import Foundation

/// A small C program, compiled on the spot.
struct CProgram {
  let name: String
  let source: String
  /// Flags after the source file, such as libraries.
  let flags: [String]

  /// The path of the program; nil where it cannot be compiled.
  func compile(in directory: URL) throws -> String? {
    let file = directory.appendingPathComponent("\(name).c")
    let program = directory.appendingPathComponent(name)
    try Data(source.utf8).write(to: file)
    let compiler = try ProcessRun.output(of: ["cc", "-O2", "-o", program.path, file.path] + flags)
    return compiler.status == 0 ? program.path : nil
  }
}
