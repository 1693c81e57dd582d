import Diagnostics
import Resources

/// What the lint says of plain text, in the light of what the schema says.
struct LintInContext {
  /// The places whose values the schema refuses.
  private let refused: Set<SourceRange>
  private let owner: ObjectOwner

  init(refused: Set<SourceRange>, _ owner: ObjectOwner) {
    self.refused = refused
    self.owner = owner
  }

  /// The diagnostic as it matters here.
  ///
  /// The lint warns that `yes` is no text. Where the schema knows the field and takes the boolean, no text was meant;
  /// what is left to say is that only readers of YAML 1.1 see a boolean.
  func weighed(_ diagnostic: Diagnostic, in source: SourceFile) -> Diagnostic {
    guard diagnostic.code == .surprisingBoolean, !refused.contains(diagnostic.range),
      !isKey(diagnostic.range, in: source),
      owner.object(at: diagnostic.range)?.kind?.schemas.isEmpty == false
    else { return diagnostic }
    let text = source.text(in: diagnostic.range)
    // YAML 1.1's words for true: y, yes, on (yaml.org/type/bool.html).
    let meaning = ["y", "yes", "on"].contains(text.lowercased()) ? "true" : "false"
    return Diagnostic(
      .looseSyntax,
      .information,
      "kubectl reads \(text) as \(meaning), readers of YAML 1.2 as text; write \(meaning)",
      at: diagnostic.range,
      fixIts: [Diagnostic.FixIt("write \(meaning)", replacing: diagnostic.range, with: meaning)]
    )
  }

  /// Whether plain text is a key, which is always text in the end.
  private func isKey(_ range: SourceRange, in source: SourceFile) -> Bool {
    source.bytes[Int(range.end)...].first { $0 != UInt8(ascii: " ") } == UInt8(ascii: ":")
  }
}
