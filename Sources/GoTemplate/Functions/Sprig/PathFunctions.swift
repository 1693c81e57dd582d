/// Sprig's functions of slash-separated paths: text only, no file is looked at (Go's package path).
enum PathFunctions {
  static let table: TemplateFunction.Table = {
    var table: TemplateFunction.Table = [:]
    for (name, function) in functions {
      table[name] = function
      table["os" + name.prefix(1).uppercased() + name.dropFirst()] = function
    }
    return table
  }()

  private static let functions: TemplateFunction.Table = [
    "base": changing(base),
    "dir": changing { clean(directory($0)) },
    "clean": changing(clean),
    "ext": changing { path in
      let name = path.utf8.suffix(from: path.utf8.lastIndex(of: slash).map(path.utf8.index(after:)) ?? path.startIndex)
      return name.lastIndex(of: UInt8(ascii: ".")).map { String(decoding: name[$0...], as: UTF8.self) } ?? ""
    },
    "isAbs": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in
      .boolean(try arguments.string(0).utf8.first == slash)
    },
  ]

  private static let slash = UInt8(ascii: "/")

  /// Everything up to and with the last slash (`path.Split`).
  static func directory(_ path: String) -> String {
    guard let last = path.utf8.lastIndex(of: slash) else { return "" }
    return String(decoding: path.utf8[...last], as: UTF8.self)
  }

  private static func changing(_ change: @escaping @Sendable (String) -> String) -> TemplateFunction {
    TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in .string(change(try arguments.string(0))) }
  }

  private static func base(_ path: String) -> String {
    guard !path.isEmpty else { return "." }
    let parts = path.utf8.split(separator: slash)
    return parts.last.map { String(decoding: $0, as: UTF8.self) } ?? "/"
  }

  /// The shortest path that means the same (`path.Clean`).
  private static func clean(_ path: String) -> String {
    let isAbsolute = path.utf8.first == slash
    var kept: [String] = []
    for part in path.utf8.split(separator: slash).map({ String(decoding: $0, as: UTF8.self) }) where part != "." {
      if part == "..", let last = kept.last, last != ".." {
        kept.removeLast()
      } else if part != ".." || !isAbsolute {
        kept.append(part)
      }
    }
    let joined = (isAbsolute ? "/" : "") + kept.joined(separator: "/")
    return joined.isEmpty ? "." : joined
  }
}
