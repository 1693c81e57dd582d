/// The code points of each script, which the standard library does not tell.
enum ScriptRanges {
  /// The set of a script's long name, such as `Greek` or `Old_Italic`.
  static func set(named name: String) -> ScalarSet? {
    let lines = table.utf8.split(separator: UInt8(ascii: "\n"))
    guard
      let line = lines.first(where: { $0.prefix { $0 != UInt8(ascii: " ") }.elementsEqual(name.utf8) })
    else { return nil }
    let ranges = line.split(separator: UInt8(ascii: " ")).dropFirst().compactMap { text in
      let bounds = text.split(separator: UInt8(ascii: "-")).compactMap { UInt32(Substring($0), radix: 16) }
      return bounds.first.flatMap { first in bounds.last.map { first...max(first, $0) } }
    }
    return ScalarSet(ranges)
  }
}
