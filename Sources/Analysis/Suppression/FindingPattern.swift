import Resources

/// Findings that someone names: a code, and with it, behind `=`, the objects it is meant for.
///
/// `IST0118`, `IST0139=*`, `IST0002=VirtualService *`, `IST0101=VirtualService default/reviews`; Istio's own form
/// `IST0101=VirtualService reviews.default` reads too (`istioctl analyze --suppress`). `*` stands for any text.
public struct FindingPattern: Hashable, Sendable {
  /// The code.
  public let code: FindingCode
  /// What the objects are called, with `*`; nil for every finding of the code.
  public let objects: String?

  /// Reads a pattern; nil when it names no code.
  public init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let code = FindingCode(named: String(parts[0])) else { return nil }
    self.code = code
    self.objects = parts.count == 2 ? String(parts[1]) : nil
  }

  /// The text that reads back as this pattern.
  public var text: String { code.rawValue + (objects.map { "=\($0)" } ?? "") }

  /// Whether the pattern names a finding.
  public func matches(_ finding: Finding) -> Bool {
    guard code == finding.code else { return false }
    guard let objects, objects != "*" else { return true }
    guard let object = finding.object else { return false }
    let kind = object.identity.type.kind
    let istioName = object.namespace.isEmpty ? object.name : "\(object.name).\(object.namespace)"
    return Wildcard.matches(object.origin, objects) || Wildcard.matches("\(kind) \(istioName)", objects)
      || Wildcard.matches("\(kind) \(object.name)", objects)
  }
}

extension FindingCode {
  /// The code that someone means by `IST0101`, `ist0101` or `ReferencedResourceNotFound`; nil when there is none.
  public init?(named text: String) {
    let lowered = text.lowercased()
    let found = Self.allCases.first { $0.rawValue.lowercased() == lowered || $0.entry.name.lowercased() == lowered }
    guard let found else { return nil }
    self = found
  }
}
