/// One Swift source file, by its path below the package directory.
struct SwiftFile {
  /// For example `Sources/YAML/Tree/Node.swift`.
  let path: String
  /// The lines as written.
  let lines: [String]
  /// The lines with comments and literal text blanked.
  let code: [String]

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    code = CodeMask.lines(of: text)
  }

  /// How many lines an editor shows: what follows the last newline is not one when it is empty.
  var lineCount: Int { lines.last == "" ? lines.count - 1 : lines.count }

  /// The imports, in order.
  var imports: [Import] {
    code.enumerated().compactMap { index, line in
      Import.moduleName(in: line).map { Import(module: $0, line: index + 1) }
    }
  }

  /// Whether the line before this one, by 1-based number, holds nothing but a comment.
  func hasCommentAbove(line: Int) -> Bool {
    guard line >= 2 else { return false }
    return lines[line - 2].drop { $0 == " " || $0 == "\t" }.hasPrefix("//")
  }
}
