/// Writes the lines of a unified diff.
struct UnifiedDiffWriter {
  /// What a line of a hunk says.
  enum Mark: UInt8 {
    case context = 0x20
    case removed = 0x2D
    case added = 0x2B
  }

  private(set) var bytes: [UInt8] = []
  private let form: UnifiedDiff.Form

  init(form: UnifiedDiff.Form) { self.form = form }

  mutating func write(_ subject: UnifiedDiff.Subject) {
    let (old, new) =
      switch subject {
      case .modified(let path): (Self.name("a/", path), Self.name("b/", path))
      case .created(let path): ("/dev/null", Self.name("b/", path))
      case .deleted(let path): (Self.name("a/", path), "/dev/null")
      }
    write(line: "--- \(old)", palette.heading)
    write(line: "+++ \(new)", palette.heading)
  }

  mutating func writeHunkHeader(old: Range<Int>, new: Range<Int>) {
    write(line: "@@ -\(Self.place(old)) +\(Self.place(new)) @@", palette.hunk)
  }

  mutating func write(_ mark: Mark, _ line: ArraySlice<UInt8>) {
    let isEnded = line.last == UInt8(ascii: "\n")
    switch form {
    case .patch:
      bytes.append(mark.rawValue)
      bytes.append(contentsOf: line)
      if !isEnded { bytes.append(UInt8(ascii: "\n")) }
    case .terminal(let styler):
      let text =
        String(Unicode.Scalar(mark.rawValue)) + TerminalText.escaped(isEnded ? line.dropLast() : line, keeping: .tab)
      bytes.append(contentsOf: styler.apply(style(of: mark), to: text).utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    if !isEnded { bytes.append(contentsOf: "\\ No newline at end of file\n".utf8) }
  }

  private mutating func write(line: String, _ style: Style) {
    switch form {
    case .patch: bytes.append(contentsOf: line.utf8)
    case .terminal(let styler):
      bytes.append(contentsOf: styler.apply(style, to: TerminalText.escaped(line, keeping: .tab)).utf8)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private var palette: Palette {
    switch form {
    case .patch: .standard
    case .terminal(let styler): styler.palette
    }
  }

  private func style(of mark: Mark) -> Style {
    switch mark {
    case .context: .plain
    case .removed: palette.removed
    case .added: palette.added
    }
  }

  /// POSIX: the first line from 1 and the number of lines, left out if 1; an empty range names the line before it.
  private static func place(_ range: Range<Int>) -> String {
    switch range.count {
    case 0: "\(range.lowerBound),0"
    case 1: "\(range.lowerBound + 1)"
    default: "\(range.lowerBound + 1),\(range.count)"
    }
  }

  /// A file name as git writes it: quoted as in C if it holds quotes or controls, closed by a tab if it holds spaces,
  /// so that `patch` does not take the rest of the name for a time.
  private static func name(_ prefix: String, _ path: String) -> String {
    let name = prefix + path
    guard name.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x7F }) else {
      return name.utf8.contains(UInt8(ascii: " ")) ? name + "\t" : name
    }
    var quoted = "\""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 8)
        quoted += "\\" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
