/// Changes of the weights in a manifest, as text.
enum ManifestShift {
  /// The manifest with everything sent to one subset wherever weights stand.
  static func all(to version: String, in text: String) -> String {
    var subset: Substring = ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if let mark = line.firstRange(of: "subset: ") { subset = line[mark.upperBound...] }
      guard let mark = line.firstRange(of: "weight: ") else { return String(line) }
      return line[..<mark.upperBound] + (subset == version ? "100" : "0")
    }.joined(separator: "\n")
  }
}
