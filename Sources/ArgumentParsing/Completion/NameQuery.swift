/// What a source of names is asked: the kind, and what the line says about where to look.
public struct NameQuery: Hashable, Sendable {
  /// What the names are names of.
  public let kind: NameKind
  /// The flags typed so far, by their long names, with their values in the order given; `true` or `false` for switches.
  public let flags: [String: [String]]
  /// The positional arguments typed so far.
  public let arguments: [String]

  /// Makes a query.
  public init(_ kind: NameKind, flags: [String: [String]] = [:], arguments: [String] = []) {
    self.kind = kind
    self.flags = flags
    self.arguments = arguments
  }
}
