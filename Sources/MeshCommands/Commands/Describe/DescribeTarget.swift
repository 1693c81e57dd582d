import ArgumentParsing
import Descriptions
import Output

/// What the words of a command line name: an object and its kind.
struct DescribeTarget {
  let kind: DescribedKind
  let name: String
  /// The namespace behind the last dot of a pod's or service's name, as istioctl has it; nil where there is none.
  let namespace: String?

  /// Reads `NAME`, `KIND/NAME` or, behind flags, `KIND NAME`.
  ///
  /// - Parameter standard: the kind of a name by itself.
  init(_ words: [String], standard: DescribedKind) throws(CommandError) {
    let path = ["meshctl", "describe", standard.rawValue]
    var words = words[...]
    var kind = standard
    if words.count == 2, let word = words.popFirst() { kind = try Self.kind(word) }
    guard let word = words.popFirst() else { throw .usage(UsageError(.missingName(of: kind.rawValue), path: path)) }
    if let extra = words.first { throw .usage(UsageError(.unexpectedArgument(extra), path: path)) }
    let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }), let name = parts.last else {
      let reason = InvalidValue.malformed(expected: "a name such as reviews-v1 or deployment/reviews-v1")
      throw .usage(UsageError(.invalidValue(word, for: .argument("NAME"), reason), path: path))
    }
    if parts.count == 2 { kind = try Self.kind(parts[0]) }
    self.kind = kind
    let dot = name.lastIndex(of: ".")
    guard let dot, dot != name.startIndex, name.index(after: dot) != name.endIndex else {
      self.name = name
      namespace = nil
      return
    }
    self.name = String(name[..<dot])
    namespace = String(name[name.index(after: dot)...])
  }

  private static func kind(_ word: String) throws(CommandError) -> DescribedKind {
    if let kind = DescribedKind(word: word) { return kind }
    let known = DescribedKind.allCases.flatMap { [$0.rawValue] + $0.aliases }
    let near = NearestMatch.candidates(for: word.lowercased(), among: known)
    throw .notFound(
      "unknown resource type \"\(word)\"",
      next: near.isEmpty
        ? "what can be described is \(DescribedKind.allCases.map(\.rawValue).joined(separator: ", "))"
        : "did you mean \(near.joined(separator: " or "))?"
    )
  }

  /// The whole name, where what is behind the dot is no namespace.
  var wholeName: String { namespace.map { "\(name).\($0)" } ?? name }
}
