/// A condition of a rule that a request, or the one who sends it, does not fulfil.
public struct UnmetCondition: Hashable, Sendable {
  /// What the condition is on.
  public enum Subject: Hashable, Sendable {
    /// The path without its query.
    case path
    /// A header, or a pseudo-header such as `:method`.
    case header(String)
    /// A parameter of the query.
    case queryParameter(String)
    /// A claim of the request's token.
    case claim(String)
    /// The port that the client connects to.
    case port
    /// The gateway that took the request; `mesh` for the sidecar of a workload.
    case gateway
    /// A label of the workload that sends the request.
    case sourceLabel(String)
    /// The namespace of the workload that sends the request.
    case sourceNamespace
  }

  /// What it has to be.
  public enum Demand: Hashable, Sendable {
    /// There at all.
    case presence
    /// The whole text.
    case exact(String)
    /// How it begins.
    case prefix(String)
    /// How it ends.
    case suffix(String)
    /// Whole segments of a path that it begins with.
    case segments(String)
    /// A regular expression for the whole text.
    case regex(String)
    /// One of several texts.
    case oneOf([String])
  }

  /// What the condition is on.
  public let subject: Subject
  /// What that has to be, or must not be.
  public let demand: Demand
  /// Whether the condition is turned round: what is demanded must not be.
  public let isInverted: Bool
  /// What is there instead; nil for nothing.
  public let found: String?

  init(_ subject: Subject, _ demand: Demand, isInverted: Bool = false, found: String?) {
    self.subject = subject
    self.demand = demand
    self.isInverted = isInverted
    self.found = found
  }

  init(_ subject: Subject, _ field: FieldMatcher, found: String?) {
    let demand = field.value.map(Demand.init) ?? .presence
    self.init(subject, demand, isInverted: field.isInverted, found: found)
  }
}

extension UnmetCondition.Demand {
  init(_ matcher: StringMatcher) {
    switch matcher {
    case .exact(let text): self = .exact(text)
    case .prefix(let text): self = .prefix(text)
    case .suffix(let text): self = .suffix(text)
    case .regex(let pattern): self = .regex(pattern)
    }
  }

  /// The word for the way in which a text is compared, as VirtualServices have it.
  public var name: String {
    switch self {
    case .presence: "present"
    case .exact: "exact"
    case .prefix: "prefix"
    case .suffix: "suffix"
    case .segments: "segments"
    case .regex: "regex"
    case .oneOf: "one-of"
    }
  }

  /// The texts that are demanded; none for mere presence.
  public var texts: [String] {
    switch self {
    case .presence: []
    case .exact(let text), .prefix(let text), .suffix(let text), .segments(let text), .regex(let text): [text]
    case .oneOf(let texts): texts
    }
  }
}
