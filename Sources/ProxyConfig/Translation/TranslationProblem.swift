public import Diagnostics

/// Something that was not translated as it was meant, and why.
public struct TranslationProblem: Sendable {
  /// What happened.
  public enum Kind: String, Sendable, CaseIterable {
    /// A rule delegates to a VirtualService that is not there.
    case missingDelegate
    /// None of the rules of a VirtualService holds for the proxy.
    case noRouteApplies
    /// A route has nowhere to send requests.
    case noDestination
    /// A regular expression is none that Envoy takes.
    case invalidPattern
    /// Another object says something for the same host, port or name, and goes first.
    case superseded
    /// Envoy alone cannot do it: the part is left out.
    case unsupported
  }

  /// What happened.
  public let kind: Kind
  /// What it is about: a host, a pattern, a name, a field.
  public let subject: String
  /// The object, and the place in it.
  public let origin: Origin

  /// What tells it from others.
  private struct Identity: Hashable {
    let kind: Kind
    let subject: String
    let object: String
    let place: UInt32
  }

  private var identity: Identity {
    Identity(kind: kind, subject: subject, object: origin.object, place: origin.range.start)
  }

  /// Problems of which each is told once, in their order. O(problems).
  static func distinct(_ problems: [TranslationProblem]) -> [TranslationProblem] {
    var known: Set<Identity> = []
    return problems.filter { known.insert($0.identity).inserted }
  }

  init(_ kind: Kind, _ subject: String, at origin: Origin) {
    self.kind = kind
    self.subject = subject
    self.origin = origin
  }

  /// Whether what was written has no effect at all, for no proxy.
  public var isError: Bool {
    switch kind {
    case .missingDelegate, .noDestination, .invalidPattern: true
    case .noRouteApplies, .superseded, .unsupported: false
    }
  }

  /// What happened and where, for a person.
  public var diagnostic: Diagnostic {
    Diagnostic(code, isError ? .error : .warning, message, at: origin.range)
  }

  private var code: Code {
    switch kind {
    case .missingDelegate: .missingDelegate
    case .noRouteApplies: .noRouteApplies
    case .noDestination: .noDestination
    case .invalidPattern: .invalidPattern
    case .superseded: .superseded
    case .unsupported: .untranslated
    }
  }

  /// What happened, as a lower-case sentence without a full stop.
  public var message: String {
    switch kind {
    case .missingDelegate: "the VirtualService \(subject) that the rule delegates to does not exist"
    case .noRouteApplies: "no rule of \(subject) holds for this proxy"
    case .noDestination: "the route of \(subject) has no destination with a weight"
    case .invalidPattern: "the regular expression \(subject) is not valid"
    case .superseded: "an older object decides on \(subject)"
    case .unsupported: "\(subject) is not translated"
    }
  }
}
