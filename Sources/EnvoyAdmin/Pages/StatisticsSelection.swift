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

  /// What is told of a distribution; without it Envoy tells quantiles.
  public enum Buckets: String, Hashable, Sendable {
    /// The buckets that Envoy itself counts in, each at most a tenth of its value wide.
    case detailed
    /// Counts up to the bounds that Prometheus gets, which older releases tell too.
    case cumulative
  }

  /// What a part of each name has to match, in RE2's language.
  public var filter: String?
  /// Whether those that were never written are left out.
  public var usedOnly: Bool
  /// The kind; nil for all.
  public var kind: Kind?
  /// What is told of distributions; nil for quantiles.
  public var buckets: Buckets?

  /// Makes a selection; without arguments, of everything.
  public init(filter: String? = nil, usedOnly: Bool = false, kind: Kind? = nil, buckets: Buckets? = nil) {
    self.filter = filter
    self.usedOnly = usedOnly
    self.kind = kind
    self.buckets = buckets
  }

  var parameters: [HTTPURL.Parameter] {
    var parameters: [HTTPURL.Parameter] = []
    if let filter { parameters.append(HTTPURL.Parameter("filter", filter)) }
    if usedOnly { parameters.append(HTTPURL.Parameter("usedonly", "")) }
    if let kind { parameters.append(HTTPURL.Parameter("type", kind.rawValue)) }
    if let buckets { parameters.append(HTTPURL.Parameter("histogram_buckets", buckets.rawValue)) }
    return parameters
  }
}
