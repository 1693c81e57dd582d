import HTTP

/// Which statistics an Envoy shows.
public struct StatisticsSelection: Hashable, Sendable {
  /// A kind of statistics.
  public enum Kind: String, Hashable, Sendable {
    /// Numbers that only grow.
    case counters = "Counters"
    /// Numbers that rise and fall.
    case gauges = "Gauges"
    /// Distributions.
    case histograms = "Histograms"
    /// Texts, such as the version of a configuration.
    case texts = "TextReadouts"
  }

  /// What a part of each name has to match, in RE2's language.
  public var filter: String?
  /// Whether those that were never written are left out.
  public var usedOnly: Bool
  /// The kind; nil for all.
  public var kind: Kind?

  /// Makes a selection; without arguments, of everything.
  public init(filter: String? = nil, usedOnly: Bool = false, kind: Kind? = nil) {
    self.filter = filter
    self.usedOnly = usedOnly
    self.kind = kind
  }

  var parameters: [HTTPURL.Parameter] {
    var parameters: [HTTPURL.Parameter] = []
    if let filter { parameters.append(HTTPURL.Parameter("filter", filter)) }
    if usedOnly { parameters.append(HTTPURL.Parameter("usedonly", "")) }
    if let kind { parameters.append(HTTPURL.Parameter("type", kind.rawValue)) }
    return parameters
  }
}
